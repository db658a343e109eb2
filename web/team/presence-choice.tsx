import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { Presence } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { PresenceDot } from '#web/team/presence-dot.tsx'
import { presences, useSetPresence } from '#web/team/use-set-presence.ts'
import { itemLook } from '#web/ui/float-look.ts'

const text = teamText

/** Part of the account's menu: whether one can be reached. Shown as chosen at once. */
export function PresenceChoice() {
  const { presence } = useWorkspace()
  const set = useSetPresence()
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
