import { Mail, MessageCircle, Phone } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Lead } from '#contract/leads.ts'
import { useHidesContact } from '#web/accounts/me.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { useContactLinks } from '#web/leads/use-contact-links.ts'
import { reviewText as text } from '#texts/review.ts'
import { Tag, useTagHues } from '#web/tags/tag.tsx'
import { buttonLook } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { words } from '#web/words.ts'

/** Number, address and tags, each with what can be done with it. */
export function ReachOut({ lead }: { lead: Lead }) {
  const hues = useTagHues()
  const hidesContact = useHidesContact()
  const links = useContactLinks(lead)
  const { phone, email, tags } = lead
  if (phone === null && email === null && tags.length === 0)
    return <p className="text-sm text-ink-3">{hidesContact ? text.contactHidden : text.noContact}</p>
  return (
    <dl className="text-sm">
      {phone !== null && (
        <Fact name={text.phone} value={phoneText(phone)} copied={phone}>
          {links.call !== null && <Way href={links.call} icon={Phone} label={words.lead.call} />}
          {links.whatsApp !== null && (
            <Way href={links.whatsApp} icon={MessageCircle} label={words.lead.whatsApp} apart />
          )}
        </Fact>
      )}
      {email !== null && (
        <Fact name={text.email} value={email} copied={email}>
          {links.email !== null && <Way href={links.email} icon={Mail} label={words.lead.email} />}
        </Fact>
      )}
      {tags.length > 0 && (
        <Fact name={text.tags}>
          <span className="flex flex-1 flex-wrap gap-1">
            {tags.map((tag) => (
              <Tag key={tag} name={tag} hue={hues.get(tag)} />
            ))}
          </span>
        </Fact>
      )}
    </dl>
  )
}

function Fact(props: { name: string; value?: string; copied?: string; children?: React.ReactNode }) {
  const { name, value, copied } = props
  return (
    <div className="flex min-h-8 items-center gap-x-3 py-0.5">
      <dt className="min-w-11 shrink-0 text-ink-3">{name}</dt>
      <dd className="flex min-w-0 flex-1 items-center">
        {value !== undefined && (
          <span dir="ltr" className="num min-w-0 flex-1 truncate font-medium" title={value}>
            {value}
          </span>
        )}
        {props.children}
        {copied !== undefined && <CopyButton text={copied} what={words.within(name)} />}
      </dd>
    </div>
  )
}

/** The way to the person; where it leaves the dashboard, in a window of its own. */
function Way(props: { href: string; icon: LucideIcon; label: string; apart?: boolean }) {
  const Icon = props.icon
  return (
    <a
      href={props.href}
      title={props.label}
      aria-label={props.label}
      {...(props.apart && { target: '_blank', rel: 'noopener noreferrer' })}
      className={buttonLook('quiet', 'small', true)}
    >
      <Icon className="!size-3.5" aria-hidden />
    </a>
  )
}
