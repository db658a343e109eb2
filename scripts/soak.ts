import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUpUnderLoad } from '#bench/soak/backup.ts'
import { holdIdle } from '#bench/soak/idle.ts'
import { holdMessages } from '#bench/soak/messages.ts'
import { restartBehind } from '#bench/soak/behind-proxy.ts'
import { killProcesses } from '#bench/soak/processes.ts'
import { caddy } from '#bench/soak/proxies/caddy.ts'
import type { Proxy } from '#bench/soak/proxies/guide.ts'
import { nginx } from '#bench/soak/proxies/nginx.ts'
import { buildWeb } from './build.ts'

// What takes too long for every run of the tests: `npm run soak` runs all parts, `npm run soak -- idle` one of them;
// `--seconds 60` makes it shorter, for trying.

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string' },
    widgets: { type: 'string', default: '5000' },
    leads: { type: 'string', default: '100000' },
    every: { type: 'string', default: '20' },
    messages: { type: 'string', default: '2000000' },
  },
})
const seconds = Number(given.seconds ?? 600)

const parts: Record<string, { about: string; run: () => Promise<boolean> }> = {
  idle: {
    about: `${given.widgets} open widgets that nobody writes in: none is lost, and the server's memory stays flat`,
    run: () => holdIdle({ widgets: Number(given.widgets), seconds }),
  },
  memory: {
    about: `${given.messages} messages of other chatbots: the server holds no more at the end than after the first tenth`,
    run: () => holdMessages({ messages: Number(given.messages) }),
  },
  cuts: {
    about:
      'no network at either side of a conversation, in a real browser: nothing lost, doubled or disordered',
    run: () => runTest('test/faults/long-cut.test.ts', { CUT_SECONDS: String(seconds) }),
  },
  backup: {
    about: `a backup of ${given.leads} leads while visitors write, restored into an empty folder: the same again`,
    run: () => backUpUnderLoad({ leads: Number(given.leads) }),
  },
  nginx: behindProxy(nginx),
  caddy: behindProxy(caddy),
  processes: {
    about: `three processes under load, one killed every ${given.every} s, for five minutes unless told otherwise: nothing is lost, doubled or done twice`,
    run: () =>
      killProcesses({
        seconds: given.seconds === undefined ? 300 : seconds,
        everySeconds: Number(given.every),
      }),
  },
  addresses: {
    about: 'a hundred thousand addresses at the public doors take no more memory than the first',
    run: () => runTest('test/attack/doors.test.ts', { ADDRESSES: '100000' }),
  },
  walls: {
    about: 'ids of every table of another workspace, at every place of every operation',
    run: () => runTest('test/walls/walls.test.ts', { WALLS: 'all' }),
  },
}

const wanted = positionals.length === 0 ? Object.keys(parts) : positionals
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0 || !(seconds > 0)) {
  for (const [name, { about }] of Object.entries(parts))
    console.log(`npm run soak -- ${name.padEnd(9)} ${about}`)
  console.error(
    unknown.length > 0 ? `\nThere is no part called ${unknown.join(', ')}.` : '\n--seconds takes a number.',
  )
  process.exit(1)
}
for (const name of wanted) {
  console.log(`== ${name}: ${parts[name]?.about}${given.seconds === undefined ? '' : `; ${seconds} s`}`)
  if (!(await parts[name]?.run())) process.exitCode = 1
}

function behindProxy(proxy: Proxy): { about: string; run: () => Promise<boolean> } {
  return {
    about: `${proxy.name} before two processes that are restarted in turn: no request fails, sockets come back at once, nothing shows on a screen`,
    run: async () => {
      await buildWeb()
      return restartBehind(proxy, { seconds: Math.min(seconds, 120) })
    },
  }
}

/** A test of `npm test`, for longer than there. */
function runTest(file: string, env: Record<string, string>): Promise<boolean> {
  const root = join(import.meta.dirname, '..')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', file], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
