import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '#test/make.ts'
import { isText, columnsOf } from './catalogue.ts'
import { namesakeId, twinId, withoutCanary } from './copies.ts'
import { openWalls } from './open-walls.ts'

const server = await testServer({ answerer: null })
const walls = await openWalls(server)
const { operations } = walls.document
let places = 0

afterAll(async () => {
  const texts = (await columnsOf(server.database.owner)).filter(isText)
  console.log(
    `${operations.length} operations, ${walls.calls} calls, ${places} cases; canaries in ${texts.length} text columns of two other workspaces`,
  )
})

it('has a canary in every text that another workspace can hold', async () => {
  expect(await withoutCanary(server.database.owner, [twinId, namesakeId])).toEqual([])
})

it('has a good call for every operation of the document', () => {
  expect(walls.missing()).toEqual([])
})

describe.each(operations)('$operationId', (operation) => {
  it('answers and stores as if there were no other workspace', async () => {
    const cases = walls.good(operation)
    places += cases.length
    expect(await walls.run(cases)).toEqual([])
  })

  it('tells nothing of theirs from what is nobody’s, and changes nothing by a refusal', async () => {
    const cases = walls.hostile(operation)
    places += cases.length
    expect(await walls.run(cases)).toEqual([])
  })
})

it('lets who is over the seats look, and do nothing', async () => {
  const cases = operations.flatMap((operation) => walls.overSeat(operation))
  await server.database.owner.query(
    `update app.workspace set plan = 'basic', extra_seats = 0 where workspace_id = $1`,
    [server.workspaceId],
  )
  await walls.keepAsIs()
  expect(await walls.run(cases)).toEqual([])
})
