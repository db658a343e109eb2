import type { AssistantSettings } from '#contract/assistant.ts'
import { count } from '#texts/counting.ts'
import { assistantText } from '#texts/assistant.ts'
import { words } from '#web/words.ts'

const text = assistantText

/** What this month has cost, of the limit if there is one. */
export function SpendingMeter({ settings }: { settings: AssistantSettings }) {
  const { meter, monthlyLimit, currency, inputPrice, outputPrice } = settings
  const spent = meter.spent === null ? null : money(meter.spent, currency)
  const says =
    spent === null
      ? text.spentUnknown
      : monthlyLimit === null
        ? text.spent(spent)
        : text.spentOf(spent, money(monthlyLimit, currency))
  const tokens = meter.inputTokens + meter.outputTokens
  return (
    <div className="grid gap-2 rounded-md border border-line px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="font-medium tabular-nums">{says}</span>
        <span className="text-xs text-ink-3 tabular-nums">
          {text.counted(count(meter.answers, ...text.answersGiven), count(tokens, ...text.tokens))}
        </span>
      </p>
      {monthlyLimit !== null && meter.spent !== null && (
        <progress
          aria-label={text.money}
          value={Math.min(meter.spent, monthlyLimit)}
          max={monthlyLimit}
          className={`h-1.5 w-full appearance-none overflow-hidden rounded-full bg-muted [&::-webkit-progress-bar]:bg-muted ${
            meter.isReached
              ? '[&::-moz-progress-bar]:bg-danger [&::-webkit-progress-value]:bg-danger'
              : '[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-value]:bg-accent'
          }`}
        />
      )}
      {meter.isReached && <p className="text-xs text-danger-ink">{text.reached}</p>}
      {inputPrice === 0 && outputPrice === 0 && <p className="text-xs text-ink-2">{text.noPrices}</p>}
    </div>
  )
}

/** Small sums are told to the hundredth of a cent: answers cost less than one. */
function money(amount: number, currency: string): string {
  const digits = amount > 0 && amount < 1 ? 4 : 2
  const shown = amount.toLocaleString(words.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  })
  return `${shown} ${currency}`
}
