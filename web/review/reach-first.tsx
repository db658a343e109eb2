import { Link, useNavigate } from '@tanstack/react-router'
import { Mail, MessageSquareReply, Phone } from 'lucide-react'
import type { Lead } from '#contract/leads.ts'
import { useOpens, useWorkspace } from '#web/accounts/me.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { useContactLinks } from '#web/leads/use-contact-links.ts'
import { reviewText as text } from '#texts/review.ts'
import { paths } from '#web/paths.ts'
import type { Way } from '#web/review/ways-to.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'

type Reached = Pick<Lead, 'name' | 'phone' | 'email'>

/** The best way to the person there is: their number to call, else their address, else the conversation itself. */
export function ReachFirst(props: {
  way: Way
  lead: Reached
  conversationId: string | null
  primary: boolean
  onCall: () => void
}) {
  const { way, lead, conversationId } = props
  const links = useContactLinks(lead)
  const look = `${buttonLook(props.primary ? 'primary' : 'default', 'touch')} min-w-0 !shrink max-md:flex-1`
  if (way === 'chat')
    return conversationId === null ? null : <ToTalk conversationId={conversationId} look={look} />
  const [Icon, href, says, value] =
    way === 'phone'
      ? [Phone, links.call, text.call, phoneText(lead.phone ?? '')]
      : [Mail, links.email, text.write, lead.email ?? '']
  return (
    <a href={href ?? undefined} className={look} onClick={way === 'phone' ? props.onCall : undefined}>
      <Icon aria-hidden />
      {says}
      <bdi dir="ltr" className="num min-w-0 truncate">
        {value}
      </bdi>
    </a>
  )
}

function ToTalk({ conversationId, look }: { conversationId: string; look: string }) {
  const { id: workspaceId } = useWorkspace()
  const hasInbox = useOpens('inbox')
  const navigate = useNavigate()
  const params = { workspaceId, conversationId }
  useHotkey('r', () => void navigate({ to: paths.talk, params }), hasInbox)
  if (!hasInbox) return null
  return (
    <Link to={paths.talk} params={params} className={look} aria-keyshortcuts="r">
      <MessageSquareReply aria-hidden />
      {text.answerInChat}
      <KeyCap>R</KeyCap>
    </Link>
  )
}
