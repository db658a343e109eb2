import type { Page } from 'playwright-core'
import { callAs, leadsByLastWords } from './workday.ts'

/** Ids of the leads that the pictures of corrections and of the status are about. */
export type Corrected = { asked: string; moved: string; back: string }

type Line = [by: 'visitor' | 'agent' | 'assistant', text: string]
type Told = { facts: { id: string; field: string; value: string }[]; version: number }

const asked: Line[] = [
  ['visitor', 'Good morning, I am Ottilie Braun from Braun Interiors Ltd in Harrogate'],
  ['visitor', 'We need eight Loft benches for a café, what would they cost?'],
  ['assistant', 'The Loft bench costs £390 at 160 cm. May I have your email for the written offer?'],
  ['visitor', 'ottilie@braun-interiors.example'],
  ['visitor', 'sorry, better: office@braun-interiors.example'],
  ['visitor', 'call me on 0113 496 0151, or my husband on 0113 496 0152'],
  ['visitor', 'my mobile is 07700 900461'],
  ['agent', 'Good morning Ottilie, eight benches at £390 are £3,120, trade price £2,745.'],
  ['visitor', 'That sounds good, when could you deliver?'],
]
const moved: Line[] = [
  ['visitor', 'Hello, is the bookshelf in ash in stock? I am Pavel Dvořák'],
  ['agent', 'Hello Pavel, two are ready to collect.'],
  ['visitor', 'Great, I will think about it over the weekend'],
]
const lost: Line[] = [
  ['visitor', 'Hi, Noor Haddad here, what does a table for twelve cost?'],
  ['visitor', 'too expensive for us then, thank you'],
]
const again: Line[] = [['visitor', 'Hello again, we found the budget after all. Is the table still £1,480?']]

/** A new lead who was answered, one whose status moved by itself, and a lost one who wrote again. */
export async function playCorrections(page: Page, ingestKey: string): Promise<Corrected> {
  const origin = new URL(page.url()).origin
  const tell = async (session: string, lines: readonly Line[], minutesAgo: number) => {
    const answer = await fetch(`${origin}/api/v1/ingest/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': ingestKey },
      body: JSON.stringify({
        messages: lines.map(([by, text], index) => ({
          clientId: `${session} ${index} ${minutesAgo}`,
          session,
          author: { kind: by, ...(by === 'agent' && { name: 'Jon Hale' }) },
          text,
          sentAt: new Date(Date.now() - minutesAgo * 60_000 + index * 45_000).toISOString(),
          country: 'GB',
          timeZone: 'Europe/London',
          pageUrl: 'https://oakandiron.example/benches/loft-160',
        })),
      }),
    })
    if (!answer.ok) throw new Error(`A talk was refused: ${await answer.text()}`)
    const id = (await leadsByLastWords(page)).get(lines.at(-1)?.[1] ?? '')
    if (id === undefined) throw new Error(`No lead came of the talk ${session}.`)
    return id
  }
  const ids = { asked: await tell('answered', asked, 58), moved: '', back: '' }
  await callAs(page, 'PATCH', 'settings', { onContact: 'automatic' })
  ids.moved = await tell('moved', moved, 33)
  await callAs(page, 'PATCH', 'settings', { onContact: 'ask' })
  ids.back = await tell('lost', lost, 900)
  const { version } = (await callAs(page, 'GET', `leads/${ids.back}`)) as Told
  await callAs(page, 'PATCH', `leads/${ids.back}`, { version, status: 'lost' })
  await tell('lost', again, -1)
  const told = (await callAs(page, 'GET', `leads/${ids.asked}`)) as Told
  const number = told.facts.find(({ field }) => field === 'phone')
  if (number) {
    await callAs(page, 'POST', `leads/${ids.asked}/facts/${number.id}/reject`, { version: told.version })
  }
  const now = (await callAs(page, 'GET', `leads/${ids.asked}`)) as Told
  await callAs(page, 'PATCH', `leads/${ids.asked}`, { version: now.version, name: 'Ottilie Braun-Reyes' })
  return ids
}
