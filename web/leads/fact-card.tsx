import { Ban, Check, ChevronRight, MessageSquareText, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Fact, FactField, Lead } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { otherFacts, tellerOf } from '#web/leads/correction.ts'
import { originOf, saysTheSame, toldBy } from '#web/leads/fact-origin.tsx'
import { useCorrect, valueText } from '#web/leads/use-correct.ts'
import { Button } from '#web/ui/button.tsx'
import { fullTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.facts.card
const onTouch = 'pointer-coarse:!h-11'

type Props = { lead: Lead; field: FactField; onJump: (messageId: string) => void }

/** Who told us the value, in which words; what else was said, and what is not right. */
export function FactCard({ lead, field, onJump }: Props) {
  const { isPending, correctOrSay } = useCorrect(lead.id)
  const shown = tellerOf(lead, field)
  const { also, rejected } = otherFacts(lead, field)
  const mayWrite = useMayWrite()
  const kept = lead.setByMember.includes(field)
  const act = (type: 'pick' | 'reject' | 'restore', { id, value }: Fact) =>
    void correctOrSay(lead, { type, field, factId: id, value })
  return (
    <div className="grid text-sm">
      <section className="grid gap-2 py-3 md:px-4">
        {lead[field] === null ? (
          <p className="text-ink-2">{text.empty}</p>
        ) : (
          <p className="font-medium [overflow-wrap:anywhere]">
            {valueText(field, lead[field], shown?.quote)}
          </p>
        )}
        {shown && <Teller fact={shown} onJump={onJump} />}
        {kept && <p className="text-xs text-ink-2">{text.kept}</p>}
        {mayWrite && (
          <div className="flex flex-wrap gap-1">
            {shown && (
              <Button
                size="small"
                className={onTouch}
                disabled={isPending}
                aria-label={text.notRightOf(valueText(field, shown.value))}
                onClick={() => act('reject', shown)}
              >
                <Ban className="!size-3.5" aria-hidden />
                {text.notRight}
              </Button>
            )}
            {kept && (
              <Button
                size="small"
                className={onTouch}
                look="quiet"
                disabled={isPending}
                onClick={() => void correctOrSay(lead, { type: 'release', field })}
              >
                <RotateCcw className="!size-3.5" aria-hidden />
                {text.release}
              </Button>
            )}
          </div>
        )}
      </section>
      {also.length > 0 && (
        <section className="border-t border-line py-3 md:px-4">
          <h3 className="mb-1 text-xs text-ink-3">{text.also}</h3>
          <ul className="grid gap-3">
            {also.map((fact) => (
              <Other key={fact.id} fact={fact} onJump={onJump}>
                <Button
                  size="small"
                  className={onTouch}
                  disabled={isPending}
                  aria-label={text.useOf(valueText(field, fact.value))}
                  onClick={() => act('pick', fact)}
                >
                  <Check className="!size-3.5" aria-hidden />
                  {text.use}
                </Button>
                <Button
                  size="small"
                  className={onTouch}
                  look="quiet"
                  disabled={isPending}
                  aria-label={text.notRightOf(valueText(field, fact.value))}
                  onClick={() => act('reject', fact)}
                >
                  {text.notRight}
                </Button>
              </Other>
            ))}
          </ul>
        </section>
      )}
      {rejected.length > 0 && (
        <details
          className="group/rejected border-t border-line"
          open={lead[field] === null && also.length === 0}
        >
          <summary className="flex min-h-9 cursor-default list-none items-center gap-1.5 text-xs md:px-4 text-ink-2 hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
            <ChevronRight
              className="!size-3.5 group-open/rejected:rotate-90 rtl:group-open/rejected:-rotate-90"
              aria-hidden
            />
            {text.rejected(rejected.length)}
          </summary>
          <ul className="grid gap-3 pb-3 md:px-4">
            {rejected.map((fact) => (
              <Other key={fact.id} fact={fact} onJump={onJump}>
                <Button
                  size="small"
                  className={onTouch}
                  disabled={isPending}
                  aria-label={text.restoreOf(valueText(field, fact.value))}
                  onClick={() => act('restore', fact)}
                >
                  <RotateCcw className="!size-3.5" aria-hidden />
                  {text.restore}
                </Button>
              </Other>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Who told us, when, and in which words; the words lead to their message. */
function Teller({ fact, onJump }: { fact: Fact; onJump: Props['onJump'] }) {
  const { timeZone } = useWorkspace()
  const { messageId } = fact
  const quote = fact.quote?.trim() ?? ''
  return (
    <>
      <div className="grid gap-0.5 text-xs text-ink-2">
        <p>{toldBy(fact)}</p>
        <time dateTime={fact.at}>{fullTime(fact.at, timeZone)}</time>
      </div>
      {fact.whose !== null && <p className="text-xs text-ink-2">{text.whose(fact.whose)}</p>}
      {quote !== '' && !saysTheSame(fact, quote) && (
        <blockquote
          dir="auto"
          className="border-s-2 border-line-strong ps-2.5 [overflow-wrap:anywhere] text-ink-2"
        >
          {quote}
        </blockquote>
      )}
      {messageId !== null && (
        <button
          type="button"
          onClick={() => onJump(messageId)}
          className="flex w-fit items-center gap-1.5 text-accent-ink hover:underline pointer-coarse:min-h-11"
        >
          <MessageSquareText className="!size-3.5" aria-hidden />
          {text.show}
        </button>
      )}
    </>
  )
}

function Other({ fact, onJump, children }: { fact: Fact; onJump: Props['onJump']; children: ReactNode }) {
  const { timeZone } = useWorkspace()
  const mayWrite = useMayWrite()
  const now = useNow()
  const { icon: Icon, says, time } = originOf(fact, now, timeZone)
  const origin = time === null ? says : `${says} ${time}`
  const { messageId, rejectedAt, rejectedBy } = fact
  return (
    <li className="grid gap-1">
      <p
        className={`[overflow-wrap:anywhere] ${rejectedAt === null ? '' : 'text-ink-2 line-through decoration-ink-3'}`}
      >
        {valueText(fact.field, fact.value, fact.quote)}
      </p>
      <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-2">
        <Icon className="!size-3 text-ink-3" aria-hidden />
        {messageId === null ? (
          origin
        ) : (
          <button
            type="button"
            title={text.show}
            aria-label={text.showOf(valueText(fact.field, fact.value), origin)}
            onClick={() => onJump(messageId)}
            className="text-accent-ink hover:underline pointer-coarse:min-h-11"
          >
            {origin}
          </button>
        )}
        {fact.whose !== null && <span>{text.whose(fact.whose)}</span>}
        {rejectedBy !== null && rejectedAt !== null && (
          <span>{text.rejectedBy(rejectedBy, preciseTime(rejectedAt, now, timeZone))}</span>
        )}
      </p>
      {mayWrite && <div className="flex flex-wrap gap-1">{children}</div>}
    </li>
  )
}
