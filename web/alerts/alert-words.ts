import type { AlertItem } from '#contract/alerts.ts'
import { alertsText } from '#texts/alerts.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'

/** An alert in one sentence. */
export function alertSentence(alert: AlertItem): string {
  return alertsText.says[alert.kind](alertVisitor(alert), alert.by ?? alertsText.somebody)
}

/** Whom an alert is about. */
export function alertVisitor({ lead }: AlertItem): string {
  return lead === null ? '' : nameOfLabelled(lead)
}
