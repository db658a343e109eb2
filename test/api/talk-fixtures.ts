import { openChat } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import type { Fixture } from './operations.ts'

/** A conversation for each of the inbox's changes, as each call moves the number that the next one would have to name. */
export async function talkFixtures(server: TestServer): Promise<Record<string, Fixture>> {
  const memberId = await ownerId(server)
  const talk = async (held = false) => {
    const chat = await openChat(server)
    await chat.say('Is anybody there?')
    if (held) {
      await server.database.owner.query(
        `update app.conversation set holder = 'member', holder_id = $2, holder_name = 'Jo', held_since = now()
         where id = $1`,
        [chat.conversationId, memberId],
      )
    }
    return { conversationId: chat.conversationId }
  }
  const lease = { lease: 0 }
  const refuses = [{ lease: -1 }, { lease: 'x' }]
  const until = new Date(Date.now() + 3_600_000).toISOString()
  return {
    listConversations: { query: { box: 'open', q: 'anybody' } },
    getConversation: { params: await talk(true) },
    listConversationMessages: { params: await talk(true), query: { after: '0' } },
    takeOverConversation: { params: await talk(), body: lease, refuses },
    handBackConversation: { params: await talk(true), body: lease, refuses },
    assignConversation: { params: await talk(), body: { ...lease, memberId }, refuses },
    snoozeConversation: {
      params: await talk(true),
      body: { ...lease, until },
      refuses: [{ until: '2020-01-01T00:00:00Z' }, { until: 'tomorrow' }],
    },
    closeConversation: { params: await talk(true), body: lease, refuses },
    reopenConversation: { params: await talk(true), body: lease, refuses },
    sendReply: {
      params: await talk(true),
      body: { clientId: 'reply-1', text: 'Hello, this is Jo.' },
      refuses: [{ text: '  ' }, { clientId: '' }],
    },
  }
}

async function ownerId({ database, workspaceId }: TestServer): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    `select "userId" as id from auth.member where "organizationId" = $1 and role = 'owner'`,
    [workspaceId],
  )
  return rows[0]?.id ?? ''
}

export async function talkOfLead(server: TestServer, leadId: string): Promise<string> {
  const { rows } = await server.database.owner.query<{ id: string }>(
    `select c.id from app.conversation c join app.session s on s.id = c.session_id where s.lead_id = $1`,
    [leadId],
  )
  return rows[0]?.id ?? ''
}
