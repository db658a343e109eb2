import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, IconButton } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

async function toClipboard(text: string) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  // Without HTTPS browsers hide the clipboard; the old way still works there.
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}

/** Copies and says so for two seconds. With `what` it is an icon only. */
export function CopyButton({ text, what }: { text: string; what?: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const Icon = copied ? Check : Copy
  const copy = () => void toClipboard(text).then(() => setCopied(true))
  if (what === undefined) {
    return (
      <Button onClick={copy}>
        <Icon aria-hidden />
        <span aria-live="polite">{copied ? words.app.copied : words.app.copy}</span>
      </Button>
    )
  }
  return (
    <IconButton size="small" label={copied ? words.app.copied : words.app.copyWhat(what)} onClick={copy}>
      <Icon className="size-3.5" aria-hidden />
    </IconButton>
  )
}
