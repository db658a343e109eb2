import { setTimeout as sleep } from 'node:timers/promises'
import type { Case } from './cases.ts'
import type { Policies } from './policies.ts'
import type { Walls } from './run-walls.ts'
import { predicatesOf, type Predicate, type StatementTap } from './statements.ts'

/** Keys are remembered for a second, so what is asked of them goes out again only after that. */
const rememberedMs = 1100

/** So many cases are asked before a pair counts as unseen. */
const mostAsked = 60

/** Takes walls away, one or two at a time, and asks the same cases whether anything comes through. */
export class Mutations {
  readonly #walls: Walls
  readonly #tap: StatementTap
  readonly #policies: Policies
  /** Which cases send a statement. */
  readonly #senders = new Map<string, Case[]>()

  constructor(walls: Walls, tap: StatementTap, policies: Policies) {
    this.#walls = walls
    this.#tap = tap
    this.#policies = policies
  }

  /** Runs the cases with everything in place and notes what each of them sends. */
  async record(cases: readonly Case[]): Promise<string[]> {
    const faults: string[] = []
    for (const one of cases) {
      this.#tap.take()
      faults.push(...(await this.#walls.runAlone(one)))
      for (const statement of this.#tap.take()) {
        const senders = this.#senders.get(statement)
        if (senders) senders.push(one)
        else this.#senders.set(statement, [one])
      }
    }
    return faults
  }

  get statements(): string[] {
    return [...this.#senders.keys()]
  }

  get predicates(): Predicate[] {
    return this.statements.flatMap(predicatesOf)
  }

  /** All policies away at once: the statements alone hold. */
  async withoutPolicies(cases: readonly Case[]): Promise<string[]> {
    return this.#policies.without(this.#policies.tables, () => this.#walls.run(cases))
  }

  /** Tables that some case meets. */
  meets(table: string): boolean {
    return this.statements.some((statement) => new RegExp(`\\bapp\\.${table}\\b`).test(statement))
  }

  async withoutPolicy(table: string, cases: number): Promise<string[]> {
    const named = this.statements.filter((statement) => new RegExp(`\\bapp\\.${table}\\b`).test(statement))
    const senders = spread(
      [...new Set(named.flatMap((statement) => this.#senders.get(statement) ?? []))],
      cases,
    )
    return this.#policies.without([table], () => this.#walls.run(senders))
  }

  /** A predicate away and the policies in place: they alone hold. */
  async withoutPredicate(predicate: Predicate, cases: number): Promise<string[]> {
    return this.#reworded(predicate, () => this.#walls.run(this.#chosen(predicate, cases)))
  }

  /** Both away: the faults of the first case that sees it, or none where all of them are blind to it. */
  async withoutBoth(predicate: Predicate): Promise<string[]> {
    const { table, without, withoutAny } = predicate
    return this.#policies.without(table === null ? [] : [table], async () => {
      for (const by of new Set([without, withoutAny])) {
        const faults = await this.#reworded({ ...predicate, without: by }, () => this.#firstFaults(predicate))
        if (faults.length > 0) return faults
      }
      return []
    })
  }

  /** The policy of a table and every predicate on it away: the faults of the first case that sees it. */
  async withoutAllOf(table: string): Promise<string[]> {
    const named = this.statements.filter((statement) => new RegExp(`\\bapp\\.${table}\\b`).test(statement))
    const senders = [...new Set(named.flatMap((statement) => this.#senders.get(statement) ?? []))]
    return this.#policies.without([table], async () => {
      this.#tap.replaceAll(
        (text) => predicatesOf(text).find((one) => one.table === table)?.withoutAny ?? text,
      )
      try {
        return await this.#firstFaultsOf(spread(senders, mostAsked))
      } finally {
        this.#tap.replaceNothing()
      }
    })
  }

  #firstFaults(predicate: Predicate): Promise<string[]> {
    return this.#firstFaultsOf(this.#chosen(predicate, mostAsked))
  }

  async #firstFaultsOf(cases: readonly Case[]): Promise<string[]> {
    for (const one of cases) {
      const faults = await this.#walls.runAlone(one)
      if (faults.length > 0) return faults
    }
    return []
  }

  async #reworded<Result>({ statement, without }: Predicate, fn: () => Promise<Result>): Promise<Result> {
    if (/app\.api_key/.test(statement)) await sleep(rememberedMs)
    this.#tap.replace(statement, without)
    try {
      return await fn()
    } finally {
      this.#tap.replaceNothing()
    }
  }

  #chosen({ statement }: Predicate, cases: number): Case[] {
    return spread(this.#senders.get(statement) ?? [], cases)
  }
}

/** So many, good calls first and of as many operations and callers as there are. */
function spread(cases: readonly Case[], most: number): Case[] {
  const byOperation = new Map<string, Case[]>()
  for (const one of cases) {
    const key = `${one.type === 'good' ? 0 : 1} ${one.operation}`
    byOperation.set(key, [...(byOperation.get(key) ?? []), one])
  }
  const lists = [...byOperation].sort(([a], [b]) => Number(a[0]) - Number(b[0])).map(([, list]) => list)
  const rounds = Math.max(0, ...lists.map((list) => list.length))
  const chosen: Case[] = []
  for (let round = 0; round < rounds && chosen.length < most; round += 1) {
    chosen.push(...lists.flatMap((list) => list.slice(round, round + 1)))
  }
  return chosen.slice(0, most)
}
