import { ingestItem, ingestMessages, type IngestItem, type IngestResult } from '#contract/ingest.ts'
import { pageAddress } from '#server/conversations/page-address.ts'
import { bindOpen } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import type { Incoming, Outcome } from '#server/ingest/incoming.ts'

/** How far ahead of our clock a bot's may be. */
const mostAheadMs = 5 * 60_000

/** The door for other chatbots: each message is judged alone. */
export const ingestRoutes: BindRoutes = (app, services) => {
  app.on('POST', ingestMessages.getRoutingPath(), async (c, next) => {
    c.set('caller', await services.callerOf(c, ingestMessages))
    await next()
  })
  bindOpen(app, services, ingestMessages, async ({ body, request }) => {
    const { workspaceId, id } = request.get('caller')
    await services.limits.take('messagesOfKey', request, id, body.messages.length)
    await services.limits.take('ingestOfWorkspace', request, workspaceId, body.messages.length)
    const now = Date.now()
    const results = await Promise.all(
      body.messages.map((given): Promise<IngestResult> | IngestResult => {
        const item = ingestItem.safeParse(given)
        if (!item.success) return misshapen(given, item.error.issues)
        if (Date.parse(item.data.sentAt) > now + mostAheadMs) return ahead(item.data)
        return services.ingest
          .add(workspaceId, toIncoming(item.data))
          .then((outcome) => resultOf(item.data.clientId, outcome))
      }),
    )
    return { results }
  })
}

function toIncoming(item: IngestItem): Incoming {
  const { country, locale, timeZone } = item
  const pageUrl = pageAddress(item.pageUrl) ?? undefined
  const referrer = pageAddress(item.referrer) ?? undefined
  const about = Object.fromEntries(
    Object.entries({ country, pageUrl, referrer, locale, timeZone }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return {
    target: { type: 'external', externalId: item.session, about },
    clientId: item.clientId,
    kind: item.kind,
    author: { kind: item.author.kind, ...(item.author.name ? { name: item.author.name } : {}) },
    text: item.text,
    sentAt: new Date(item.sentAt),
  }
}

function resultOf(clientId: string, outcome: Outcome): IngestResult {
  if (outcome.status !== 'refused') {
    return { clientId, status: outcome.status, messageId: outcome.message.id }
  }
  return { clientId, status: 'refused', error: { code: outcome.code, detail: outcome.detail } }
}

function ahead({ clientId }: IngestItem): IngestResult {
  const detail = 'sentAt lies more than five minutes in the future. Is the clock of the sender right?'
  return { clientId, status: 'refused', error: { code: 'sent_in_future', detail, path: 'sentAt' } }
}

function misshapen(
  given: unknown,
  issues: readonly { message: string; path: readonly PropertyKey[] }[],
): IngestResult {
  const [issue] = issues
  const path = issue?.path.join('.') ?? ''
  return {
    clientId: clientIdOf(given),
    status: 'refused',
    error: { code: 'invalid_input', detail: issue?.message ?? 'Not a message', ...(path ? { path } : {}) },
  }
}

/** So that the sender recognises its message, when it has an id at all. */
function clientIdOf(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('clientId' in given)) return null
  return typeof given.clientId === 'string' ? given.clientId.slice(0, 200) : null
}
