import { setTimeout as sleep } from 'node:timers/promises'
import { inLanes } from '#bench/ingest/workspaces.ts'
import { seededRandom } from '#bench/statistics.ts'
import { Dashboard } from './dashboard.ts'
import { Guest } from './guest.ts'
import { openRelay } from './watch-relay.ts'
import { Requests } from './requests.ts'

// A process of its own: all visitors and all members, so that what one sends and another one sees is timed by one clock.

export type Job = {
  port: number
  operatorKey: string
  widgetKey: string
  workspaceId: string
  cookies: string[]
  widgets: number
}

export type Run = { perSecond: number; seconds: number }

/** Milliseconds from the key press to the screen of the other side. */
export type Samples = {
  toMember: number[]
  toVisitor: number[]
  /** The last words in the list, of conversations that are on nobody's screen. */
  toList: number[]
  /** The first hint about the conversation after the message was sent, on the other side. */
  hints: { toMember: number[]; toVisitor: number[] }
  bare: number[]
  bareAlone: number[]
  /** Stored, but off the first page of the lists before these were fetched again. */
  overtaken: number
  /** Never seen within ten seconds of the end. */
  missing: string[]
  refused: Record<string, number>
  requests: number
  closed: number
  cpuSeconds: number
}

export type Step =
  { do: 'meet'; job: Job } | { do: 'widgets' | 'leave' | 'dashboards' | 'look' } | { do: 'run'; run: Run }

const steps = {
  meet: ({ job }: Extract<Step, { do: 'meet' }>) => meet(job),
  widgets: () => listenAll(),
  leave: async () => guests.forEach((guest) => guest.leave()),
  dashboards: () => Promise.all(dashboards.map((dashboard) => dashboard.listen())),
  look: () => takeAll(),
  run: ({ run }: Extract<Step, { do: 'run' }>) => talk(run),
}

let dashboards: Dashboard[] = []
const guests: Guest[] = []
let requests: Requests
const random = seededRandom(5)

process.on('message', (step: Step) => {
  const work = steps[step.do] as (step: Step) => Promise<unknown>
  work(step).then(
    (value) => process.send?.({ value: value ?? null }),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit())

type Way = 'toMember' | 'toVisitor' | 'toList'
const sent = new Map<string, { at: number; way: Way; index: number }>()
const samples: Record<Way, number[]> = { toMember: [], toVisitor: [], toList: [] }

function arrived(text: string, way: Way): void {
  const entry = sent.get(text)
  if (entry?.way !== way) return
  sent.delete(text)
  samples[way].push(performance.now() - entry.at)
}

/** When messages were sent of which no hint has come yet, by way and conversation. */
const unhinted = { toMember: new Map<string, number[]>(), toVisitor: new Map<string, number[]>() }
const hints: Samples['hints'] = { toMember: [], toVisitor: [] }

function hinted(way: keyof typeof hints, conversationId: string): void {
  const now = performance.now()
  for (const at of unhinted[way].get(conversationId) ?? []) hints[way].push(now - at)
  unhinted[way].delete(conversationId)
}

/** Every visitor has said something, so that each is a lead and stands in the inbox. */
async function meet(job: Job): Promise<void> {
  requests = new Requests(job.port, `x-operator-key: ${job.operatorKey}\r\n`)
  await inLanes(job.widgets, 8, async (index) => {
    // Each from an address of its own, as only so many sockets from one are let in.
    const address = `10.1.${index >> 8}.${index & 255}`
    const told = {
      onText: (text: string) => arrived(text, 'toVisitor'),
      hinted: (id: string) => hinted('toVisitor', id),
    }
    const guest = await Guest.open(job.port, requests, { widgetKey: job.widgetKey, address }, told)
    guests.push(guest)
    await guest.say('first', 'Good morning, what would a table of two metres cost, delivered to Leeds?')
  })
  dashboards = job.cookies.map(
    (cookie) =>
      new Dashboard(
        job.port,
        requests,
        { cookie, workspaceId: job.workspaceId },
        {
          inThread: (text) => arrived(text, 'toMember'),
          inList: (text) => arrived(text, 'toList'),
          hinted: (id) => hinted('toMember', id),
        },
      ),
  )
}

function listenAll(): Promise<void> {
  return inLanes(guests.length, 16, (index) => (guests[index] as Guest).listen())
}

/** Each member holds as many conversations as the next, and has one of them open. */
function takeAll(): Promise<void> {
  return inLanes(guests.length, 8, async (index) => {
    const dashboard = dashboardOf(index)
    const { conversationId } = guests[index] as Guest
    const { lead } = await dashboard.takeOver(conversationId)
    if (index < dashboards.length) await dashboard.look(conversationId, lead.id)
  })
}

function dashboardOf(index: number): Dashboard {
  return dashboards[index % dashboards.length] as Dashboard
}

/** Half are visitors' messages, half members' replies; one in five in a conversation that is on nobody's screen. */
async function talk({ perSecond, seconds }: Run): Promise<Samples> {
  const relay = await openRelay()
  const alone = relay.run(20)
  await sleep(2000)
  const bareAlone = await alone.stop()
  const [cpu, asked] = [process.cpuUsage(), requests.sent]
  const beside = relay.run(5)
  const began = performance.now()
  for (let count = 0; count < perSecond * seconds; count++) {
    await sleep(Math.max(0, began + (count * 1000) / perSecond - performance.now()))
    // A refusal is counted, and what it was about is missed.
    void say(count).catch(() => {})
  }
  const waits = () => [...sent.values()].some(({ way }) => way !== 'toList')
  for (let waited = 0; waited < (waits() ? 10_000 : 2000) && sent.size > 0; waited += 100) await sleep(100)
  const overtaken = await countOvertaken()
  const used = process.cpuUsage(cpu)
  const bare = await beside.stop()
  relay.close()
  const all: (Guest | Dashboard)[] = [...guests, ...dashboards]
  return {
    ...samples,
    bare,
    bareAlone,
    hints,
    overtaken,
    missing: [...sent.keys()],
    refused: requests.refused,
    requests: requests.sent - asked,
    closed: all.filter(({ isUp }) => !isUp).length,
    cpuSeconds: (used.user + used.system) / 1e6,
  }
}

/** Looks for those of the lists that were never seen there in their conversations, and lets go of those it finds. */
async function countOvertaken(): Promise<number> {
  let found = 0
  for (const [text, { way, index }] of sent) {
    const { conversationId } = guests[index] as Guest
    if (way !== 'toList' || !(await dashboardOf(index).holds(conversationId, text))) continue
    sent.delete(text)
    found += 1
  }
  return found
}

async function say(count: number): Promise<void> {
  const isOpen = random() < 0.8 || guests.length === dashboards.length
  const index = isOpen
    ? Math.floor(random() * dashboards.length)
    : dashboards.length + Math.floor(random() * (guests.length - dashboards.length))
  const guest = guests[index] as Guest
  const text = `Message ${count}: would the oak one fit through a door of eighty centimetres?`
  const byVisitor = count % 2 === 0
  const way = !byVisitor ? 'toVisitor' : isOpen ? 'toMember' : 'toList'
  const at = performance.now()
  sent.set(text, { at, way, index })
  if (way !== 'toList') {
    const { conversationId } = guest
    unhinted[way].set(conversationId, [...(unhinted[way].get(conversationId) ?? []), at])
  }
  if (byVisitor) await guest.say(`said-${count}`, text)
  else await dashboardOf(index).reply(guest.conversationId, `said-${count}`, text)
}
