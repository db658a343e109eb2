import type { Lead } from '#contract/leads.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { greetings } from '#web/messages/greetings.ts'

/**
 * Where a click leads to that calls a person or writes to them, with a message begun in the language in which they have met
 * the chat, else in that of the workspace.
 */
export function useContactLinks(
  lead: Pick<Lead, 'name' | 'phone' | 'email'> & Partial<Pick<Lead, 'source'>>,
) {
  const me = useMe()
  const { name: business, language } = useWorkspace()
  const { subject, text } = greetings[spokenIn(lead.source?.locale) ?? language]
  const begun = encodeURIComponent(text(lead.name, `${me.name}, ${business}`))
  const digits = lead.phone?.replace(/\D/g, '') ?? ''
  // WhatsApp knows numbers with their country alone; one that was said without is of no use there.
  const isWhole = lead.phone?.startsWith('+') ?? false
  return {
    call: lead.phone === null ? null : `tel:${lead.phone}`,
    whatsApp: isWhole ? `https://wa.me/${digits}?text=${begun}` : null,
    email:
      lead.email === null
        ? null
        : `mailto:${encodeURIComponent(lead.email).replace('%40', '@')}?subject=${encodeURIComponent(subject(business))}&body=${begun}`,
  }
}

function spokenIn(locale: string | null | undefined): keyof typeof greetings | undefined {
  const short = locale?.slice(0, 2).toLowerCase()
  return (Object.keys(greetings) as (keyof typeof greetings)[]).find((one) => one === short)
}
