import { v7 as uuidv7 } from 'uuid'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { addKnowledge } from '#server/assistant/knowledge.ts'
import { makeLead } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import type { Fixture } from './operations.ts'

async function answerIn({ services, workspaceId }: TestServer, question: string): Promise<string> {
  const id = uuidv7()
  await inWorkspace(services.pool, workspaceId, (db) =>
    addKnowledge(db, [{ id, language: 'en', question, answer: 'Ours is made of oak.' }]),
  )
  return id
}

/** A file that has been read, and that nobody reads again by himself. */
export async function sourceIn({ database, workspaceId }: TestServer, name: string): Promise<string> {
  const [id, page] = [uuidv7(), uuidv7()]
  const query = (text: string, ...more: unknown[]) => database.owner.query(text, [workspaceId, ...more])
  await query(
    `insert into app.knowledge_source (workspace_id, id, kind, name, body, state, added_by, created_at, read_at)
     values ($1, $2, 'file', $3, 'Ours is made of walnut.', 'ready', 'Jo', now(), now())`,
    id,
    name,
  )
  await query(
    `insert into app.knowledge_page (workspace_id, id, source_id, address, title, reader, read_at)
     values ($1, $2, $3, 'https://ours.example/', $4, $2, now())`,
    page,
    id,
    name,
  )
  await query(
    `insert into app.knowledge_chunk (workspace_id, id, page_id, place, heading, text, language, words)
     values ($1, $2, $3, 0, 'Wood', 'Ours is made of walnut.', 'en', to_tsvector('english', 'made of walnut'))`,
    uuidv7(),
    page,
  )
  await query(
    `insert into app.knowledge_word (workspace_id, source_id, language, word) values ($1, $2, 'en', 'walnut')`,
    id,
  )
  return id
}

/** A question that a lead has asked and nobody knew; answers the group. */
export async function unansweredIn(
  server: TestServer,
  question: string,
  state: 'open' | 'dismissed' = 'open',
): Promise<string> {
  const group = uuidv7()
  const leadId = await makeLead(server, { says: [question] })
  await server.database.owner.query(
    `insert into app.unanswered (workspace_id, id, group_id, conversation_id, seq, question, language, terms, state, asked_at)
     select m.workspace_id, $2, $3, m.conversation_id, m.seq, $4, 'en', '{walnut}', $5, now()
     from app.session s join app.conversation c on c.workspace_id = s.workspace_id and c.session_id = s.id
     join app.message m on m.workspace_id = s.workspace_id and m.conversation_id = c.id and m.author_kind = 'visitor'
     where s.lead_id = $1 limit 1`,
    [leadId, uuidv7(), group, question, state],
  )
  return group
}

/** A call for each operation about what the assistant knows. */
export async function knowledgeFixtures(server: TestServer): Promise<Record<string, Fixture>> {
  const written = { language: 'en', question: 'Do you have walnut?', answer: 'We do, from £300.' }
  return {
    listKnowledgeAnswers: { query: { q: 'oak', language: 'en', limit: '5' } },
    addKnowledgeAnswer: {
      body: { ...written, settles: await unansweredIn(server, 'Is there walnut?') },
      refuses: [{ language: 'tlh' }, { question: ' ' }, { settles: uuidv7() }],
    },
    changeKnowledgeAnswer: { params: { id: await answerIn(server, 'What is it made of?') }, body: written },
    deleteKnowledgeAnswer: { params: { id: await answerIn(server, 'What was it made of?') } },
    listKnowledgeSources: {},
    getKnowledgeSource: { params: { id: await sourceIn(server, 'ours.md') } },
    addKnowledgeFile: {
      body: { name: 'hours.md', text: '# Hours\n\nMonday to Friday.' },
      refuses: [{ name: 'hours.pdf' }, { name: ' .md' }, { text: ' ' }],
    },
    changeKnowledgeFile: {
      params: { id: await sourceIn(server, 'old.md') },
      body: { name: 'new.md', text: 'Newer words.' },
      refuses: [{ name: 'new.exe' }],
    },
    addKnowledgeSite: {
      // Nothing is asked over the network for an address like this.
      body: { address: 'http://203.0.113.7:8080/', depth: 1, mostPages: 5 },
      refuses: [
        { address: 'ftp://shop.example' },
        { address: 'shop.example' },
        { address: 'https://shop.example/photo.jpg' },
        { depth: 9 },
        { mostPages: 0 },
      ],
      neverStored: ['address'],
    },
    readKnowledgeSource: { params: { id: await sourceIn(server, 'again.md') } },
    deleteKnowledgeSource: { params: { id: await sourceIn(server, 'gone.md') } },
    searchKnowledge: { query: { question: 'What is yours made of, walnut?', language: 'en' } },
    listUnanswered: { query: { state: 'open' } },
    dismissUnanswered: { params: { id: await unansweredIn(server, 'Is there ebony?') } },
    reopenUnanswered: { params: { id: await unansweredIn(server, 'Is there bamboo?', 'dismissed') } },
  }
}
