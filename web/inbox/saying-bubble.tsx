import type { Saying } from '#web/inbox/use-saying.ts'
import { inboxText } from '#texts/inbox.ts'
import { AssistantAvatar } from '#web/ui/avatar.tsx'
import { words } from '#web/words.ts'

const text = inboxText.talk

/** The answer that the assistant is making, as the visitor reads it; or that they see no more of it. */
export function SayingBubble({ saying }: { saying: Saying }) {
  if (saying.type === 'silenced')
    return (
      <p role="status" className="mt-3 self-end text-xs text-ink-3">
        {text.silenced}
      </p>
    )
  return (
    <div className="mt-3 flex max-w-[86%] shrink-0 flex-col items-end self-end md:max-w-[78%]">
      <p role="status" className="flex items-center gap-1.5 text-xs text-ink-3">
        <AssistantAvatar />
        <span>
          <span className="font-medium text-ink-2">{words.talk.assistant}</span> {text.isWriting}
        </span>
      </p>
      {saying.text.trim() !== '' && (
        // Heard once, when it is whole and stored.
        <div
          dir="auto"
          aria-hidden
          data-saying
          className="mt-1 w-fit max-w-full rounded-lg rounded-se-sm border border-dashed border-(--assistant-line) bg-(--assistant-bg) px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap"
        >
          {saying.text}
        </div>
      )}
    </div>
  )
}
