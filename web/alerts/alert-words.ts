import type { AlertItem } from '#contract/alerts.ts'
import { alertsEn } from '#web/messages/alerts-en.ts'
import { words } from '#web/words.ts'

/** An alert in one sentence. */
export function alertSentence({ kind, lead }: AlertItem): string {
  return alertsEn.says[kind](lead.name ?? `${words.leads.visitor} ${lead.label}`)
}
