import { useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useLayoutEffect } from 'react'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { isPaletteKey } from '#web/palette/command-key.ts'
import { show, useOpened } from '#web/palette/opened.ts'
import { paths } from '#web/paths.ts'
import { part } from '#web/ui/part.ts'
import { Contained } from '#web/ui/contained.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'

const Palette = part(() => import('#web/palette/palette.tsx').then((module) => module.Palette))
const KeysSheet = part(() => import('#web/palette/keys-sheet.tsx').then((module) => module.KeysSheet))
const AddLeadDialog = part(() =>
  import('#web/leads/add-lead-dialog.tsx').then((module) => module.AddLeadDialog),
)

/** Listens on every page for the keys of the palette and of the sheet of keys; both are loaded when nothing else is to do. */
export function PaletteHost() {
  const opened = useOpened()
  const { id: workspaceId } = useWorkspace()
  const mayWrite = useMayWrite()
  const navigate = useNavigate()
  const close = () => show(null)

  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return
      // Else the browser's own search bar opens.
      event.preventDefault()
      if (opened === 'palette') show(null)
      else if (!document.querySelector('[role="dialog"],[role="menu"]')) show('palette')
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [opened])
  useHotkey('?', () => show('keys'))
  // Who leaves the workspace leaves what was open over it.
  useEffect(() => () => show(null), [workspaceId])

  return (
    <Contained silent key={opened}>
      <Suspense>
        {opened === 'palette' && <Palette onClose={close} />}
        {opened === 'keys' && <KeysSheet onClose={close} />}
        {opened === 'addLead' && mayWrite && (
          <AddLeadDialog
            open
            onOpenChange={close}
            onAdded={({ id: leadId }) => void navigate({ to: paths.lead, params: { workspaceId, leadId } })}
          />
        )}
      </Suspense>
    </Contained>
  )
}
