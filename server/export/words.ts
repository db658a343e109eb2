import type { ExportColumn, ExportLanguage } from '#contract/export.ts'
import type { Band, LostReason, Status } from '#contract/leads.ts'
import type { CallOutcome } from '#contract/messages.ts'
import { codeWords as en } from '#rules/code-words/en.ts'
import { codeWords as de } from '#rules/code-words/de.ts'

/** What the file says for the codes of the API, as the screens say it in that language. */
export type ExportWords = {
  column: Record<ExportColumn, string>
  status: Record<Status, string>
  band: Record<Band, string>
  lostReason: Record<LostReason, string>
  call: Record<CallOutcome, string>
  /** Channels a customer names in their own way stand as they are. */
  channel: Record<string, string>
}

export const exportWords: Record<ExportLanguage, ExportWords> = { en, de }
