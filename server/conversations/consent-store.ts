import { v7 as uuidv7 } from 'uuid'
import type { WidgetLanguage } from '#contract/chat.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type Consent = { text: string; language: WidgetLanguage }

/** Keeps what a visitor agreed to in the words they were shown, each text once; of a session that is gone nothing is kept. */
export async function addConsent(db: Db, sessionId: string, { text, language }: Consent): Promise<void> {
  await db.run({
    name: 'add consent',
    text: `insert into app.consent (workspace_id, id, session_id, text, language, at)
           select $1, $2, s.id, $4, $5, $6 from app.session s where s.workspace_id = $1 and s.id = $3
           on conflict do nothing`,
    values: [db.workspaceId, uuidv7(), sessionId, text, language, new Date()],
  })
}
