import { ChevronDown, List } from 'lucide-react'
import { useState } from 'react'
import { frameText } from '#texts/frame.ts'
import { SettingsList } from '#web/settings/settings-list.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

/** The way from page to page where there is no room for a list beside them. */
export function SettingsMenu() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-expanded={open}
        className="mb-6 min-[900px]:hidden"
        onClick={() => setOpen(true)}
      >
        <List aria-hidden />
        {frameText.settings.all}
        <ChevronDown className="!size-3.5" aria-hidden />
      </Button>
      {open && (
        <Dialog title={frameText.settings.all} open onOpenChange={setOpen}>
          <SettingsList onChosen={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}
