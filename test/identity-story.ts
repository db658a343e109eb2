import { v7 as uuidv7 } from 'uuid'
import type pg from 'pg'
import type { FactField, Status } from '#contract/leads.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import { acceptProposal, declineProposal, reopenProposal } from '#server/identity/decide-proposal.ts'
import { mergeLeads } from '#server/identity/merge-leads.ts'
import { unmergeLeads } from '#server/identity/unmerge-leads.ts'
import { writeBatch } from '#server/ingest/write-batch.ts'
import { addLead } from '#server/leads/add-lead.ts'
import { changeLead } from '#server/leads/change-lead.ts'
import { pickFact } from '#server/leads/pick-fact.ts'
import { rejectFact, restoreFact } from '#server/leads/reject-fact.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'
import { addNote } from '#server/notes/store.ts'
import { addTag, removeTag } from '#server/tags/store.ts'
import type { SaidItem, Step } from '#test/identity-steps.ts'
import { incoming } from '#test/make.ts'

/** A lead as the rules say it must be: what was written on it, and what it took over with a merge. */
type Lead = {
  id: string
  mergedInto: Lead | null
  merged: { lead: Lead; key: string }[]
  status: Status
  notes: number
  /** Each tag, and the merge it came with. */
  tags: Map<string, string | null>
  /** Company and location as members set them, and the merge they came with. */
  pins: Map<string, { value: string | null; key: string | null }>
}

const began = Date.UTC(2026, 4, 1, 9)

/** Plays steps on a workspace and keeps beside it what must come of them. */
export class IdentityStory {
  readonly #pool: pg.Pool
  readonly #workspaceId: string
  readonly #caller: Caller
  readonly #leads: Lead[] = []
  readonly #ownLead = new Map<string, string>()
  #said = 0
  #merges = 0

