import type { Asked } from '#web/early/asked.ts'

// The first script of the page, and so small that it runs while the others are on their way: it sends for the files of the
// page that was asked for and asks the server what that page will ask, so that one thing does not wait for the other. It
// imports nothing. What it asks is the same to the letter as what the page asks, else it is asked for twice.

type Me = { workspaces: { id: string; opens: string[] }[] }
type Wanted = { page: string; asks: string[] }

const me = '/api/v1/me'
const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
const [, workspaceId = null, place = ''] =
  new RegExp(`^/w/(${uuid})/(.+)$`).exec(location.pathname) ?? ([] as string[])
const { page, asks } = wanted()
const asked: Asked = { workspaceId, answers: new Map() }
window.asked = asked

const files: unknown = JSON.parse(document.getElementById('page-files')?.textContent ?? '{}')
for (const href of (files as Record<string, string[]>)[page] ?? []) {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.crossOrigin = ''
  link.href = href
  document.head.append(link)
}
if (asks.includes(me)) {
  // Taken before the page is there to read it.
  const who = ask(me).then((answer) => (answer.ok ? (answer.clone().json() as Promise<Me>) : null))
  void who.then(
    (found) => {
      // What a plan keeps shut is not asked for.
      const here = found?.workspaces.find(({ id }) => id === workspaceId)
      if (here?.opens.includes('leads')) for (const address of asks) if (address !== me) ask(address)
    },
    () => undefined,
  )
}

function ask(address: string): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' })
  if (workspaceId !== null) headers.set('x-workspace', workspaceId)
  const answer = fetch(address, { headers, credentials: 'same-origin' })
  // Whoever takes it hears of a failure; nobody may want it.
  answer.catch(() => undefined)
  asked.answers.set(address, answer)
  return answer
}

function wanted(): Wanted {
  const views = '/api/v1/views'
  const leads = '/api/v1/leads'
  // With filters, or a view, the page knows better.
  const plain = location.search === ''
  const lead = new RegExp(`^leads/(${uuid})$`).exec(place)?.[1]
  if (lead !== undefined)
    return {
      page: 'lead-page',
      asks: [me, `${leads}/${lead}`, `${leads}/${lead}/messages?limit=100`],
    }
  if (place === 'leads')
    return {
      page: 'leads-page',
      asks: [me, ...(plain ? [`${leads}?limit=50`] : []), `${leads}/counts`, views],
    }
  if (place === 'board') {
    const columns = ['new', 'contacted', 'qualified', 'converted', 'lost']
    const lists = columns.map((status) => `${leads}?status=${status}&limit=50`)
    return { page: 'board-page', asks: [me, ...(plain ? lists : []), views] }
  }
  const file = `${place === '' ? location.pathname.slice(1) : place}-page`
  return { page: file, asks: workspaceId === null ? [] : [me] }
}
