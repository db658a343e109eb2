import { MessageSquare, RotateCcw, TriangleAlert } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { Bubble } from '#web/conversations/bubble.tsx'
import { SystemLine } from '#web/conversations/system-line.tsx'
import { talkEntries } from '#web/conversations/talk-entries.ts'
import type { LeadView } from '#web/leads/use-lead.ts'
import { Button } from '#web/ui/button.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { dayTitle } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const ringFor = 2000
const nearEnd = 48

/** All that was said, newest last. It stays at its end while the reader is there, and where the reader is otherwise. */
export function Transcript({ lead, view }: { lead: Lead; view: LeadView }) {
  const { talk, messages, jump } = view
  const { timeZone } = useWorkspace()
  const now = useNow()
  const log = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const before = useRef({ first: '', height: 0 })
  const [ringed, setRinged] = useState<string | null>(null)
  const entries = useMemo(
    () => talkEntries(messages, { facts: lead.facts, lines: lead.score.lines }, timeZone),
    [messages, lead, timeZone],
  )

  useLayoutEffect(() => {
    const box = log.current
    const first = messages[0]?.id ?? ''
    if (!box) return
    if (atEnd.current) box.scrollTop = box.scrollHeight
    else if (first !== before.current.first) box.scrollTop += box.scrollHeight - before.current.height
    before.current = { first, height: box.scrollHeight }
  }, [entries, messages])

  // Evidence may lie further back than what is loaded: earlier pages are fetched until it is there.
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetched } = talk
  const rung = useRef<unknown>(null)
  useEffect(() => {
    if (!jump || !isFetched || rung.current === jump) return
    const target = log.current?.querySelector(`[data-message="${CSS.escape(jump.messageId)}"]`)
    if (!target) {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
      return
    }
    rung.current = jump
    atEnd.current = false
    target.scrollIntoView({ block: 'center' })
    setRinged(jump.messageId)
    const timer = setTimeout(() => setRinged(null), ringFor)
    return () => clearTimeout(timer)
  }, [jump, entries, isFetched, hasNextPage, isFetchingNextPage, fetchNextPage])

  if (talk.isPending) return <TalkBones />
  if (talk.isError && messages.length === 0) {
    return (
      <State
        role="alert"
        icon={TriangleAlert}
        title={words.talk.failed}
        text={reasonOf(talk.error)}
        actions={
          <Button onClick={() => void talk.refetch()}>
            <RotateCcw aria-hidden />
            {words.app.retry}
          </Button>
        }
      />
    )
  }
  if (messages.length === 0)
    return <State icon={MessageSquare} title={words.talk.none} text={words.talk.noneText} />
  const firstName = lead.name?.split(/\s+/)[0] ?? words.leads.visitor
  return (
    <div
      ref={log}
      role="log"
      aria-label={words.talk.log}
      tabIndex={0}
      onScroll={({ currentTarget: box }) => {
        atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd
      }}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 pt-2 pb-4 outline-offset-[-2px] md:px-6"
    >
      {hasNextPage && (
        <Button
          look="quiet"
          size="small"
          className="mx-auto my-2"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? words.talk.loadingEarlier : words.talk.earlier}
        </Button>
      )}
      {entries.map((entry) =>
        entry.type === 'day' ? (
          <p
            key={entry.key}
            className="my-2 flex shrink-0 items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
          >
            {dayTitle(entry.at, now, timeZone)}
          </p>
        ) : entry.type === 'system' ? (
          <SystemLine key={entry.key} message={entry.message} afterMs={entry.afterMs} />
        ) : (
          <Bubble key={entry.key} entry={entry} visitor={firstName} ringed={ringed === entry.message.id} />
        ),
      )}
    </div>
  )
}

/** A talk while it is on its way. */
export function TalkBones() {
  const shapes = ['w-1/2', 'w-3/5 self-end', 'w-2/5', 'w-1/2 self-end', 'w-3/5']
  return (
    <div
      role="status"
      aria-label={words.app.loading}
      className="flex flex-1 flex-col gap-5 px-4 pt-8 md:px-6"
    >
      {shapes.map((shape, index) => (
        <Bone key={index} className={`h-10 !rounded-lg ${shape}`} />
      ))}
    </div>
  )
}
