import { canary, type Fixture, type World } from '#test/api/operations.ts'
import type { Document, Operation } from '#test/api/document.ts'
import type { TestServer } from '#test/start.ts'
import { difference, differenceOfAnswers, outcomeOf, type Noise, type Outcome } from './answers.ts'
import type { BaseState, Change } from './base-state.ts'
import type { Callers, Strangers } from './callers.ts'
import { coveredCases, overSeatCases, refusedCases, strangeCases, type Case, type Given } from './cases.ts'
import { send, type Answer, type Request } from './requests.ts'

/** A good call as it was answered when we were alone. */
export type Reference = { outcome: Outcome; noise: Noise }

export type WallsGiven = {
  server: TestServer
  document: Document
  world: World
  callers: Callers
  strangers: Strangers
  base: BaseState
  references: ReadonlyMap<Case, Reference>
  /** By operation. */
  good: ReadonlyMap<string, Case[]>
  /** One of each table of the namesake. */
  someIds: readonly string[]
  contacts: readonly string[]
  spareLeadId: string
  /** Ids of leads of ours and of what belongs to them, all but those of the one that the limited agent has. */
  unassigned: readonly string[]
}

const noNoise: Noise = { paths: new Set(), columns: new Set() }

/** Two more workspaces beside ours, and everything that must hold between them and us. */
export class Walls {
  readonly server: TestServer
  readonly document: Document
  readonly world: World
  readonly callers: Callers
  readonly strangers: Strangers
  #base: BaseState
  /** Good calls as they were answered when we were alone. */
  readonly #references: ReadonlyMap<Case, Reference>
  readonly #good: ReadonlyMap<string, Case[]>
  readonly #someIds: readonly string[]
  readonly #contacts: readonly string[]
  readonly #unassigned: readonly string[]
  readonly #spareLeadId: string
  calls = 0

  constructor(given: WallsGiven) {
    this.server = given.server
    this.document = given.document
    this.world = given.world
    this.callers = given.callers
    this.strangers = given.strangers
    this.#base = given.base
    this.#references = given.references
    this.#good = given.good
    this.#someIds = given.someIds
    this.#contacts = given.contacts
    this.#unassigned = given.unassigned
    this.#spareLeadId = given.spareLeadId
  }

  /** Operations that nobody has given a good call for. */
  missing(): string[] {
    return this.document.operations
      .map(({ operationId }) => operationId)
      .filter((name) => this.world.fixtures[name] === undefined)
  }

  good(operation: Operation): Case[] {
    return this.#good.get(operation.operationId) ?? []
  }

