import type { Lead } from '#contract/leads.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { greetings } from '#web/messages/greetings.ts'

/** Where a click leads to that calls a person or writes to them, with a message begun in the language of the workspace. */
export function useContactLinks(lead: Pick<Lead, 'name' | 'phone' | 'email'>) {
  const me = useMe()
  const { name: business, language } = useWorkspace()
  const { subject, text } = greetings[language]
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
