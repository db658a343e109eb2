import { sourceIn, unansweredIn } from '#test/api/knowledge-fixtures.ts'
import type { TestServer } from '#test/start.ts'

/** Files, pages, chunks and words, and questions that were settled, put back and asked by somebody's own lead. */
export async function furnishKnowledge(server: TestServer): Promise<void> {
  for (const name of ['first.md', 'second.md']) {
    await sourceIn(server, name)
    await unansweredIn(server, `Does ${name} know of larch?`)
  }
  const query = (text: string) => server.database.owner.query(text, [server.workspaceId])
  await query(
    `update app.knowledge_page set hash = sha256('ours'), reason = 'Ours was too slow.' where workspace_id = $1`,
  )
  await query(
    `update app.unanswered set decided_at = now(), decided_by = 'Jo',
       answer_id = (select id from app.answer where workspace_id = $1 order by id limit 1)
     where workspace_id = $1 and question like 'Does %'`,
  )
  await query(
    `update app.knowledge_source set reason = 'Ours was read in part.', address = 'https://ours.example/', reader = id
     where workspace_id = $1`,
  )
}
