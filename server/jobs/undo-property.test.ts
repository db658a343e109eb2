import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Job } from '#contract/jobs.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Status } from '#contract/leads.ts'
import { makeManyLeads } from '#test/many-leads.ts'
import { makeMember, profileOf, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
await server.database.owner.query('update app.workspace set extra_seats = 20')
const [robin, olive] = [await makeMember(server), await makeMember(server, { role: 'admin' })]
const our = await teamOf(server)
const statuses = ['new', 'contacted', 'qualified', 'converted', 'lost'] as const satisfies readonly Status[]

/** What a colleague does to one lead, at some moment around the job and its Undo. */
const touch = fc.record({
  lead: fc.nat({ max: 11 }),
  when: fc.constantFrom('before', 'during', 'after'),
  does: fc.constantFrom('status', 'back', 'company', 'spam', 'delete', 'tag'),
  to: fc.constantFrom(...statuses),
})
const plan = fc.record({
  starts: fc.array(fc.constantFrom(...statuses), { minLength: 12, maxLength: 12 }),
  to: fc.constantFrom(...statuses),
  touches: fc.array(touch, { maxLength: 10 }),
})

type Touch = { lead: number; does: string; to: Status }

async function apply(id: string, { does, to }: Touch): Promise<boolean> {
  const set = async (body: object) => {
    for (;;) {
      const { version } = await profileOf(our, id)
      const { status } = await olive.call('PATCH', `/api/v1/leads/${id}`, { version, ...body })
      if (status !== 409) return status
    }
  }
  const { status, version } = await profileOf(our, id)
  if (version === undefined) return false
  if (does === 'delete') {
    return (await olive.call('DELETE', `/api/v1/leads/${id}`)).status === 204
  }
  if (does === 'tag') return (await olive.call('POST', `/api/v1/leads/${id}/tags/Touched`)).status > 299
  if (does === 'company') return (await set({ company: `Oak ${version}` })) > 299
  if (does === 'spam') return (await set({ spam: true })) > 299
  if (does === 'back') {
    await set({ status: status === 'lost' ? 'new' : 'lost' })
    await set({ status })
    return true
  }
  await set({ status: to })
  return status !== to
}

/** Counted anew from the leads. */
async function recounted() {
  const { rows } = await server.database.owner.query<{ status: Status; n: number }>(
    `select status, count(*)::int as n from app.lead where spam_at is null and merged_into is null and not sample group by status`,
  )
  return Object.fromEntries(statuses.map((one) => [one, rows.find(({ status }) => status === one)?.n ?? 0]))
}

it('puts back those alone whose status nobody has touched, and counts stay exact', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ starts, to, touches }) => {
      const ids = await makeManyLeads(server, starts.length)
      const idOf = (lead: number) => ids[lead] ?? ''
      const at = (when: string) => touches.filter((one) => one.when === when)
      for (const status of statuses) {
        const those = ids.filter((_, lead) => starts[lead] === status)
        if (those.length > 0)
          await robin.call('POST', '/api/v1/leads/bulk', { ids: those, change: { status } })
      }
      await server.services.jobs.drain()
      for (const one of at('before')) await apply(idOf(one.lead), one)
      const before = new Map<string, Status | undefined>()
      for (const id of ids) before.set(id, (await profileOf(our, id)).status)

      const { body: job } = await robin.call<Job>('POST', '/api/v1/leads/bulk', {
        ids,
        change: { status: to },
      })
      const touched = new Set<string>()
      const alsoDuring = new Set(at('during').map(({ lead }) => idOf(lead)))
      await Promise.all(at('during').map((one) => apply(idOf(one.lead), one)))
      await server.services.jobs.drain()
      for (const one of at('after')) if (await apply(idOf(one.lead), one)) touched.add(idOf(one.lead))
      const asLeft = new Map<string, Status | undefined>()
      for (const id of ids) asLeft.set(id, (await profileOf(our, id)).status)
      const { body: undone } = await robin.call<Job>('POST', `/api/v1/jobs/${job.id}/undo`)
      await server.services.jobs.drain()

      for (const id of ids) {
        // Whether a change at the same moment came first or last is nobody's to say; it is looked at by the counts alone.
        if (alsoDuring.has(id)) continue
        const { status } = await profileOf(our, id)
        expect(status).toBe(touched.has(id) ? asLeft.get(id) : before.get(id))
      }
      const last = (await robin.call<Job>('GET', `/api/v1/jobs/${undone.id}`)).body
      expect(last.done).toBe(last.changed + last.leftAlone)
      expect((await robin.call<LeadCounts>('GET', '/api/v1/leads/counts')).body.byStatus).toEqual(
        await recounted(),
      )
    }),
    { numRuns: 8 },
  )
})
