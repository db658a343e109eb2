import { Mail, MessageCircle, Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Lead } from '#contract/leads.ts'
import { FollowUpButton } from '#web/follow-ups/follow-up-button.tsx'
import { LeadName } from '#web/leads/lead-cells.tsx'
import { labelOf } from '#web/leads/lead-name.ts'
import { useContactLinks } from '#web/leads/use-contact-links.ts'
import { placeText } from '#web/leads/place-text.ts'
import { LogCall } from '#web/leads/log-call.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { buttonLook } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

/** Face, name, firm and place; `small` where they stand in the head of a phone. */
export function Identity({
  lead,
  heading: Heading = 'h2',
  small = false,
}: {
  lead: Lead
  heading?: 'h1' | 'h2'
  small?: boolean
}) {
  const about = [lead.company, lead.location && placeText(lead.location)]
    .filter((one) => one !== null)
    .join(', ')
  return (
    <div className="flex min-w-0 items-center gap-3">
      <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={small ? 32 : 40} />
      <div className="min-w-0">
        <Heading className="line-clamp-2 text-xl font-semibold tracking-[-0.015em] [overflow-wrap:anywhere]">
          <LeadName lead={lead} breaks />
        </Heading>
        {about !== '' && <p className="truncate text-sm text-ink-2">{about}</p>}
      </div>
    </div>
  )
}

/** The ways to reach the person, each one click, and to note that it was done; `tight` leaves words out, `keys` listens to theirs. */
export function ContactActions(props: { lead: Lead; tight?: boolean; keys?: boolean; children?: ReactNode }) {
  const { lead, keys = false } = props
  const links = useContactLinks(lead)
  // With a number and what follows it the line is full: names that signs tell as well are left out.
  const tight = links.call !== null && (props.tight === true || props.children !== undefined)
  return (
    <div className={`@container flex flex-wrap ${props.tight ? 'gap-1' : tight ? 'gap-1.5' : 'gap-2'}`}>
      {links.call !== null && (
        <>
          <a href={links.call} className={`${buttonLook()} ${tight ? '!px-2.5' : ''}`}>
            <Phone aria-hidden />
            {words.lead.call}
          </a>
          <LogCall lead={lead} tight={tight} keys={keys} />
        </>
      )}
      {links.whatsApp !== null && (
        <a
          href={links.whatsApp}
          target="_blank"
          rel="noopener noreferrer"
          title={words.lead.whatsApp}
          className={buttonLook('default', 'normal', tight)}
        >
          <MessageCircle aria-hidden />
          <span className={tight ? 'sr-only' : ''}>{words.lead.whatsApp}</span>
        </a>
      )}
      {links.email !== null && (
        <a
          href={links.email}
          title={words.lead.email}
          className={buttonLook('default', 'normal', tight && lead.phone !== null)}
        >
          <Mail aria-hidden />
          <span className={tight && lead.phone !== null ? 'sr-only' : ''}>{words.lead.email}</span>
        </a>
      )}
      <FollowUpButton lead={lead} tight={tight} keys={keys} />
      {props.children}
    </div>
  )
}