  hostile(operation: Operation): Case[] {
    const given = this.#given(operation)
    if (given === null) return []
    return [
      ...strangeCases({ ...given, strangers: this.strangers, someIds: this.#someIds }),
      ...refusedCases(given),
      ...coveredCases(given, this.#contacts),
    ]
  }

  overSeat(operation: Operation): Case[] {
    const given = this.#given(operation)
    return given === null ? [] : overSeatCases(given)
  }

  #given(operation: Operation): Given | null {
    const fixture: Fixture | undefined = this.world.fixtures[operation.operationId]
    if (fixture === undefined) return null
    return {
      document: this.document,
      operation,
      fixture,
      variants: [],
      callers: this.callers,
      spareLeadId: this.#spareLeadId,
    }
  }

  /** From now on, what the database holds at this moment is what nobody may change. */
  async keepAsIs(): Promise<void> {
    this.#base = await this.#base.again()
  }

  /** What is wrong with these, a sentence each. Where something was changed and should not be, it is said by which. */
  async run(cases: readonly Case[]): Promise<string[]> {
    const faults: string[] = []
    for (const one of cases) faults.push(...(await this.#runOne(one)))
    const changes = await this.#wrongChanges(cases)
    if (changes.length === 0) return faults
    for (const one of cases) faults.push(...(await this.runAlone(one)))
    if (faults.length === 0) faults.push(`${cases[0]?.operation}: together they changed ${told(changes)}`)
    return faults
  }

  /** Runs one case and puts everything back; what it changed and should not have is a fault. */
  async runAlone(one: Case): Promise<string[]> {
    const faults = await this.#runOne(one)
    const changes = await this.#wrongChanges([one])
    return changes.length === 0 ? faults : [...faults, sentence(one, `changed ${told(changes)}`)]
  }

  /** Puts everything back. Whoever comes as one of theirs uses what is theirs; we never do. */
  async #wrongChanges(cases: readonly Case[]): Promise<Change[]> {
    const changes = await this.#base.changes()
    await this.#base.putBack(changes)
    return cases.every(({ type }) => type === 'good')
      ? changes
      : changes.filter(({ what }) => what !== 'touched')
  }

  async #runOne(one: Case): Promise<string[]> {
    if (one.type === 'good') return this.#runGood(one, one.request)
    if (one.type === 'refused') return this.#runRefused(one, one.request, one.status)
    const theirs = await this.#send(one.theirs)
    const faults = this.#shown(one, theirs)
    if (writes(one.theirs) && theirs.status < 400) faults.push(...(await this.#onlyOurs(one)))
    const nobodys = await this.#send(one.nobodys)
    if (writes(one.nobodys) && nobodys.status < 400) faults.push(...(await this.#onlyOurs(one)))
    const [reference] = this.#good.get(one.operation) ?? []
    const noise = (reference && this.#references.get(reference)?.noise) ?? noNoise
    const different = differenceOfAnswers(theirs, nobodys, one.sent, noise)
    return different === null ? faults : [...faults, sentence(one, different)]
  }

  async #runGood(one: Case, request: Request): Promise<string[]> {
    const reference = this.#references.get(one)
    if (!reference) throw new Error(`${one.operation}: ${one.what} was not called while we were alone.`)
    const answer = await this.#send(request)
    // What only reads is looked at together, after all of it.
    const changes = writes(request) ? await this.#base.changes() : []
    const mine = changes.filter(({ what }) => what === 'mine').map(({ table }) => table)
    const rows = await this.#base.rowsOf(mine)
    await this.#base.putBack(changes)
    const others = changes.filter(({ what }) => what !== 'mine')
    const faults = this.#shown(one, answer)
    // Whoever runs the installation sees more workspaces now, and may change each.
    if (isOfOperator(request) && !writes(request)) return faults
    if (others.length > 0 && !isOfOperator(request)) faults.push(sentence(one, `changed ${told(others)}`))
    const different = difference(reference.outcome, outcomeOf(answer, rows, this.#base), reference.noise)
    return different === null ? faults : [...faults, sentence(one, different)]
  }

  async #runRefused(one: Case, request: Request, status: readonly number[]): Promise<string[]> {
    const answer = await this.#send(request)
    const faults = this.#shown(one, answer)
    if (!status.includes(answer.status)) {
      faults.push(
        sentence(one, `answers ${answer.status}, not ${status.join(' or ')}: ${answer.text.slice(0, 120)}`),
      )
    }
    if (writes(request) && answer.status < 400) faults.push(...(await this.#onlyOurs(one)))
    return faults
  }

  /** A call that was taken may change what is the caller's; of others' it leaves every row as it is. */
  async #onlyOurs(one: Case): Promise<string[]> {
    const changes = await this.#base.changes()
    await this.#base.putBack(changes)
    const own = one.type === 'same' && one.theirs.headers === this.strangers.member ? 'others' : 'mine'
    const wrong = changes.filter(({ what }) => what !== own && what !== 'touched')
    return wrong.length === 0 ? [] : [sentence(one, `changed ${told(wrong)}`)]
  }

  async #send(request: Request): Promise<Answer> {
    this.calls += 1
    return send(this.server, request)
  }

  #shown(one: Case, { status, text, headers }: Answer): string[] {
    const faults: string[] = []
    const request = one.type === 'same' ? one.theirs : one.request
    if (status >= 500) faults.push(sentence(one, `answers ${status}`))
    if (!isTheirOwn(request, this.strangers)) {
      // Whoever runs the installation is told the names of its workspaces, and of nothing else.
      const seen = isOfOperator(request)
        ? text.replaceAll(`${canary} workspace.name`, '').replaceAll(`"${canary}"`, '')
        : text
      const at = `${headers}\n${seen}`.indexOf(canary)
      if (at >= 0) faults.push(sentence(one, `shows “${`${headers}\n${seen}`.slice(at, at + 60)}”`))
    }
    if (request.headers === this.callers.covered) {
      const shown = this.#contacts.filter((value) => text.includes(value) && !request.path.includes(value))
      if (shown.length > 0) faults.push(sentence(one, `shows the contact ${shown[0]}`))
    }
    if (request.headers === this.callers.limited) {
      const sent = `${request.path} ${request.body ?? ''}`
      const shown = this.#unassigned.filter((id) => text.includes(id) && !sent.includes(id))
      if (shown.length > 0) faults.push(sentence(one, `tells a limited agent of ${shown[0]}`))
    }
    return faults
  }
}

function writes({ method }: Request): boolean {
  return method !== 'GET'
}

function isOfOperator({ path }: Request): boolean {
  return path.startsWith('/api/v1/operator/')
}

/** Who comes as one of theirs is shown what is theirs. */
function isTheirOwn({ headers }: Request, { key, member, visitor }: Strangers): boolean {
  return headers === key || headers === member || headers === visitor
}

function sentence({ operation, what }: Case, wrong: string): string {
  return `${operation}: ${what}: ${wrong}`
}

function told(changes: readonly Change[]): string {
  return changes.map(({ table, what }) => `${table} (${what})`).join(', ')
}
