import { Menu } from '@base-ui/react/menu'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import type { Me } from '#contract/me.ts'
import type { Presence } from '#contract/team.ts'
import { meQuery, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { PresenceDot } from '#web/team/presence-dot.tsx'
import { itemLook } from '#web/ui/float-look.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.team
const presences: readonly Presence[] = ['online', 'away', 'dnd', 'offline']

/** Part of the account's menu: whether one can be reached. Shown as chosen at once. */
export function PresenceChoice() {
  const { id, presence } = useWorkspace()
  const queryClient = useQueryClient()
  const patch = (to: Presence) =>
    queryClient.setQueryData<Me>(
      meQuery.queryKey,
      (me) =>
        me && {
          ...me,
          workspaces: me.workspaces.map((one) => (one.id === id ? { ...one, presence: to } : one)),
        },
    )
  const set = useMutation({
    mutationFn: (to: Presence) => api('PUT /api/v1/me/presence', { body: { presence: to } }),
    onMutate: (to) => {
      patch(to)
      return presence
    },
    onError: (problem, _, before) => {
      if (before) patch(before)
      sayFailed(text.notChanged(reasonOf(problem)))
    },
  })
  return (
    <Menu.RadioGroup value={presence} onValueChange={(to: Presence) => set.mutate(to)}>
      <Menu.GroupLabel className="px-2 pt-1 pb-1 text-xs text-ink-3">{text.presence}</Menu.GroupLabel>
      {presences.map((one) => (
        <Menu.RadioItem key={one} value={one} className={itemLook}>
          <PresenceDot presence={one} />
          <span className="flex-1">{text.presences[one]}</span>
          <Menu.RadioItemIndicator>
            <Check className="!size-3.5 text-ink-2" aria-hidden />
          </Menu.RadioItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
