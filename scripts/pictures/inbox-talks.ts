import type { Page } from 'playwright-core'
import { callAs } from './workday.ts'

/** The conversations that the pictures of the inbox show, by what is to be seen in them. */
export type InboxTalks = {
  mine: string
  taken: string
  waiting: string
  assistant: string
  workspaceId: string
}

const answeredWithin = 15_000
const pause = 300

/**
 * Visitors of the shop write in its chat, the assistant answers, and the signed-in member of the page steps in: real
 * conversations, made by the doors that visitors and members use. The workspace needs a second member named Jon Hale.
 */
export async function playInbox(page: Page): Promise<InboxTalks> {
  const origin = new URL(page.url()).origin
  const [workspaceId = ''] = /(?<=\/w\/)[^/]+/.exec(page.url()) ?? []
  const { items: sites } = (await callAs(page, 'GET', 'sites')) as { items: { widgetKey: string }[] }
  const widgetKey = sites[0]?.widgetKey ?? ''
  const { items: members } = (await callAs(page, 'GET', 'members')) as {
    items: { id: string; name: string }[]
  }
  const jon = members.find(({ name }) => name === 'Jon Hale')?.id ?? ''
  const visit = (path: string, ...says: string[]) =>
    talk(origin, widgetKey, `https://oakandiron.example${path}`, says)
  const act = async (id: string, what: string, more: object = {}) => {
    const { lease } = (await callAs(page, 'GET', `conversations/${id}`)) as { lease: number }
    await callAs(page, 'POST', `conversations/${id}/${what}`, { lease, ...more })
  }

  const assistant = await visit('/tables', 'Is the oiled finish safe next to a hob?')
  const taken = await visit(
    '/benches',
    'Søren Holm here, soren@holm.example. We measured again, the bench can be 196 cm.',
  )
  await act(taken, 'assign', { memberId: jon })
  const mine = await visit(
    '/sideboards',
    'It is Marta Kowalska, marta@kowalska.example. I am looking at the Harbour sideboard.',
    'Can you deliver the 220 cm to the fourth floor before Saturday? My number is +48 58 555 01 42',
    'I would rather talk to a person about the stairs and the lift.',
  )
  await act(mine, 'takeover')
  const { lead } = (await callAs(page, 'GET', `conversations/${mine}`)) as { lead: { id: string } }
  await callAs(page, 'POST', `leads/${lead.id}/notes`, {
    text: 'Lift at her address is 190 cm deep, so 220 goes up the stairs. Two carriers.',
  })
  for (const tag of ['Delivery', 'Urgent']) await callAs(page, 'POST', `leads/${lead.id}/tags/${tag}`)
  await callAs(page, 'POST', `conversations/${mine}/messages`, {
    clientId: 'picture',
    text: 'Hello Marta, Mara from the workshop. The 220 cm goes up the stairs, two of us carry it.',
  })
  await callAs(page, 'POST', `leads/${lead.id}/promises`, {
    sentence: 'I will call you by tomorrow 10:00, Marta.',
    dueAt: tomorrowAt(10),
    kind: 'call',
    conversationId: mine,
  })
  const waiting = await visit(
    '/desks',
    'is anybody there? the desk arrived with a scratch',
    'I want to talk to a person',
  )
  await visit('/', 'human please')
  for (const [name, text] of saved) await callAs(page, 'POST', 'canned-replies', { name, text })
  return { mine, taken, waiting, assistant, workspaceId }
}

const saved = [
  ['Carrying upstairs', 'Hello {firstName}, carrying to the fourth floor is €40, already with two people.'],
  ['Delivery days', 'We deliver to {page} on Fridays and Saturdays.'],
  ['Opening hours', 'The workshop is open from nine to five, Monday to Friday. {me}'],
  ['Returns', 'Hello {name}, you can return anything within 30 days.'],
] as const

/** In London, whose winter the shop's clock is near enough to. */
export function tomorrowAt(hour: number): string {
  const day = new Date(Date.now() + 86_400_000)
  day.setUTCHours(hour, 0, 0, 0)
  return day.toISOString()
}

/** A visitor says one thing after the other, each once the one before was answered; answers the conversation's id. */
async function talk(
  origin: string,
  widgetKey: string,
  pageUrl: string,
  says: readonly string[],
): Promise<string> {
  const opened = await send<{ token: string; conversationId: string }>(`${origin}/api/v1/chat/sessions`, {
    widgetKey,
    pageUrl,
  })
  const authorization = `Bearer ${opened.token}`
  const said = async () => {
    const answer = await fetch(`${origin}/api/v1/chat/messages?after=0`, { headers: { authorization } })
    const { items } = (await answer.json()) as { items: { author: { kind: string } }[] }
    return items.filter(({ author }) => author.kind === 'assistant').length
  }
  for (const [index, text] of says.entries()) {
    const before = await said()
    await send(`${origin}/api/v1/chat/messages`, { clientId: `${index}`, text }, { authorization })
    for (let waited = 0; waited < answeredWithin && (await said()) === before; waited += pause) {
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  return opened.conversationId
}

async function send<Answer>(
  address: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${address}: ${text}`)
  return JSON.parse(text) as Answer
}
