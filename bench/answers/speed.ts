import type pg from 'pg'
import { addKnowledge, findCandidates } from '#server/assistant/knowledge.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeWorkspaces } from '#bench/ingest/workspaces.ts'
import { percentile } from '#bench/statistics.ts'
import type { QuestionSet } from './question-set.ts'

const places = ['Leeds', 'York', 'Bath', 'Derby', 'Exeter', 'Lincoln', 'Oxford', 'Ripon', 'Truro', 'Wells']

/** How long one search takes, by the number of entries; the entries of all trades are written again for other branches. */
export async function printSpeed(pool: pg.Pool, sets: readonly QuestionSet[]): Promise<void> {
  const english = sets.filter(({ language }) => language === 'en')
  const entries = english.flatMap((set) => set.entries)
  const asked = english.flatMap(({ questions }) => questions).filter(({ half }) => half === 'seen')
  console.log('\none search, milliseconds, transaction and policies included')
  console.log('entries | first, read anew | p50    | p95')
  for (const size of [40, 1000]) {
    const [{ id: workspaceId } = { id: '' }] = await makeWorkspaces(pool, 1, false)
    await inWorkspace(pool, workspaceId, async (db) => {
      await addKnowledge(
        db,
        Array.from({ length: size }, (_, index) => {
          const entry = entries[index % entries.length]
          const branch = index < entries.length ? '' : ` (${places[index % places.length]} ${index})`
          return {
            language: 'en' as const,
            question: `${entry?.question ?? ''}${branch}`,
            answer: entry?.answer ?? '',
          }
        }),
      )
    })
    const times: number[] = []
    for (const { asked: text } of asked) {
      const began = performance.now()
      await inWorkspace(pool, workspaceId, (db) => findCandidates(db, 'en', text), { readOnly: true })
      times.push(performance.now() - began)
    }
    const [first = 0, ...more] = times
    const cell = (value: number) => value.toFixed(1).padEnd(6)
    console.log(
      `${String(size).padStart(7)} | ${cell(first).padEnd(16)} | ${cell(percentile(more, 0.5))} | ${cell(percentile(more, 0.95))}`,
    )
  }
}
