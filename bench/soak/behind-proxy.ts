import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '#server/db/pool.ts'
import { keyFor } from '#server/db/secret.ts'
import { startCluster } from '#test/cluster.ts'
import { freePort, type Product, startProduct } from '#test/crash/product-process.ts'
import { restartWorkers } from '#test/processes/family.ts'
import { findProgram, type Proxy } from './proxies/guide.ts'
import { openScreens } from './proxies/screens.ts'
import { ask, Follower, nothingNoticed } from './proxies/visitors.ts'

const root = join(import.meta.dirname, '../..')
const visitors = 12

/**
 * A proxy in front of two processes on one database, which are replaced in turn while visitors write and a dashboard looks
 * on, a pair of them in a real browser: answers whether nobody could have noticed.
 */
export async function restartBehind(proxy: Proxy, { seconds }: { seconds: number }): Promise<boolean> {
  const program = findProgram(proxy)
  if (program === null) {
    console.log(
      `${proxy.name} is not installed here, so this part was skipped: apt-get install ${proxy.name.toLowerCase()}, or set ${proxy.variable}.`,
    )
    return true
  }
  const folder = await mkdtemp(join(tmpdir(), 'brainbots-proxy-'))
  const cluster = await startCluster({})
  const ends: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), cluster.stop]
  try {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const { host, user, password, port: socket, database } = cluster.connection
    const secret = randomBytes(32).toString('hex')
    const env = {
      DATABASE_URL: `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${socket}/${database}`,
      SECRET: secret,
      PUBLIC_URL: url,
      LIMITS: 'shared',
      TRUST_PROXY: '1',
    }
    const ports = await Promise.all(Array.from({ length: proxy.addresses }, freePort))
    const workers = String(2 / proxy.addresses)
    const start = (index: number) =>
      startProduct(join(folder, `data-${index}`), ports[index] ?? 0, { env: { ...env, WORKERS: workers } })
    const products: Product[] = []
    for (const index of ports.keys()) products.push(await start(index))
    ends.push(() => Promise.all(products.map((product) => product.stop())))
    const running = await proxy.run(program, join(folder, 'proxy'), { port, behind: ports })
    ends.push(running.stop)
    console.log(
      `${running.version} in front of ${ports.length === 1 ? 'the two workers of one server' : 'two servers on one database'}`,
    )
    const unnoticed = await watch(
      url,
      env,
      join(folder, 'cli'),
      cluster.connection,
      seconds,
      async (round) => {
        const index = round % ports.length
        const [product] = products
        if (ports.length === 1 && product) return restartWorkers({ first: product })
        await products[index]?.stop()
        products[index] = await start(index)
      },
    )
    if (!unnoticed) for (const line of running.complaints().slice(-10)) console.log(`${proxy.name}: ${line}`)
    return unnoticed
  } finally {
    for (const end of ends.toReversed()) await end()
  }
}

