import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseArgs } from 'node:util'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { Comparison } from './scale/compare.ts'
import { type Figure, figureHeading, figureLine } from './scale/figures.ts'
import { measureRead } from './scale/measure-reads.ts'
import { measureIngest } from './scale/measure-ingest.ts'
import { measureReplay } from './scale/measure-replay.ts'
import { measureStarts } from './scale/measure-starts.ts'
import { measureWrites } from './scale/measure-writes.ts'
import { type Place, withPlace } from './scale/place.ts'
import { readCases } from './scale/read-cases.ts'
import { readResults, type Results, saveResults, withIngest } from './scale/results.ts'
import { weighDashboard, weighDisk, weighMemory } from './scale/weigh.ts'
import { ingestTable, textOf } from './scale/tables.ts'
import { writeReport } from './scale/write-report.ts'

// Workspaces of ten thousand, a hundred thousand and a million leads beside very many small ones: what a team asks of
// them, and what that costs as they grow, each figure beside its limit.

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    /** Any of reads, writes, ingest, weights (memory, disk and page) and starts. */
    sections: { type: 'string', default: 'reads,writes,ingest,weights,starts' },
    /** Rounds of each case. */
    times: { type: 'string', default: '100' },
    /** Seconds with eight callers at once for each case; 0 leaves that out. */
    seconds: { type: 'string', default: '1' },
    /** Only cases whose name holds this; nothing is written down then. */
    only: { type: 'string', default: '' },
    /** Keeps the database in this folder and takes it from there the next time. */
    keep: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const sizes = (given.quick ? '2000,10000' : given.sizes).split(',').map(Number)
const sections = new Set((given.quick ? 'reads,writes,weights' : given.sections).split(','))
const effort = given.quick
  ? { times: 20, seconds: 0 }
  : { times: Number(given.times), seconds: Number(given.seconds) }
const results = readResults()

await withPlace(
  { keep: given.keep, sizes },
  async (place) => {
    if (sections.has('weights')) await weigh(place)
    for (const leads of sizes) {
      await measure(place, leads)
      keep()
    }
  },
  async (dataDir) => {
    if (sections.has('starts')) results.starts = await measureStarts(dataDir)
    keep()
  },
)

/** After each size, so that whoever breaks it off has what was measured. */
function keep(): void {
  if (given.quick || given.only !== '') return
  saveResults(results)
  writeReport(results)
}

async function measure(place: Place, leads: number): Promise<void> {
  if (!['reads', 'writes', 'ingest'].some((section) => sections.has(section))) return
  const workspaceId = await place.workspaceOf(leads)
  const apiKey = await inWorkspace(place.pool, workspaceId, (db) =>
    createKey(db, 'bench', ['read', 'write', 'ingest']),
  )
  const headers = `x-api-key: ${apiKey}\r\nx-operator-key: ${place.operatorKey}\r\n`
  const memberHeaders = `${await place.signIn(workspaceId)}x-operator-key: ${place.operatorKey}\r\n`
  const target = { port: place.product.port, headers, memberHeaders, workspaceId }
  const comparison = await Comparison.start(target, place.raw)
  console.log(`\n${leads.toLocaleString('en')} leads\n${figureHeading}`)
  if (sections.has('reads')) {
    const figures: Figure[] = []
    const cases = await readCases(place.raw, workspaceId)
    for (const each of cases.filter(({ name }) => name.includes(given.only))) {
      figures.push(told(await measureRead(comparison, each, effort, place.around)))
    }
    results.reads[leads] = figures
    await comparison.renew()
    await weighPage(comparison)
  }
  if (sections.has('writes')) {
    const figures = await measureWrites(comparison, place.raw, effort.times)
    results.writes[leads] = [...figures, await measureReplay(comparison, place.raw, effort.times)].map(told)
  }
  if (sections.has('ingest') && place.around.cluster !== null) {
    const figures = await measureIngest(place, leads, workspaceId, { rounds: 3, seconds: 3 })
    results.ingest = withIngest(results, figures)
    console.log(textOf(ingestTable(figures)))
  }
  comparison.close()
}

function told(figure: Figure): Figure {
  console.log(figureLine(figure))
  return figure
}

/** Before anything is asked, so that it is what server and database hold at rest. */
async function weigh({ raw, around, settle }: Place): Promise<void> {
  await settle()
  results.memory = around.cluster === null ? null : await weighMemory(raw, around.serverPid, around.cluster)
  results.disk = await weighDisk(raw)
  console.log(
    JSON.stringify({ memory: results.memory, disk: results.disk satisfies Results['disk'] }, null, 1),
  )
}

async function weighPage(comparison: Comparison): Promise<void> {
  const [reply] = await comparison.ask(['/api/v1/leads'])
  const list = reply?.body ?? Buffer.alloc(0)
  const dashboard = weighDashboard(join(import.meta.dirname, '../dist'))
  results.page = { list: list.length, zipped: gzipSync(list, { level: 4 }).length, dashboard }
}
