import { cpuOf, cpuOfDatabase } from '#bench/cpu-time.ts'
import { Connection, type Reply } from '#bench/load/connection.ts'
import { type Comparison, type Samples, type Target, timed } from './compare.ts'
import { figureOf, type Figure } from './figures.ts'
import type { ReadCase } from './read-cases.ts'

export type Effort = { times: number; seconds: number }
export type Around = { serverPid: number; cluster: string | null }

const warmUps = 6

/** The three ways of one case in turn, so that what else the machine does hits them alike. */
export async function measureRead(
  comparison: Comparison,
  { looks, bar, name, asMember = false }: ReadCase,
  { times, seconds }: Effort,
  around: Around,
): Promise<Figure> {
  await comparison.renew()
  const { target } = comparison
  const headers = asMember ? target.memberHeaders : target.headers
  const replies: Reply[][] = []
  for (const { paths } of looks) replies.push(await comparison.ask(paths, headers))
  await comparison.teach(replies.flat())
  const samples: Samples = { product: [], raw: [], bare: [] }
  let first = 0
  const starts = looks.map(({ paths }) => (first += paths.length) - paths.length)
  for (let round = -warmUps; round < times; round++) {
    const place = (round + warmUps) % looks.length
    const look = looks[place]
    if (!look) throw new Error(`${name} asks nothing.`)
    const product = await timed(() => comparison.ask(look.paths, headers))
    const raw = await timed(() => comparison.run(look.raw))
    const bare = await timed(() => comparison.askBare(starts[place] ?? 0, look.paths.length))
    if (round < 0) continue
    samples.product.push(product)
    samples.raw.push(raw)
    samples.bare.push(bare)
  }
  const bytes = replies[0]?.reduce((sum, { body }) => sum + body.length, 0) ?? 0
  const crowd =
    seconds === 0
      ? null
      : await manyAtOnce(
          { port: target.port, headers },
          looks.map(({ paths }) => paths),
          seconds,
          around,
        )
  return figureOf({ name, bar, samples, bytes, crowd })
}

/** Eight callers at once: requests a second, and the processor time that each takes of server and database. */
async function manyAtOnce(
  target: Pick<Target, 'port' | 'headers'>,
  looks: string[][],
  seconds: number,
  { serverPid, cluster }: Around,
): Promise<Figure['crowd']> {
  const connections = await Promise.all(Array.from({ length: 8 }, () => Connection.open(target.port)))
  const used = () => ({
    server: cpuOf(serverPid),
    database: cluster === null ? Number.NaN : cpuOfDatabase(cluster),
  })
  const [began, before] = [performance.now(), used()]
  const end = began + seconds * 1000
  let [done, next] = [0, 0]
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < end) {
        for (const path of looks[next++ % looks.length] ?? []) {
          const { status } = await connection.send('GET', path, target.headers)
          if (status !== 200) throw new Error(`${path} was answered ${status}.`)
        }
        done += 1
      }
    }),
  )
  const [took, after] = [(performance.now() - began) / 1000, used()]
  for (const connection of connections) connection.close()
  return {
    perSecond: done / took,
    serverMs: ((after.server - before.server) * 1000) / done,
    databaseMs: ((after.database - before.database) * 1000) / done,
  }
}
