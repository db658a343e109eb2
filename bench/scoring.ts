import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { scoreOfTurns, type Turn } from '#rules/lead-history.ts'
import { defaultRuleSet, type RuleSet } from '#rules/scoring/rule-set.ts'
import { withRule } from '#rules/scoring/rule-changes.ts'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { Bus } from '#server/realtime/bus.ts'
import { previewScoring } from '#server/scoring/preview-scoring.ts'
import { Rescorer } from '#server/scoring/rescorer.ts'
import { lockRules } from '#server/scoring/rule-store.ts'
import { saveScoring } from '#server/scoring/save-scoring.ts'
import { withLoaded } from './list/open-loaded.ts'

// How long other rules take to be tried and to reach all leads of a workspace, and what a message waits meanwhile.

const { values: given } = parseArgs({
  options: { leads: { type: 'string', default: '100000' }, quick: { type: 'boolean', default: false } },
})
const leads = given.quick ? 5000 : Number(given.leads)

const texts = [
  'Hello there',
  'How much is the oak table, and do you deliver to Leeds?',
  'My name is Ada Lovelace and my email is ada@post.example',
  'Can I book a visit on Friday?',
  'Which woods do you have? How long does it last? Is it oiled?',
  'I want to order two of them',
]

/** Histories of six kinds of talk, from one line to twelve. */
const histories = texts.map((_, kind) =>
  Array.from({ length: (kind + 1) * 2 }, (__, seq): Turn => {
    const [author, text] =
      seq % 2 === 0 ? (['visitor', texts[(seq + kind) % 6]] as const) : (['assistant', 'Yes.'] as const)
    const sentAt = Date.UTC(2026, 9, 1) + seq * 60_000
    const messageId = `0199${kind}000-0000-7000-8000-00000000000${seq.toString(16)}`
    return { messageId, conversationId: `talk ${kind}`, seq, author, text: text ?? '', sentAt, country: 'GB' }
  }),
)

await withLoaded({ leads, others: [] }, async ({ product, pool, owner, workspaceId, caller }) => {
  const rules = await inWorkspace(pool, workspaceId, (db) => lockRules(db))
  await giveHistories(owner, workspaceId, rules)
  const wanted = withRule(withRule(rules, 'intent.book', 20), 'contact.firstWay', 25)

  const tries: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now()
    const { tried, exact } = await inWorkspace(pool, workspaceId, (db) => previewScoring(db, wanted))
    tries.push(performance.now() - began)
    if (round === 0) console.log(`preview: ${tried} of ${leads} tried${exact ? ', exact' : ''}`)
  }
  console.log(`preview: median ${median(tries).toFixed(0)} ms, worst ${Math.max(...tries).toFixed(0)} ms`)

  const key = await inWorkspace(pool, workspaceId, (db) => createKey(db, 'bench', ['ingest']))
  let sent = 0
  const say = async () => {
    const began = performance.now()
    const response = await fetch(`http://127.0.0.1:${product.port}/api/v1/ingest/messages`, {
      method: 'POST',
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      body: JSON.stringify({
        messages: [
          {
            clientId: `bench ${(sent += 1)}`,
            session: `bench ${sent % 40}`,
            author: { kind: 'visitor' },
            text: texts[sent % 6],
            sentAt: new Date().toISOString(),
          },
        ],
      }),
    })
    if (!response.ok) throw new Error(await response.text())
    await response.text()
    return performance.now() - began
  }
  const listen = async (over: () => boolean) => {
    const waits: number[] = []
    while (!over()) {
      waits.push(await say())
      await sleep(20)
    }
    return waits.toSorted((a, b) => a - b)
  }
  const until = performance.now() + 5000
  line('a message before', await listen(() => performance.now() > until))

  const rescorer = new Rescorer({
    pool,
    inWorkspace: (id, fn, options) => inWorkspace(pool, id, fn, options),
    bus: new Bus(),
    log: { info: console.log, error: console.error } as never,
  })
  await inWorkspace(pool, workspaceId, (db) =>
    saveScoring(db, caller, { rules: wanted, basedOn: rules.version, note: null }),
  )
  const began = performance.now()
  rescorer.kick(workspaceId)
  let over = false
  const waits = listen(() => over)
  await rescorer.drain()
  const seconds = (performance.now() - began) / 1000
  over = true
  console.log(`rescoring: ${leads} leads in ${seconds.toFixed(1)} s, ${Math.round(leads / seconds)} a second`)
  line('a message meanwhile', await waits)
  const { rows } = await owner.query<{ version: string; n: string }>(
    'select rule_set as version, count(*) as n from app.lead where workspace_id = $1 group by 1 order by 1',
    [workspaceId],
  )
  console.log(`versions: ${rows.map(({ version, n }) => `${version} ${n}`).join(', ')}`)
})

/** Every lead of the loader gets one of the histories, with its receipt. */
async function giveHistories(owner: pg.Pool, workspaceId: string, rules: RuleSet): Promise<void> {
  for (const [kind, turns] of histories.entries()) {
    const { receipt, history } = scoreOfTurns(turns, { ...defaultRuleSet(rules.timeZone), ...rules })
    const share = [workspaceId, kind, receipt.value]
    await owner.query(
      `update app.lead_score set value = $3, lines = $4, fold = $5
       where workspace_id = $1 and ('x' || right(lead_id::text, 4))::bit(16)::int % 6 = $2`,
      [...share, JSON.stringify(receipt.lines), JSON.stringify(history)],
    )
    await owner.query(
      `update app.lead set score = $3, band = $4 where workspace_id = $1 and ('x' || right(id::text, 4))::bit(16)::int % 6 = $2`,
      [...share, receipt.band],
    )
  }
  await owner.query('vacuum (analyze) app.lead_score')
  await owner.query('vacuum (analyze) app.lead')
}

function median(sorted: readonly number[]): number {
  return sorted.toSorted((a, b) => a - b)[Math.floor(sorted.length / 2)] ?? 0
}

function line(what: string, sorted: readonly number[]): void {
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  console.log(
    `${what.padEnd(20)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (${sorted.length} messages)`,
  )
}
