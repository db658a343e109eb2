import { Link } from '@tanstack/react-router'
import { CalendarClock, CalendarX, Check, Mail, MessageCircle, Phone } from 'lucide-react'
import type { FollowUp } from '#contract/follow-ups.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { useFollowUp } from '#web/follow-ups/use-follow-up.ts'
import { SnoozeMenu } from '#web/inbox/snooze-menu.tsx'
import { StatusMark } from '#web/leads/status-badge.tsx'
import { useContactLinks } from '#web/leads/use-contact-links.ts'
import { followUpsText as text } from '#texts/follow-ups.ts'
import { paths } from '#web/paths.ts'
import { Score } from '#web/scoring/score.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { buttonLook, IconButton } from '#web/ui/button.tsx'
import { comingTime, fullTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { words } from '#web/words.ts'

/** Whom to turn to, when, how to reach them, and that it was done. */
export function FollowUpRow({ followUp }: { followUp: FollowUp }) {
  const { id: workspaceId, timeZone } = useWorkspace()
  const now = useNow()
  const mayWrite = useMayWrite()
  const { lead, dueAt, state, member } = followUp
  const name = nameOfLabelled(lead)
  const { setTo, finish, clear, isPending } = useFollowUp({ id: lead.id, name, dueAt })
  const links = useContactLinks(lead)
  const when = comingTime(dueAt, now, timeZone)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-3 md:flex-nowrap md:px-6">
      <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={lead.label} size={32} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <Link
            to={paths.lead}
            params={{ workspaceId, leadId: lead.id }}
            className="min-w-0 truncate font-medium hover:underline"
          >
            {name}
          </Link>
          <StatusMark status={lead.status} />
          <span className="max-md:hidden">
            <Score score={lead.score} short />
          </span>
        </p>
        <p className="flex gap-x-3 text-xs text-ink-3">
          <time
            dateTime={dueAt}
            title={fullTime(dueAt, timeZone)}
            className={`num shrink-0 font-medium ${state === 'due' ? 'text-danger-ink' : 'text-ink-2'}`}
          >
            {state === 'due' ? text.late(when) : text.at(when)}
          </time>
          {member !== null && <span className="shrink-0">{text.of(member.name)}</span>}
          <span className="min-w-0 truncate">{lead.lastWords}</span>
        </p>
      </div>
      <div className="flex shrink-0 items-center max-md:w-full max-md:ps-11">
        {links.call !== null && (
          <a href={links.call} aria-label={words.lead.call} title={words.lead.call} className={square}>
            <Phone aria-hidden />
          </a>
        )}
        {links.whatsApp !== null && (
          <a
            href={links.whatsApp}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={words.lead.whatsApp}
            title={words.lead.whatsApp}
            className={square}
          >
            <MessageCircle aria-hidden />
          </a>
        )}
        {links.email !== null && (
          <a href={links.email} aria-label={words.lead.email} title={words.lead.email} className={square}>
            <Mail aria-hidden />
          </a>
        )}
        {mayWrite && (
          <>
            <SnoozeMenu
              title={text.set}
              onChoose={setTo}
              trigger={(trigger) => (
                <button
                  {...trigger}
                  type="button"
                  disabled={isPending}
                  aria-label={text.moveOf(name)}
                  title={text.move}
                  className={`${square} data-popup-open:bg-muted`}
                >
                  <CalendarClock aria-hidden />
                </button>
              )}
            />
            <IconButton label={text.clearOf(name)} disabled={isPending} onClick={clear}>
              <CalendarX aria-hidden />
            </IconButton>
            <button
              type="button"
              disabled={isPending}
              aria-label={text.doneOf(name)}
              onClick={finish}
              className={`${buttonLook()} ms-1`}
            >
              <Check aria-hidden />
              {text.done}
            </button>
          </>
        )}
      </div>
    </div>
  )
}

const square = buttonLook('quiet', 'normal', true)
