import type { LeadItem } from '#contract/leads.ts'
import { rowsText } from '#texts/rows.ts'

/** Dot and word before a lead whose visitor has written what the reader has not seen. It stands where `className` puts it. */
export function UnreadMark({ lead, className }: { lead: LeadItem; className: string }) {
  if (!lead.unread) return null
  return (
    <>
      <span aria-hidden className={`size-1.5 rounded-full bg-accent ${className}`} />
      <span className="sr-only">{rowsText.unread}</span>
    </>
  )
}
