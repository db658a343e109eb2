import { Menu } from '@base-ui/react/menu'
import { useQueryClient } from '@tanstack/react-query'
import { Check, Plus } from 'lucide-react'
import { openWorkspace } from '#web/accounts/last-workspace.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { WorkspaceMark } from '#web/shell/workspace-mark.tsx'
import { itemLook } from '#web/ui/float-look.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

/** The workspaces of the person, the one on screen marked, and the way to a new one; inside an open menu. */
export function WorkspaceItems({ onNew }: { onNew: () => void }) {
  const me = useMe()
  const here = useWorkspace()
  const queryClient = useQueryClient()

  function goTo(id: string) {
    if (id === here.id) return
    if (queryClient.isMutating() > 0) return sayFailed(words.accounts.nav.stillSaving)
    openWorkspace(id)
  }

  return (
    <>
      <Menu.RadioGroup value={here.id} onValueChange={goTo}>
        <Menu.GroupLabel className="px-2 pt-2 pb-1 text-xs text-ink-3">
          {words.accounts.nav.workspaces}
        </Menu.GroupLabel>
        {me.workspaces.map(({ id, name }) => (
          <Menu.RadioItem key={id} value={id} closeOnClick className={itemLook}>
            <WorkspaceMark name={name} small />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <Menu.RadioItemIndicator>
              <Check className="!size-3.5 text-ink-2" aria-hidden />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Item className={itemLook} onClick={onNew}>
        <Plus className="!size-3.5 text-ink-3" aria-hidden />
        {words.accounts.nav.newWorkspace}
      </Menu.Item>
    </>
  )
}
