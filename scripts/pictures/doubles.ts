import type { Page } from 'playwright-core'
import { callAs, leadsByLastWords } from './workday.ts'

/** Ids of the leads that the pictures of comparing and merging are about. */
export type Doubles = { helen: string; giulia: string; merged: string }

const secondTalks = {
  'helen-on-a-phone': {
    minutesAgo: 35,
    texts: [
      'Hello, this is Helen again, on my husband’s tablet.',
      'The samples came. Which oil did we say for the Otley table?',
      'helen@whitaker-otley.example if you would rather write',
    ],
  },
  'lukas-at-the-fair': {
    minutesAgo: 190,
    texts: ['Guten Tag, gibt es die Tische auch als Stehtisch?', 'Bitte an lukas@cafe-morgenrot.example'],
  },
  'siobhan-calls-back': {
    minutesAgo: 1500,
    texts: ['Is the showroom open on Sunday as well?', 'You can ring me on +44 28 9649 6184'],
  },
  'giulia-on-the-train': {
    minutesAgo: 400,
    texts: ['Hi, one more thing about the sideboard: do the doors open to 180 degrees?'],
  },
}

/** Some come a second time with another device: three who give what they gave before, and one who was merged by hand. */
export async function playDoubles(
  page: Page,
  ingestKey: string,
  leads: ReadonlyMap<string, string>,
): Promise<Doubles> {
  const messages = Object.entries(secondTalks).flatMap(([session, { minutesAgo, texts }]) =>
    texts.map((text, index) => ({
      clientId: `${session} ${index}`,
      session,
      author: { kind: 'visitor' },
      text,
      sentAt: new Date(Date.now() - minutesAgo * 60_000 + index * 40_000).toISOString(),
      country: 'GB',
    })),
  )
  const answer = await fetch(`${new URL(page.url()).origin}/api/v1/ingest/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': ingestKey },
    body: JSON.stringify({ messages }),
  })
  if (!answer.ok) throw new Error(`The second talks were refused: ${await answer.text()}`)
  const byWords = await leadsByLastWords(page)
  const merged = byWords.get(secondTalks['giulia-on-the-train'].texts[0] ?? '')
  const [helen, giulia] = [leads.get('narrow-hall-otley'), leads.get('studio-ferrante-drawing')]
  if (!merged || !helen || !giulia) throw new Error('A lead for the pictures of merging is missing.')
  await callAs(page, 'POST', `leads/${giulia}/merge`, { otherId: merged })
  return { helen, giulia, merged }
}
