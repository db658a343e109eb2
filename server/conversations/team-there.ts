import type { ChatSession } from '#contract/chat.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { whoIsThere } from '#server/desk/who-is-there.ts'

/** Who of the team is there now, as a visitor may know it: names alone. */
export async function teamThere(db: Db): Promise<ChatSession['team']> {
  const { people, until } = await whoIsThere(db, new Date())
  return { people: people.map(({ name }) => ({ name })), until: until?.toISOString() ?? null }
}
