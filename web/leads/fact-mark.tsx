import { Info } from 'lucide-react'
import { useState } from 'react'
import type { FactField, Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { otherFacts, tellerOf } from '#web/leads/correction.ts'
import { FactCard } from '#web/leads/fact-card.tsx'
import { originOfField, saysTheSame } from '#web/leads/fact-origin.tsx'
import { quoted } from '#texts/spelling.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { touch, useMedia } from '#web/ui/use-media.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.facts

/** Who told us what a field shows, in a sign and a few words; opens the card that has the whole story. */
export function FactMark(props: {
  lead: Lead
  field: FactField
  /** Without the visitor's words. */
  brief: boolean
  onJump: (messageId: string) => void
}) {
  const { lead, field, brief, onJump } = props
  const { timeZone } = useWorkspace()
  const now = useNow()
  const onTouch = useMedia(touch)
  const [open, setOpen] = useState(false)
  const origin = originOfField(lead, field, now, timeZone)
  if (!origin) return null
  const { icon: Icon, says, time } = origin
  const others = lead[field] === null ? 0 : otherFacts(lead, field).also.length
  const name = words.field[field]
  const parts = [says, time, others > 0 ? text.origin.others(others) : null]
  const label = text.card.open(name, parts.filter((one) => one !== null).join(' '))
  const line = (
    <>
      <Icon className="!size-3 shrink-0 text-ink-3" aria-hidden />
      <span className="shrink-0 whitespace-nowrap">
        {says}
        {time !== null && <span className="text-accent-ink"> {time}</span>}
      </span>
      {!brief && <Quote lead={lead} field={field} />}
      {others > 0 && (
        <span className="num shrink-0 rounded-sm bg-muted px-1 font-medium text-ink-2">
          {text.origin.others(others)}
        </span>
      )}
    </>
  )
  const look = 'flex max-w-full min-w-0 items-center gap-1 text-xs text-ink-2'
  return (
    <>
      {onTouch && <span className={look}>{line}</span>}
      <Popover
        label={text.card.title(name)}
        sheetText={text.card.sheet}
        className="w-80"
        open={open}
        onOpenChange={setOpen}
        trigger={(trigger) =>
          onTouch ? (
            <button
              {...trigger}
              type="button"
              aria-label={label}
              className={`${buttonLook('quiet', 'touch', true)} absolute -top-1 -end-3`}
            >
              <Info className="text-ink-3" aria-hidden />
            </button>
          ) : (
            <button
              {...trigger}
              type="button"
              aria-label={label}
              className={`${look} relative rounded-sm before:absolute before:-inset-x-1 before:-inset-y-1 hover:text-ink data-popup-open:text-ink`}
            >
              {line}
            </button>
          )
        }
      >
        <FactCard
          lead={lead}
          field={field}
          onJump={(messageId) => {
            setOpen(false)
            onJump(messageId)
          }}
        />
      </Popover>
    </>
  )
}

/** The visitor's words, where they are more than the value itself. */
function Quote({ lead, field }: { lead: Lead; field: FactField }) {
  const fact = tellerOf(lead, field)
  const quote = fact?.quote?.trim() ?? ''
  if (quote === '' || fact?.origin !== 'visitor' || saysTheSame(fact, quote)) return null
  return <span className="min-w-0 truncate text-ink-3">{quoted(quote)}</span>
}
