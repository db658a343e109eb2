import type { AlertItem } from '#contract/alerts.ts'
import { alertsText } from '#texts/alerts.ts'
import { words } from '#web/words.ts'

/** An alert in one sentence. */
export function alertSentence(alert: AlertItem): string {
  return alertsText.says[alert.kind](alertVisitor(alert), alert.by ?? alertsText.somebody)
}

/** Whom an alert is about: the name, else `Visitor #7F3K-21`. */
export function alertVisitor({ lead }: AlertItem): string {
  return lead === null ? '' : (lead.name ?? `${words.leads.visitor} ${lead.label}`)
}
