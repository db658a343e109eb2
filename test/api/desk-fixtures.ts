import { v7 as uuidv7 } from 'uuid'
import { makeLead } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import type { Fixture } from './operations.ts'

/** A promise of a lead, as a member has made it. */
export async function promiseOf(
  { database }: TestServer,
  leadId: string,
  sentence = 'Mara calls you.',
): Promise<string> {
  const id = uuidv7()
  await database.owner.query(
    `insert into app.promise (workspace_id, id, lead_id, kind, sentence, due_at, made_by, made_by_name, made_at)
     select workspace_id, $1, id, 'call', $3, now() + interval '1 day', 'member', $3, now() from app.lead where id = $2`,
    [id, leadId, sentence],
  )
  return id
}

/** A promise for each of the changes, as none can be changed after it was settled. */
export async function deskFixtures(server: TestServer, leadId: string): Promise<Record<string, Fixture>> {
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  const office = [{ from: '09:00', to: '17:30' }]
  // Of leads whom no other fixture calls, which would keep them.
  const one = async () => ({ promiseId: await promiseOf(server, await makeLead(server)) })
  return {
    getDesk: {},
    changeDesk: {
      body: {
        week: [office, office, office, office, office, [], []],
        holidays: [{ date: '2027-12-24', name: 'Christmas Eve', spans: [{ from: '09:00', to: '12:00' }] }],
        promises: true,
        answerMinutes: 120,
        waitMinutes: 3,
        handOver: { hot: true, unsure: false, keywords: ['refund*'] },
      },
      refuses: [
        { week: [office] },
        { week: [[{ from: '10:00', to: '09:00' }], [], [], [], [], [], []] },
        { week: [[...office, ...office], [], [], [], [], [], []] },
        { holidays: [{ date: '2027-02-30', name: 'No day', spans: [] }] },
        { answerMinutes: 0 },
        { waitMinutes: 500 },
      ],
    },
    listPromises: { query: { state: 'open', limit: '5' } },
    listLeadPromises: { params: { id: leadId } },
    addPromise: {
      params: { id: leadId },
      body: { sentence: 'Somebody calls you in an hour.', dueAt, kind: 'call', memberId: null },
      refuses: [
        { dueAt: '2020-01-01T00:00:00Z' },
        { dueAt: '2999-01-01T00:00:00Z' },
        { kind: 'visit' },
        { memberId: uuidv7() },
        { conversationId: uuidv7() },
      ],
    },
    changePromise: {
      params: await one(),
      body: { sentence: 'Somebody writes to you in an hour.', dueAt, kind: 'reply', memberId: null },
      refuses: [{ dueAt: '2020-01-01T00:00:00Z' }, { memberId: uuidv7() }],
    },
    keepPromise: { params: await one() },
    dropPromise: { params: await one() },
    listAlerts: { query: { limit: '5' } },
    readAlerts: { body: { ids: [uuidv7()] }, refuses: [{ ids: ['x'] }] },
    getAlertSettings: {},
    changeAlertSettings: {
      body: {
        kinds: ['asked', 'promise'],
        sound: true,
        notification: true,
        quiet: { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' },
      },
      refuses: [
        { kinds: ['mail'] },
        { quiet: { from: '22:00', to: '22:00', timeZone: 'Europe/Berlin' } },
        { quiet: { from: '22:00', to: '07:00', timeZone: 'Mars/Olympus_Mons' } },
      ],
    },
  }
}
