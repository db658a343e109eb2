import { useEffect, useState } from 'react'
import { sitesText } from '#texts/sites.ts'
import { previewOf, type SiteDraft } from '#web/sites/site-draft.ts'
import { Button } from '#web/ui/button.tsx'

const text = sitesText.preview
/** After the last key: the widget begins anew with each change. */
const restMs = 400

/** The real widget in a frame, with what stands in the form; it talks to nobody. */
export function WidgetPreview({ draft }: { draft: SiteDraft }) {
  const [isOpen, setOpen] = useState(true)
  const wanted = JSON.stringify({ widget: previewOf(draft), reply: text.reply, isOpen })
  const [shown, setShown] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setShown(wanted), restMs)
    return () => clearTimeout(timer)
  }, [wanted])
  return (
    <section aria-label={text.title} className="grid gap-2">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-sm font-medium">{text.title}</h3>
        <Button size="small" aria-pressed={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.showClosed : text.showOpen}
        </Button>
      </div>
      {/* As wide inside as a page on a desk, where the panel does not cover all. */}
      <div className="h-[586px] w-[400px] overflow-hidden rounded-md border border-line bg-subtle max-md:h-[492px] max-md:w-[336px]">
        <iframe
          title={text.frame}
          src={`/demo/preview#${encodeURIComponent(shown)}`}
          className="h-[820px] w-[560px] origin-top-left rtl:origin-top-right scale-[.7143] max-md:scale-[.6]"
        />
      </div>
      <p className="text-xs text-ink-3">{text.hint}</p>
    </section>
  )
}
