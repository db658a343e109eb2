import { afterAll, expect, it } from 'vitest'
import { testServer } from '#test/make.ts'
import { Mutations } from './mutations.ts'
import { openWalls } from './open-walls.ts'
import { Policies } from './policies.ts'
import { StatementTap, type Predicate } from './statements.ts'

// A sample with every run of the tests; all of them with `node scripts/wall-mutations.ts`.
const whole = process.env['WALL_MUTATIONS'] === 'all'
const minutes = 60_000
/** Of pairs taken away together; a harness that is blind would catch none. */
const leastCaught = 0.3
/** The part of the tables without any wall that no case may notice. */
const mostBlind = 0.5

const server = await testServer({ answerer: null })
// Of each operation one call that it takes, in the sample.
const walls = await openWalls(server, whole ? {} : { mostOfEach: 1 })
const tap = new StatementTap(server.database.roles.app)
afterAll(() => tap.remove())
const policies = await Policies.of(server.database.owner)
const mutations = new Mutations(walls, tap, policies)
const { operations } = walls.document
const good = operations.flatMap((operation) => walls.good(operation))
const hostile = operations.flatMap((operation) => walls.hostile(operation))
const cases = whole ? [...good, ...hostile] : good

/** Of a sample every so many-th, always the same. */
function some<Item>(items: readonly Item[], most: number): Item[] {
  if (whole || items.length <= most) return [...items]
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  )
}

it(
  'finds nothing while everything is in place',
  async () => {
    expect(await mutations.record(cases)).toEqual([])
  },
  10 * minutes,
)

it(
  'leaks nothing without any policy, as every statement names its workspace',
  async () => {
    expect(await mutations.withoutPolicies(cases)).toEqual([])
  },
  10 * minutes,
)

it(
  'leaks nothing without a single policy',
  async () => {
    const found: Record<string, string[]> = {}
    for (const table of some(policies.tables, 4)) {
      const faults = await mutations.withoutPolicy(table, whole ? 40 : 3)
      if (faults.length > 0) found[table] = faults
    }
    const unmet = policies.tables.filter((table) => !mutations.meets(table))
    console.log(`${policies.tables.length} policies; met by no case: ${unmet.join(', ') || 'none'}`)
    expect(found).toEqual({})
  },
  10 * minutes,
)

it(
  'leaks nothing without a single predicate, as the policies hold',
  async () => {
    const found: Record<string, string[]> = {}
    const predicates = mutations.predicates.filter(({ table }) => table !== null)
    for (const predicate of some(predicates, 8)) {
      const faults = await mutations.withoutPredicate(predicate, whole ? 8 : 2)
      if (faults.length > 0) found[predicate.shown] = faults
    }
    console.log(`${mutations.statements.length} statements with ${predicates.length} predicates`)
    expect(found).toEqual({})
  },
  30 * minutes,
)

it(
  'fails once the policy of a table and all predicates on it are away',
  async () => {
    const met = some(
      policies.tables.filter((table) => mutations.meets(table)),
      8,
    )
    const blind: string[] = []
    for (const table of met) {
      if ((await mutations.withoutAllOf(table)).length === 0) blind.push(table)
    }
    console.log(
      `${met.length} tables without any wall: ${met.length - blind.length} noticed, unnoticed: ${blind.join(', ') || 'none'}`,
    )
    // Rows of these are reached by ids of ours alone, so that theirs are nobody's answer.
    expect(blind.length / met.length).toBeLessThan(mostBlind)
  },
  10 * minutes,
)

it(
  'fails once a policy and a predicate of the same table are away',
  async () => {
    const uncaught: Predicate[] = []
    const predicates = some(mutations.predicates, 14)
    for (const predicate of predicates) {
      if ((await mutations.withoutBoth(predicate)).length === 0) uncaught.push(predicate)
    }
    const own = predicates.filter(({ table }) => table !== null).length
    console.log(
      `${own} pairs of a policy and a predicate and ${predicates.length - own} predicates on accounts: ${predicates.length - uncaught.length} caught`,
    )
    // A lock on rows, or a look for an id that ours has anyway, answers the same whether theirs is met or not.
    if (whole) {
      for (const { table, shown } of uncaught) console.log(`not seen: ${table ?? 'accounts'}: ${shown}`)
    }
    expect((predicates.length - uncaught.length) / predicates.length).toBeGreaterThan(leastCaught)
  },
  30 * minutes,
)
