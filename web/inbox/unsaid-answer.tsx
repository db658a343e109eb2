import { Sparkles } from 'lucide-react'
import { inboxText } from '#texts/inbox.ts'
import { Button } from '#web/ui/button.tsx'

const text = inboxText.talk

/** What the assistant had ready when a member took over: never said, but a good start. */
export function UnsaidAnswer({ said, onUse }: { said: string; onUse: ((text: string) => void) | null }) {
  return (
    <div className="mt-3 flex max-w-[86%] shrink-0 flex-col items-end self-end md:max-w-[78%]">
      <p className="mb-1 flex items-center gap-1.5 text-xs text-ink-3">
        <Sparkles className="!size-3" aria-hidden />
        {text.unsaid}
      </p>
      <div
        dir="auto"
        className="w-fit max-w-full rounded-lg rounded-se-sm border border-dashed border-(--assistant-line) px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap text-ink-2"
      >
        {said}
      </div>
      {onUse !== null && (
        <Button size="small" look="quiet" className="mt-1" onClick={() => onUse(said)}>
          {text.useUnsaid}
        </Button>
      )}
    </div>
  )
}
