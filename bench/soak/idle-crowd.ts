import { inLanes } from '#bench/ingest/workspaces.ts'
import { Guest } from '#bench/live/guest.ts'
import { Requests } from '#bench/live/requests.ts'

// Visitors that have the widget open and say nothing, in a process of their own.

export type IdleJob = { port: number; operatorKey: string; widgetKey: string; widgets: number }

const guests: Guest[] = []

process.on('message', (asked: IdleJob | 'count') => {
  if (asked === 'count') return void process.send?.(guests.filter(({ isUp }) => isUp).length)
  open(asked).then(
    () => process.send?.(guests.length),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit())

async function open({ port, operatorKey, widgetKey, widgets }: IdleJob): Promise<void> {
  const requests = new Requests(port, `x-operator-key: ${operatorKey}\r\n`)
  await inLanes(widgets, 8, async (index) => {
    // Each from an address of its own, as only so many sockets from one are let in.
    const address = `10.1.${index >> 8}.${index & 255}`
    const guest = await Guest.open(
      port,
      requests,
      { widgetKey, address },
      { onText: () => {}, hinted: () => {} },
    )
    await guest.listen()
    guests.push(guest)
  })
  requests.close()
}
