import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Lead, ScoreLine } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { evidenceIn } from '#web/scoring/evidence.ts'
import { groupReceipt, isLimit, raiseOf } from '#web/scoring/receipt-groups.ts'
import type { Family, Raise, ReceiptGroup } from '#web/scoring/receipt-groups.ts'
import { useRulesOf } from '#web/scoring-rules/scoring-queries.ts'
import { quoted } from '#texts/spelling.ts'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

type Evidence = { messages: ReadonlyMap<string, Message>; onJump: (messageId: string) => void }

/** Points with a real minus. */
export function signed(points: number): string {
  if (points === 0) return '0'
  return points < 0 ? `−${-points}` : `+${points}`
}

/** Every line that is in the sum, limits too, so that it adds up before the reader's eyes. */
export function Receipt({
  score,
  folded = false,
  ...evidence
}: { score: Lead['score']; folded?: boolean } & Evidence) {
  const receipt = groupReceipt(score.lines, score.ruleSet, useRulesOf(score.ruleSet))
  const raise = raiseOf(receipt)
  return (
    <div className="num text-sm">
      {receipt.groups
        .filter((group) => group.lines.length > 0 || folded)
        .map((group) => (
          <FamilyLines key={group.family} group={group} folded={folded} {...evidence} />
        ))}
      {score.lines.length === 0 && !folded && (
        <p className="border-t border-line py-2 text-ink-3">{words.score.nothing}</p>
      )}
      {receipt.limit && (
        <div className="flex h-7 items-center border-t border-line text-ink-3">
          {words.score.limitTotal}
          <span className="num ms-auto">{signed(receipt.limit.points)}</span>
        </div>
      )}
      {receipt.spam && (
        <div className="flex h-7 items-center border-t border-line text-ink-2">
          {words.keptOut.receipt}
          <span className="num ms-auto">{signed(receipt.spam.points)}</span>
        </div>
      )}
      {/* Where the receipt floats and is too long for the screen, its sum stays in sight. */}
      <div className="in-[[role=dialog]]:sticky in-[[role=dialog]]:-bottom-6 in-[[role=dialog]]:-mb-4 in-[[role=dialog]]:bg-surface in-[[role=dialog]]:pb-4 in-[[role=dialog]]:[--under:var(--surface)]">
        <div className="mt-2 flex h-10 items-center border-t border-line-strong font-semibold shadow-[0_-3px_0_var(--under,var(--bg)),0_-4px_0_var(--line-strong)]">
          {words.score.total}
          <span className="ms-2 text-xs font-normal text-ink-3">
            {receipt.most !== null && `${words.score.of(receipt.most)} · `}
            {words.score.ruleSet(score.ruleSet)}
          </span>
          <span className="ms-auto text-xl tracking-[-0.015em]">{receipt.total}</span>
        </div>
        {raise && <p className="text-xs text-ink-3">{sentenceOf(raise)}</p>}
      </div>
    </div>
  )
}

function FamilyLines({ group, folded, ...evidence }: { group: ReceiptGroup; folded: boolean } & Evidence) {
  const [open, setOpen] = useState(!folded)
  const id = `receipt-${group.family}`
  const head = (
    <>
      {words.score.family[group.family satisfies Family]}
      {group.cap !== null && (
        <span className="text-xs font-normal text-ink-3">{words.score.of(group.cap)}</span>
      )}
      <span className="ms-auto font-semibold">{group.subtotal}</span>
    </>
  )
  return (
    <section className="border-t border-line" aria-label={words.score.family[group.family]}>
      {folded ? (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          disabled={group.lines.length === 0}
          onClick={() => setOpen(!open)}
          className="flex h-7 w-full items-center gap-2 text-start font-medium not-disabled:hover:bg-muted pointer-coarse:h-11"
        >
          <ChevronRight
            aria-hidden
            className={`-me-1 !size-3.5 text-ink-3 transition-transform ${open ? 'rotate-90 rtl:-rotate-90' : ''} ${group.lines.length === 0 ? 'invisible' : ''}`}
          />
          {head}
        </button>
      ) : (
        <p className="flex h-7 items-center gap-2 font-medium">{head}</p>
      )}
      <ul id={id} hidden={!open} className={folded ? 'pb-1' : ''}>
        {group.lines.map((line) => (
          <li key={`${line.code} ${line.messageId ?? ''} ${line.at}`}>
            <Line line={line} {...evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ line, messages, onJump }: { line: ScoreLine } & Evidence) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { messageId } = line
  const message = messageId === null ? undefined : messages.get(messageId)
  const byTime = /^(contact\.|time)/.test(line.code) || !message
  const proof =
    messageId === null
      ? null
      : byTime
        ? preciseTime(line.at, now, timeZone)
        : quoted(evidenceIn(message.text))
  const content = (
    <>
      <span className="shrink-0">{wordsOfLine(line)}</span>
      {proof !== null && <span className="min-w-0 truncate text-xs text-ink-3">{proof}</span>}
      <span aria-hidden className="min-w-3 flex-1 -translate-y-1 border-b border-dotted border-line-strong" />
      <span className="num min-w-7 text-end">{signed(line.points)}</span>
    </>
  )
  const look = 'me-11 flex h-6 w-[calc(100%-44px)] items-baseline gap-2 rounded-sm ps-3 leading-6'
  if (messageId === null) {
    return <div className={`${look} ${isLimit(line.code) ? 'text-ink-3' : 'text-ink-2'}`}>{content}</div>
  }
  return (
    <button
      type="button"
      onClick={() => onJump(messageId)}
      className={`${look} text-start text-ink-2 hover:bg-muted`}
    >
      {content}
    </button>
  )
}

/** What a line is called. */
export function wordsOfLine(line: ScoreLine): string {
  const text = words.score
  if (isLimit(line.code)) return line.count ? `${text.limit}, ${text.limitBeyond(line.count)}` : text.limit
  if (line.code === 'question') return text.questions(line.count ?? 1)
  if (line.code === 'time') return text.minutes(line.count ?? line.points)
  if (line.code === 'return') return text.cameBack
  return text.line[line.code] ?? line.code
}

function sentenceOf(raise: Raise): string {
  const text = words.score.raise
  if (raise.type === 'full') return text.full(raise.limit)
  if (raise.type === 'questions') return text.questions(raise.count, raise.points)
  return text[raise.type](raise.points)
}
