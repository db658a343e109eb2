import type { ConversationItem } from '#contract/conversations.ts'
import { inboxText as text } from '#texts/inbox.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { words } from '#web/words.ts'

/** How the visitor of a conversation is called: as in the list of leads. */
export function visitorOf({ lead }: Pick<ConversationItem, 'lead'>): string {
  return nameOfLabelled(lead)
}

/** As a bubble calls them. */
export function firstNameOf(name: string | null): string {
  return name?.split(/\s+/)[0] || words.leads.visitor
}

/** The last that happened, in one line. */
export function lastWordsOf({ last, lead }: Pick<ConversationItem, 'last' | 'lead'>): string {
  if (last === null) return text.row.nothing
  const who = last.author.name ?? words.talk.team
  const of = {
    text: last.text,
    signed: last.text || words.talk.signedIn,
    asked: last.author.name === undefined ? words.talk.asked : words.talk.askedBy(firstNameOf(lead.name)),
    away: words.talk.away,
    takeover: `${who} ${words.talk.did.took}`,
    handback: `${who} ${words.talk.did.handedBack}`,
    closed: `${who} ${words.talk.did.closed}`,
    connecting: `${who} ${words.talk.did.called}`,
    called: `${who} ${words.talk.phoned}`,
  }
  return of[last.kind]
}

/** Where the visitor writes: the channel and, without its scheme, the page. */
export function placeOfTalk({ channel, pageUrl, siteName }: ConversationItem): string {
  const url = pageUrl === null ? null : URL.parse(pageUrl)
  const page = url ? `${url.host}${url.pathname === '/' ? '' : url.pathname}` : siteName
  return [text.head.channel[channel] ?? channel, page].filter((one) => one !== null).join(' · ')
}
