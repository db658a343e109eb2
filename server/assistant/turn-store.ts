import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'

/** Who answered, how fast, and what it took. */
export type Used = {
  /** `builtin`, or whose model it was. */
  answerer: string
  model: string | null
  /** Until the first word, in milliseconds. */
  firstMs: number | null
  inputTokens: number | null
  outputTokens: number | null
  /** In millionths of the currency the workspace pays the model in. */
  cost: number | null
  /** Why there is no answer, or why the built-in assistant had to help out. */
  trouble: string | null
}

export type TurnRecord = {
  conversationId: string
  lease: number
  upTo: number
  used: Used
  outcome: 'said' | 'refused' | 'stopped' | 'failed'
  startedAt: Date
  ms: number
  sources: readonly { title: string; url?: string }[]
  /** The question it had no answer to was this many in a row. */
  unknowns: number
  unsaid: string | null
  messageId: string | null
}

/** Keeps what the assistant did in one turn, for whoever asks why, how fast and at what cost. */
export async function saveTurn(db: Db, turn: TurnRecord): Promise<void> {
  const { used } = turn
  await db.run({
    name: 'save turn',
    // The conversation may have been deleted while the answer was made.
    text: `insert into app.turn (workspace_id, id, conversation_id, lease, up_to, answerer, model, outcome, trouble, started_at,
             first_ms, ms, input_tokens, output_tokens, cost, sources, unknowns, unsaid, message_id)
           select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19
           where exists (select from app.conversation where workspace_id = $1 and id = $3)`,
    values: [
      db.workspaceId,
      uuidv7(),
      turn.conversationId,
      turn.lease,
      turn.upTo,
      used.answerer,
      used.model,
      turn.outcome,
      used.trouble,
      turn.startedAt,
      used.firstMs,
      turn.ms,
      used.inputTokens,
      used.outputTokens,
      used.cost,
      JSON.stringify(turn.sources),
      turn.unknowns,
      turn.unsaid,
      turn.messageId,
    ],
  })
}

/** How many of its last turns in this conversation in a row had no answer. */
export async function unknownsBefore(db: Db, conversationId: string): Promise<number> {
  const [row] = await db.query<{ unknowns: number }>({
    name: 'unknowns before',
    text: `select unknowns from app.turn where workspace_id = $1 and conversation_id = $2
           order by started_at desc, id desc limit 1`,
    values: [db.workspaceId, conversationId],
  })
  return row?.unknowns ?? 0
}

/** Nothing is owed to the visitor any more: they have stopped the answer before its first word. */
export async function dropDue(db: Db, conversationId: string, lease: number, upTo: number): Promise<void> {
  await db.run(
    `update app.conversation set answer_due_at = null, answered_seq = greatest(answered_seq, $4)
     where workspace_id = $1 and id = $2 and lease = $3 and visitor_seq <= $4`,
    [db.workspaceId, conversationId, lease, upTo],
  )
}

/** An answer that nobody has said to be at work on for this long was lost with its process. */
const lostSeconds = 15

/** Should a crash undo it, whoever had it is gone as well. */
const notForTheDisk = 'set local synchronous_commit = off'

/** Takes the answer that is due here for this process; false when another one makes it, or none is due. */
export async function takeAnswer(db: Db, conversationId: string, runner: string): Promise<boolean> {
  const [, taken] = await Promise.all([
    db.run(notForTheDisk),
    db.run({
      name: 'take answer',
      text: `update app.conversation set answering = $3, answering_until = now() + ${lostSeconds} * interval '1 second'
             where workspace_id = $1 and id = $2 and answer_due_at is not null
               and (answering is null or answering = $3 or answering_until < now())`,
      values: [db.workspaceId, conversationId, runner],
    }),
  ])
  return taken > 0
}

/** Lets another process have it; answers whether the visitor has said more since than what was answered. */
export async function letGoAnswer(
  db: Db,
  conversationId: string,
  runner: string,
  upTo: number,
): Promise<boolean> {
  const [, rows] = await Promise.all([
    db.run(notForTheDisk),
    db.query<{ more: boolean }>({
      name: 'let go answer',
      text: `update app.conversation set answering = null, answering_until = null
             where workspace_id = $1 and id = $2 and answering = $3
             returning answer_due_at is not null and visitor_seq > $4 as more`,
      values: [db.workspaceId, conversationId, runner, upTo],
    }),
  ])
  return rows[0]?.more ?? false
}

/** Still being worked on: no other process takes it for lost. */
export async function touchDue(db: Db, conversationId: string, lease: number, runner: string): Promise<void> {
  await db.run(
    `update app.conversation set answer_due_at = now(), answering_until = now() + ${lostSeconds} * interval '1 second'
     where workspace_id = $1 and id = $2 and lease = $3 and answer_due_at is not null and answering = $4`,
    [db.workspaceId, conversationId, lease, runner],
  )
}
