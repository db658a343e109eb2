import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '#server/db/pool.ts'
import type { Across } from '#server/realtime/across.ts'
import { Wire } from '#server/realtime/wire.ts'
import { testDatabase } from '#test/database.ts'

const { connectAs, owner, name } = await testDatabase()
const wires: Wire[] = []
afterEach(async () => {
  await Promise.all(wires.splice(0).map((wire) => wire.stop()))
})

async function openWire(log: string[] = []) {
  const say = (line: string) => void log.push(line)
  const wire = new Wire({
    to: connectAs.app,
    log: { error: say, info: say, debug: () => {} },
    times: { lookMs: 200, shortestWaitMs: 20, patienceMs: 5000 },
  })
  wires.push(wire)
  const heard: Across[] = []
  await wire.start((items) => heard.push(...items))
  return { wire, heard }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1000) throw new Error('It did not come to be so.')
    await sleep(10)
  }
}

const change = (): Across => ({
  type: 'changed',
  workspaceId: uuid(),
  leads: [uuid()],
  created: [],
  removed: [],
})

describe('what is told through the database', () => {
  it('is heard by every other process, and not by the one that tells', async () => {
    const [one, two, three] = [await openWire(), await openWire(), await openWire()]
    await until(() => one.wire.hasOthers())
    const item = change()
    one.wire.send([item])
    await until(() => two.heard.length > 0 && three.heard.length > 0)
    expect([one.heard, two.heard, three.heard]).toEqual([[], [item], [item]])
  })

  it('is told by nobody while there is nobody to hear it', async () => {
    const { wire } = await openWire()
    const listener = await connect(connectAs.owner)
    const told: unknown[] = []
    listener.on('notification', ({ payload }) => told.push(payload))
    await listener.query('listen brainbots_hints')
    expect(wire.hasOthers()).toBe(false)
    wire.send([change()])
    await sleep(150)
    await listener.end()
    expect(told).toEqual([])
  })

  it('has no transaction open around it', async () => {
    const [one, two] = [await openWire(), await openWire()]
    await until(() => one.wire.hasOthers())
    one.wire.send([change()])
    await until(() => two.heard.length > 0)
    const { rows } = await owner.query(
      `select state from pg_stat_activity where application_name like '%hints' and datname = $1 and xact_start is not null`,
      [name],
    )
    expect(rows).toEqual([])
  })

  it('is made up for on both sides after the connection was lost', async () => {
    const log: string[] = []
    const [one, two] = [await openWire(log), await openWire()]
    await until(() => one.wire.hasOthers())
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name like '%hints' and datname = $1
         and pid = (select min(pid) from pg_stat_activity where application_name like '%hints' and datname = $1)`,
      [name],
    )
    await until(() => one.heard.length > 0 && two.heard.length > 0)
    expect([one.heard[0], two.heard[0]]).toEqual([{ type: 'missed' }, { type: 'missed' }])
    const item = change()
    one.wire.send([item])
    await until(() => two.heard.length > 1)
    expect(two.heard.at(-1)).toEqual(item)
    expect(log.every((line) => /^Hints (?:do not )?reach other processes/.test(line))).toBe(true)
  })

  it('keeps nobody from starting when the database does not let it in', async () => {
    const wire = new Wire({
      to: { ...connectAs.app, database: `none_${randomBytes(4).toString('hex')}` },
      log: { error: () => {}, info: () => {}, debug: () => {} },
    })
    await wire.start(() => {})
    expect(wire.hasOthers()).toBe(false)
    await wire.stop()
  })
})
