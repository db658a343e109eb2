import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Site } from '#contract/sites.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { agoTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** An attribute a line, to be read; what is copied is the line itself. */
function onLines(snippet: string): string {
  return snippet.replaceAll(/ (?=(?:src|data-[a-z]+)=)/g, '\n  ')
}

/** The line to paste, a button that copies it, and whether it was seen at work. */
export function Snippet({ site, waitingText }: { site: Site; waitingText: string }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  return (
    <div className="grid min-w-0 gap-3">
      <pre
        tabIndex={0}
        className="overflow-x-auto rounded-md border border-line bg-subtle px-3 py-2 font-mono text-xs leading-5 whitespace-pre"
      >
        <code>{onLines(site.snippet)}</code>
      </pre>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={site.snippet} />
        <span className="flex items-center gap-1.5 text-xs text-ink-3">
          {site.seenAt === null ? (
            <>
              <CircleDashed className="!size-3.5" aria-hidden />
              {waitingText}
            </>
          ) : (
            <>
              <CircleCheck className="!size-3.5 text-hot-ink" aria-hidden />
              {words.site.seen(agoTime(site.seenAt, now, timeZone))}
            </>
          )}
        </span>
      </div>
    </div>
  )
}
