import { Link } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { useState } from 'react'
import { plansText } from '#texts/plans.ts'
import { useMay, useMe, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

const text = plansText.upgrade

/** The way to another plan: whoever runs the installation goes and sets it, all others get words to send to them. */
export function UpgradeButton({ size = 'normal' }: { size?: 'normal' | 'touch' }) {
  const { operator } = useMe()
  const workspace = useWorkspace()
  const [open, setOpen] = useState(false)
  if (operator) {
    return (
      <Link
        to={paths.operator}
        search={{ q: workspace.id, from: workspace.id }}
        className={buttonLook('primary', size)}
      >
        {plansText.gate.operate}
      </Link>
    )
  }
  return (
    <>
      <Button look="primary" size={size} onClick={() => setOpen(true)}>
        {plansText.gate.upgrade}
      </Button>
      <HowToUpgrade open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function HowToUpgrade({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { id, name, plan } = useWorkspace()
  const heads = useMay('plan.see')
  const message =
    plan === 'freemium' ? text.message(name, id) : text.messageFrom(plansText.names[plan], name, id)
  const mail = `mailto:?subject=${encodeURIComponent(text.subject(name))}&body=${encodeURIComponent(message)}`
  return (
    <Dialog
      title={text.title}
      text={heads ? text.run : text.ask}
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <div className="grid gap-4">
        <p className="rounded-md border border-line bg-subtle px-3 py-2 text-sm [overflow-wrap:anywhere] whitespace-pre-line">
          {message}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <a href={mail} className={buttonLook('default')}>
            <Mail aria-hidden />
            {text.mail}
          </a>
          <CopyButton text={message} />
          <Button look="primary" onClick={onClose}>
            {text.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