  constructor(pool: pg.Pool, workspaceId: string) {
    this.#pool = pool
    this.#workspaceId = workspaceId
    this.#caller = {
      type: 'key',
      id: uuidv7(),
      name: 'Test',
      workspaceId,
      plan: 'pro',
      address: '127.0.0.1',
      onlyAssigned: false,
      hidesContact: false,
      scopes: ['read', 'write'],
    }
  }

  /** How many merges were made; a story without any shows nothing. */
  get merges(): number {
    return this.#merges
  }

  async play(step: Step): Promise<void> {
    const wanted = this.#refusalOf(step)
    const met = await this.#try(step)
    if (met !== wanted) throw new Error(`${JSON.stringify(step)} was met with ${met}, not with ${wanted}.`)
  }

  /** Splits whatever is merged. */
  async splitAll(): Promise<void> {
    for (;;) {
      const lead = this.#leads.find((each) => !each.mergedInto && each.merged.length > 0)
      if (!lead) return
      await inWorkspace(this.#pool, this.#workspaceId, (db) => unmergeLeads(db, this.#caller, lead.id))
      split(lead)
    }
  }

  /** What differs from the rules, as sentences. */
  async differences(db: Db): Promise<string[]> {
    const rows = await db.query<Stored>(
      `select l.id, l.status, l.merged_into as "mergedInto", l.company, l.location, l.set_by_member as "setByMember",
              (select count(*) from app.note n where n.workspace_id = $1 and coalesce(n.home_id, n.lead_id) = l.id) as notes,
              array(select t.name from app.lead_tag lt join app.tag t on t.workspace_id = $1 and t.id = lt.tag_id
                    where lt.workspace_id = $1 and lt.lead_id = l.id order by t.name) as tags
       from app.lead l where l.workspace_id = $1`,
      [db.workspaceId],
    )
    const found = this.#leads.flatMap((lead) =>
      leadDiffers(
        lead,
        rows.find(({ id }) => id === lead.id),
      ),
    )
    const [count] = await db.query<{ said: number }>(
      'select count(*) as said from app.message where workspace_id = $1',
      [db.workspaceId],
    )
    if (count?.said !== this.#said) found.push(`${count?.said} of ${this.#said} messages are there`)
    if (rows.length !== this.#leads.length)
      found.push(`${rows.length} of ${this.#leads.length} leads are there`)
    const sessions = await db.query<{ name: string; home: string }>(
      `select external_id as name, coalesce(home_id, lead_id) as home from app.session
       where workspace_id = $1 and lead_id is not null`,
      [db.workspaceId],
    )
    for (const { name, home } of sessions) {
      if (home !== this.#ownLead.get(name)) found.push(`session ${name} is at home in ${home}`)
    }
    return found
  }

  /** Mostly one that is not merged; nine means any. */
  #at(index: number): Lead | undefined {
    const roots = this.#leads.filter((lead) => lead.mergedInto === null)
    const among = index === 9 ? this.#leads : roots
    return among[index % among.length]
  }

  /** Mostly another one. */
  #otherOf(lead: Lead, index: number): Lead | undefined {
    const others = this.#leads.filter((each) => each !== lead && each.mergedInto === null)
    return index === 9 ? this.#at(9) : others[index % others.length]
  }

  #refusalOf(step: Step): ProblemCode | null {
    if (!('one' in step)) return null
    const lead = this.#at(step.one)
    if (!lead) return null
    if (step.type === 'merge') {
      const other = this.#otherOf(lead, step.other)
      if (!other) return null
      if (other === lead) return 'invalid_input'
      return lead.mergedInto || other.mergedInto ? 'lead_merged' : null
    }
    if (lead.mergedInto) return 'lead_merged'
    return step.type === 'split' && lead.merged.length === 0 ? 'not_merged' : null
  }

  async #try(step: Step): Promise<ProblemCode | null> {
    try {
      await inWorkspace(this.#pool, this.#workspaceId, (db) => this.#play(db, step))
      return null
    } catch (error) {
      if (error instanceof Refusal) return error.code
      throw error
    }
  }

  async #play(db: Db, step: Step): Promise<void> {
    if (step.type === 'say') return this.#say(db, step.items)
    if (step.type === 'decide') return this.#decide(db, step)
    if (step.type === 'add by hand') {
      const given = step.email === null ? { name: 'By hand' } : { email: step.email }
      const { lead } = await addLead(db, this.#caller, { ...given, status: 'new' })
      this.#leads.push(newLead(lead.id))
      return
    }
    const lead = this.#at(step.one)
    if (!lead) return
    if (step.type === 'merge') {
      const other = this.#otherOf(lead, step.other)
      if (other) await this.#merge(db, lead, other)
      return
    }
    if (step.type === 'split') {
      await unmergeLeads(db, this.#caller, lead.id)
      split(lead)
    } else await this.#write(db, lead, step)
  }

  async #say(db: Db, items: readonly SaidItem[]): Promise<void> {
    const { outcomes } = await writeBatch(
      db,
      items.map(({ session, text, minute, by }) =>
        incoming({ session, text, by, at: new Date(began + minute * 60_000), country: 'GB' }),
      ),
    )
    this.#said += outcomes.filter(({ status }) => status === 'created').length
    const sessions = await db.query<{ name: string; leadId: string }>(
      `select external_id as name, lead_id as "leadId" from app.session where workspace_id = $1 and lead_id is not null
       order by lead_id`,
      [db.workspaceId],
    )
    for (const { name, leadId } of sessions) {
      if (this.#ownLead.has(name)) continue
      this.#ownLead.set(name, leadId)
      this.#leads.push(newLead(leadId))
    }
  }

  async #merge(db: Db, survivor: Lead, other: Lead): Promise<void> {
    const pair = { survivorId: survivor.id, mergedId: other.id }
    await mergeLeads(db, { ...pair, reason: 'member', by: this.#caller })
    this.#noteMerge(survivor, other)
  }

  #noteMerge(survivor: Lead, other: Lead): void {
    const key = uuidv7()
    this.#merges += 1
    survivor.merged.push({ lead: other, key })
    other.mergedInto = survivor
    for (const tag of other.tags.keys()) if (!survivor.tags.has(tag)) survivor.tags.set(tag, key)
    for (const [field, { value }] of other.pins) {
      if (value !== null && !survivor.pins.has(field)) survivor.pins.set(field, { value, key })
    }
  }

  async #decide(db: Db, { which, verb }: Extract<Step, { type: 'decide' }>): Promise<void> {
    const proposals = await db.query<{ id: string }>(
      `select p.id from app.proposal p
       where p.workspace_id = $1 and p.state = $2
         and not exists (select from app.lead l where l.workspace_id = $1 and l.id in (p.lead_id, p.other_id)
                         and l.merged_into is not null) order by p.id`,
      [db.workspaceId, verb === 'reopen' ? 'declined' : 'open'],
    )
    const id = proposals[which % proposals.length]?.id
    if (id === undefined) return
    if (verb === 'decline') await declineProposal(db, this.#caller, id)
    else if (verb === 'reopen') await reopenProposal(db, this.#caller, id)
    else {
      const { survivorId, mergedId } = await acceptProposal(db, this.#caller, id)
      const pair = [survivorId, mergedId].map((each) => this.#leads.find((lead) => lead.id === each))
      if (pair[0] && pair[1]) this.#noteMerge(pair[0], pair[1])
    }
  }

  async #write(
    db: Db,
    lead: Lead,
    step: Exclude<Step, { type: 'say' | 'decide' | 'add by hand' | 'merge' | 'split' }>,
  ): Promise<void> {
    const { id } = lead
    const version = await versionOf(db, id)
    const change = (given: object) => changeLead(db, this.#caller, id, { version, ...given })
    if (step.type === 'note') {
      await requireUnmerged(db, id)
      await addNote(db, this.#caller, id, { text: 'A remark', mentions: [] })
      lead.notes += 1
    } else if (step.type === 'tag' || step.type === 'untag') {
      await requireUnmerged(db, id)
      if (step.type === 'tag') await addTag(db, id, step.tag)
      else await removeTag(db, id, step.tag)
      if (step.type === 'untag') lead.tags.delete(step.tag)
      else if (!lead.tags.has(step.tag)) lead.tags.set(step.tag, null)
    } else if (step.type === 'status') {
      await change({ status: step.status })
      lead.status = step.status
    } else if (step.type === 'rename') {
      await change({ name: step.name })
    } else if (step.type === 'edit') {
      await change({ [step.field]: step.value })
      if ((lead.pins.get(step.field)?.value ?? null) !== step.value) {
        lead.pins.set(step.field, { value: step.value, key: null })
      }
    } else if (step.type === 'release') {
      await change({ release: [step.field] })
      lead.pins.delete(step.field)
    } else if ('which' in step) {
      const verb = { pick: pickFact, reject: rejectFact, restore: restoreFact }[step.type]
      const factId = await factOf(db, id, step.type === 'restore', step.which)
      if (factId === undefined) await requireUnmerged(db, id)
      else await verb(db, this.#caller, { id, factId, version })
    }
  }
}

type Stored = {
  id: string
  status: Status
  mergedInto: string | null
  company: string | null
  location: string | null
  setByMember: FactField[]
  notes: number
  tags: string[]
}

function newLead(id: string): Lead {
  return {
    id,
    mergedInto: null,
    merged: [],
    status: 'new',
    notes: 0,
    tags: new Map(),
    pins: new Map(),
  }
}

function split(survivor: Lead): void {
  const last = survivor.merged.pop()
  if (!last) return
  last.lead.mergedInto = null
  for (const [tag, key] of survivor.tags) if (key === last.key) survivor.tags.delete(tag)
  for (const [field, { key }] of survivor.pins) if (key === last.key) survivor.pins.delete(field)
}

function leadDiffers(lead: Lead, row: Stored | undefined): string[] {
  if (!row) return [`lead ${lead.id} is not there`]
  const pinned = (['company', 'location'] as const).filter((field) => lead.pins.has(field))
  const wanted = {
    mergedInto: lead.mergedInto?.id ?? null,
    status: lead.status,
    notes: lead.notes,
    tags: [...lead.tags.keys()].sort(),
    pins: pinned.map((field) => [field, lead.pins.get(field)?.value]),
  }
  const is = {
    mergedInto: row.mergedInto,
    status: row.status,
    notes: row.notes,
    tags: row.tags,
    pins: (['company', 'location'] as const)
      .filter((field) => row.setByMember.includes(field))
      .map((field) => [field, row[field]]),
  }
  return JSON.stringify(is) === JSON.stringify(wanted)
    ? []
    : [`lead ${lead.id} is ${JSON.stringify(is)}, wanted ${JSON.stringify(wanted)}`]
}

async function versionOf(db: Db, id: string): Promise<number> {
  const [row] = await db.query<{ version: number }>(
    'select version from app.lead where workspace_id = $1 and id = $2',
    [db.workspaceId, id],
  )
  return row?.version ?? 0
}

/** Rejections of what members set in company and location are left out: the story knows these by what was typed. */
async function factOf(db: Db, leadId: string, rejected: boolean, which: number): Promise<string | undefined> {
  const rows = await db.query<{ id: string }>(
    `select id from app.fact
     where workspace_id = $1 and lead_id = $2 and field in ('name', 'email', 'phone')
       and (rejected_at is not null) = $3 order by at, id`,
    [db.workspaceId, leadId, rejected],
  )
  return rows[which % rows.length]?.id
}
