import { Clock } from 'lucide-react'
import type { Unsent } from '#web/inbox/outbox.ts'
import { inboxText } from '#texts/inbox.ts'
import { Button } from '#web/ui/button.tsx'

const text = inboxText.talk

/** A reply or a note on its way. When that takes longer it says so, and can be taken back. */
export function UnsentBubble({ unsent, onTakeBack }: { unsent: Unsent; onTakeBack: () => void }) {
  return (
    <div className="mt-1 flex max-w-[86%] shrink-0 flex-col items-end self-end md:max-w-[78%]">
      <div
        dir="auto"
        className={`w-fit max-w-full rounded-lg rounded-se-sm px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap opacity-70 ${
          unsent.noteOn === null
            ? 'bg-(--agent-bg) text-(--agent-ink)'
            : 'border border-dashed border-line-control'
        }`}
      >
        {unsent.text}
      </div>
      <div role="status" className="delayed mt-1 flex items-center gap-1.5 text-xs text-ink-3">
        <Clock className="!size-3" aria-hidden />
        {text.waitingToSend}
        {unsent.lease !== null && `, ${text.takesOver}`}
        <Button size="small" look="quiet" onClick={onTakeBack}>
          {text.takeBack}
        </Button>
      </div>
    </div>
  )
}
