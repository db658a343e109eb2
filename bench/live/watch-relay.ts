import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { Fetched } from './bare-relay.ts'
import { Requests } from './requests.ts'

export type Relay = {
  /** Sends a few a second, one after the other, until it is told to stop; answers the milliseconds each took. */
  run(perSecond: number): { stop(): Promise<number[]> }
  close(): void
}

/** The bare way of a message, in a server of its own, asked by this process. */
export async function openRelay(): Promise<Relay> {
  const child = fork(join(import.meta.dirname, 'bare-relay.ts'), { stdio: 'inherit' })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (told) => resolve(Number(told)))
    child.once('exit', () => reject(new Error('The bare server ended.')))
  })
  const requests = new Requests(port, '')
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false })
  let seq = 0
  let onText: (text: string) => void = () => {}
  socket.on('message', () => {
    requests.send('GET', `/?after=${seq}`, '').then(
      (answer) => {
        for (const text of (answer as Fetched).items) {
          seq += 1
          onText(text)
        }
      },
      () => {},
    )
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })

  async function once(text: string): Promise<number> {
    const began = performance.now()
    const came = new Promise<void>((resolve) => (onText = (heard) => heard === text && resolve()))
    await Promise.all([requests.send('POST', '/', '', { text }), came])
    return performance.now() - began
  }

  return {
    run(perSecond) {
      let stopped = false
      const took: number[] = []
      const running = (async () => {
        for (let count = 0; !stopped; count++) {
          took.push(await once(`bare ${count} ${performance.now()}`))
          await sleep(1000 / perSecond)
        }
      })()
      return {
        async stop() {
          stopped = true
          await running
          return took
        },
      }
    },
    close() {
      socket.terminate()
      requests.close()
      child.disconnect()
    },
  }
}
