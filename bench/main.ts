import { spawn } from 'node:child_process'
import { join } from 'node:path'

// `npm run bench` lists the benches and runs the short form of each; `npm run bench -- <name> [options]` runs one, and
// `npm run bench -- help` runs none.

type Bench = { about: string; quick: string[] }

const benches: Record<string, Bench> = {
  facts: { about: 'what is read from real transcripts, right and wrong, and what reading costs', quick: [] },
  answers: {
    about: 'what is answered without a model, right and wrong, beside plain full-text search',
    quick: ['--half', 'seen'],
  },
  intent: { about: 'which questions and wishes are heard in labelled turns, and whom they rank', quick: [] },
  ingest: { about: 'messages a second over HTTP beside a raw writer of the same rows', quick: ['--quick'] },
  batches: {
    about: 'what a message costs in the database alone, with other settings beside ours',
    quick: ['--quick'],
  },
  list: { about: 'the list at 100,000 leads over HTTP beside raw SQL and a bare server', quick: ['--quick'] },
  scale: {
    about:
      'lists, searches, counts, profile, start, memory and disk from 10,000 leads to 1,000,000; writes the report',
    quick: ['--quick'],
  },
  live: {
    about: 'a message from one side to the screen of the other, with many widgets and inboxes open',
    quick: ['--quick'],
  },
  screens: {
    about: 'the screens in a browser: first paint on a slow phone, scrolling 100,000 rows, typing',
    quick: ['--quick'],
  },
  jobs: { about: 'changing 10,000 leads at once beside a raw writer of the same rows', quick: ['--quick'] },
  scoring: { about: 'other rules of scoring, tried and brought to 100,000 leads', quick: ['--quick'] },
  walls: {
    about: 'list and search with and without the policies, and what each plan reads',
    quick: ['--quick'],
  },
  kill: { about: 'kill -9 of server and database under a stream of messages', quick: ['--rounds', '2'] },
}

const [name, ...args] = process.argv.slice(2)
if ([name, ...args].some((word) => word === 'help' || word === '--help')) printList()
else if (name === undefined) process.exitCode = await runQuickly()
else if (Object.hasOwn(benches, name)) process.exitCode = await run(name, args)
else {
  printList()
  console.error(`\nThere is no bench called ${name}.`)
  process.exitCode = 1
}

function printList(): void {
  for (const [each, { about }] of Object.entries(benches)) {
    console.log(`npm run bench -- ${each.padEnd(7)} ${about}`)
  }
  console.log('The options of each, and what they are without, stand at the head of bench/<name>.ts.')
}

async function runQuickly(): Promise<number> {
  printList()
  console.log('Now the short form of each, one after the other; Ctrl-C ends it.')
  let worst = 0
  for (const [each, { quick }] of Object.entries(benches)) {
    console.log(`\n${['==', each, ...quick].join(' ')}`)
    worst = Math.max(worst, await run(each, quick))
  }
  return worst
}

/** Each in a process of its own, as what one leaves in memory would slow the next. */
function run(each: string, options: string[]): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${each}.ts`), ...options], {
    stdio: 'inherit',
  })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  }).finally(() => {
    process.off('SIGINT', pass)
    process.off('SIGTERM', pass)
  }) as Promise<number>
}