async function watch(
  url: string,
  env: Record<string, string> & { SECRET: string },
  dataDir: string,
  database: Parameters<typeof connect>[0],
  seconds: number,
  restart: (round: number) => Promise<void>,
): Promise<boolean> {
  const noticed = nothingNoticed()
  const operator = { 'x-operator-key': keyFor(Buffer.from(env.SECRET), 'operator') }
  const json = { ...operator, 'content-type': 'application/json' }
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(noticed, url + path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })
  const owner = await connect(database)
  const { rows } = await owner.query<{ key: string; id: string }>(
    'select widget_key as key, workspace_id as id from app.site limit 1',
  )
  const [site] = rows
  if (site === undefined) throw new Error('There is no site.')
  const cookie = await signIn(url, { ...env, DATA_DIR: dataDir })
  await setUp(url, cookie, site.id)
  const member = { ...operator, cookie, 'x-workspace': site.id, origin: url }

  const hinted = new Set<string>()
  const live = url.replace('http', 'ws')
  const dashboard = new Follower(
    `${live}/api/v1/live`,
    { cookie, origin: url },
    { type: 'hello', workspaceId: site.id },
    noticed,
    (hint) => void (Array.isArray(hint['leads']) && hint['leads'].forEach((id) => hinted.add(String(id)))),
  )
  await dashboard.open()
  let widgetHints = 0
  const guests = await Promise.all(
    Array.from({ length: visitors }, async () => {
      const opened = await post('/api/v1/chat/sessions', { widgetKey: site.key })
      const token = String(opened?.['token'])
      const hello = { type: 'hello', token }
      const follower = new Follower(`${live}/api/v1/chat/live`, operator, hello, noticed, () => widgetHints++)
      await follower.open()
      return { token, follower }
    }),
  )

  const screens = await openScreens(url, {
    cookie,
    workspaceId: site.id,
    talkOf: async (text) => {
      const found = await owner.query<{ id: string }>(
        'select conversation_id as id from app.message where text = $1',
        [text],
      )
      return found.rows[0]?.id ?? ''
    },
  })
  const until = performance.now() + seconds * 1000
  const browsing = screens.talk(until)
  const busy = guests.map(async ({ token }, place) => {
    for (let round = 0; performance.now() < until; round++) {
      const clientId = `soak-${place}-${round}`
      const sent = await post(
        '/api/v1/chat/messages',
        { clientId, text: `How much is table ${round}?` },
        { authorization: `Bearer ${token}` },
      )
      if (sent !== null) noticed.acknowledged.add(clientId)
      await sleep(200)
    }
  })
  const looking = (async () => {
    while (performance.now() < until) {
      await ask(noticed, `${url}/api/v1/leads?limit=20`, { headers: member })
      for (const path of ['/', '/widget.js', '/demo']) await ask(noticed, url + path, { headers: operator })
      await sleep(200)
    }
  })()
  let restarts = 0
  for (; performance.now() < until; restarts++) {
    await restart(restarts)
    await sleep(1000)
  }
  await Promise.all([...busy, looking, browsing])
  // Whoever was thrown out last gets the time to come back.
  await sleep(3000)
  const amiss = await screens.findings()
  const { lines, medianMs, slowestMs } = screens.said()
  await screens.close()
  const stored = await owner.query<{ times: number }>(
    `select count(*) as times from app.message where client_id like 'soak-%' group by session_id, client_id`,
  )
  await owner.end()
  const lost = noticed.acknowledged.size - stored.rows.length
  const doubled = stored.rows.filter(({ times }) => times > 1).length
  const down = [dashboard, ...guests.map(({ follower }) => follower)].filter(({ isUp }) => !isUp).length
  dashboard.leave()
  for (const { follower } of guests) follower.leave()
  const failed = [...noticed.refused.values()].reduce((sum, each) => sum + each, 0)
  console.log(
    `${restarts} restarts in ${seconds} s: ${noticed.answered} requests answered, ${failed} not; ${noticed.acknowledged.size} messages acknowledged, ${lost} lost, ${doubled} doubled`,
  )
  for (const [what, times] of noticed.refused) console.log(`  ${times} × ${what}`)
  console.log(
    `sockets: ${noticed.reopened} opened again, the slowest after ${Math.round(noticed.slowestReopenMs)} ms, ${down} down at the end; the dashboard heard of ${hinted.size} leads, widgets got ${widgetHints} hints`,
  )
  console.log(
    `in Chromium: ${lines} lines between widget and inbox, on the other side after ${Math.round(medianMs)} ms (median) and ${Math.round(slowestMs)} ms (slowest); ${amiss.length} things amiss on the screens`,
  )
  for (const what of amiss.slice(0, 10)) console.log(`  ${what}`)
  const quiet = amiss.length === 0 && failed === 0 && lost <= 0 && doubled === 0 && down === 0
  const heard = hinted.size >= visitors && widgetHints > 0
  console.log(quiet && heard ? 'bar: nobody notices: met' : 'bar: nobody notices: NOT met')
  return quiet && heard
}

/** As the first page asks the owner, so that the dashboard shows what it shows every day. */
async function setUp(url: string, cookie: string, workspaceId: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/me/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workspace': workspaceId, origin: url, cookie },
    body: JSON.stringify({
      name: 'Mara Lindqvist',
      email: 'mara@oakandiron.example',
      password: 'tables and benches',
      workspaceName: 'Oak & Iron',
      timeZone: 'Europe/London',
      country: 'GB',
      keepSamples: false,
    }),
  })
  if (!answer.ok) throw new Error(`The owner could not be set up: ${await answer.text()}`)
}

async function signIn(url: string, env: Record<string, string>): Promise<string> {
  const said = spawnSync(process.execPath, ['server/cli/main.ts', 'login-link'], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  const link = said.stdout.toString().trim().split('\n').at(-1) ?? ''
  if (!link.startsWith(url)) throw new Error(`No login link: ${said.stderr.toString()}`)
  const answer = await fetch(link, { redirect: 'manual' })
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  if (cookies.length === 0) throw new Error(`The login link was answered with ${answer.status}.`)
  return cookies.join('; ')
}
