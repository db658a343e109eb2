import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A stretch of network between a browser and the server that can be cut; it passes bytes and looks at none. */
export type NetworkProxy = {
  url: string
  port: number
  /**
   * Nothing comes through and nobody is told; new connections are taken and stay silent. `hold`: what was on its way
   * comes after the mending, as it is sent again until then. `drop`: connections from before are never heard of again, as
   * when whoever keeps them apart on the way has forgotten them. `answers`: the server hears what is said, and nobody hears
   * the server; with the mending these connections end with an error.
   */
  cut(what: Cut): void
  /** Ends all connections at once, with an error; new ones pass. */
  reset(): void
  /** Ends all connections and lets nobody in. */
  refuse(): Promise<void>
  /** Everything passes again. */
  mend(): Promise<void>
  close(): Promise<void>
}

type Cut = 'hold' | 'drop' | 'answers'
type Pair = { near: Socket; far: Socket; dead: boolean; deaf: boolean }

export async function openProxy(to: { port: number }): Promise<NetworkProxy> {
  const pairs = new Set<Pair>()
  let isCut: Cut | null = null
  let server = await listen(0)
  const { port } = server.address() as AddressInfo

  function listen(onPort: number): Promise<Server> {
    const made = createServer({ noDelay: true }, take)
    return new Promise((resolve, reject) => {
      made.once('error', reject)
      made.listen(onPort, '127.0.0.1', () => resolve(made))
    })
  }

  function take(near: Socket): void {
    const far = connect({ port: to.port, host: '127.0.0.1', noDelay: true })
    const pair: Pair = { near, far, dead: false, deaf: isCut === 'answers' }
    pairs.add(pair)
    join(pair, near, far)
    join(pair, far, near)
    if (isCut && !pair.deaf) halt(pair)
  }

  /** Paused, a socket keeps what comes and does not notice an end either. */
  function join(pair: Pair, from: Socket, into: Socket): void {
    from.on('data', (chunk) => {
      const isLost = pair.dead || (pair.deaf && from === pair.far)
      if (!isLost) into.write(chunk)
    })
    from.on('error', () => end(pair, from, true))
    from.on('close', () => end(pair, from, false))
    from.on('end', () => void (pair.dead || pair.deaf || into.end()))
  }

  function end(pair: Pair, from: Socket, broken: boolean): void {
    const other = from === pair.near ? pair.far : pair.near
    // The other end of a connection that was forgotten is told nothing.
    if (!pair.dead && !isCut) {
      if (broken) other.resetAndDestroy()
      else other.destroy()
    }
    if (pair.near.destroyed && pair.far.destroyed) pairs.delete(pair)
  }

  function halt({ near, far }: Pair): void {
    near.pause()
    far.pause()
  }

  function reset(): void {
    for (const { near, far } of pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
    pairs.clear()
  }

  function shut(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    reset()
    return closed
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    cut(what) {
      isCut = what
      for (const pair of pairs) {
        if (what === 'drop') pair.dead = true
        if (what === 'answers') pair.deaf = true
        else halt(pair)
      }
    },
    reset,
    refuse: shut,
    async mend() {
      isCut = null
      if (!server.listening) server = await listen(port)
      for (const pair of pairs) {
        // Read on, so that the server's own pings find out that nobody answers.
        pair.near.resume()
        pair.far.resume()
        if (pair.deaf) {
          pair.near.resetAndDestroy()
          pair.far.destroy()
        } else if (!pair.dead && (pair.near.destroyed || pair.far.destroyed)) {
          pair.near.destroy()
          pair.far.destroy()
        }
      }
    },
    close: shut,
  }
}
