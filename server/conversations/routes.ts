import type { Context } from 'hono'
import { listChatMessages, openChatSession, sendChatMessage } from '#contract/chat.ts'
import { unpackId } from '#server/accounts/create-workspace.ts'
import { openSession, type OpenedSession } from '#server/conversations/open-session.ts'
import { addConsent } from '#server/conversations/consent-store.ts'
import { sayDetails } from '#server/conversations/given-details.ts'
import { hasConversation, listAfter } from '#server/conversations/store.ts'
import { teamThere } from '#server/conversations/team-there.ts'
import { bindOpen, bindVisitor } from '#server/http/bind.ts'
import type { BindRoutes, Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import { checkToken, type CheckedToken } from '#server/identity/check-token.ts'
import type { Incoming } from '#server/ingest/incoming.ts'
import type { SignedLine } from '#server/identity/sign-in.ts'
import { trustedKeys } from '#server/identity/trusted-keys.ts'
import type { Services } from '#server/services.ts'
import { unknownKey, type AskingPage } from '#server/sites/widget-settings.ts'

/** The visitor's doors. */
export const chatRoutes: BindRoutes = (app, services) => {
  bindOpen(app, services, openChatSession, async ({ body, request }) => {
    await services.limits.take('sessionsOfAddress', request)
    const workspaceId = workspaceOf(body.widgetKey)
    if (!workspaceId) throw unknownKey()
    await services.limits.take('sessionsOfWorkspace', request, workspaceId)
    const text = body.identity
    const signed =
      text === undefined ? null : { token: await checkIdentity(services, workspaceId, text), text }
    const { opened, line, merged } = await services.inWorkspace(workspaceId, (db) =>
      openSession(db, body, {
        country: services.countryOf(request.get('address')),
        signed,
        page: pageOf(request, services, body.pageUrl),
      }),
    )
    if (merged) {
      const { survivorId, mergedId, alsoChanged } = merged
      const leads = [survivorId, ...alsoChanged]
      services.bus.publish({ workspaceId, leads, created: [], removed: [mergedId] })
    }
    if (line) await writeSignedLine(services, workspaceId, opened, line)
    const token = services.tokens.make({
      workspaceId,
      sessionId: opened.session.id,
      conversationId: opened.conversationId,
    })
    const team = await services.inWorkspace(workspaceId, (db) => teamThere(db), { readOnly: true })
    return { token, ...opened, team }
  })

  bindVisitor(app, services, sendChatMessage, async ({ visitor, body, request }) => {
    await services.limits.take('messagesOfSession', request, visitor.sessionId)
    await services.limits.take('messagesOfAddress', request)
    await services.limits.take('messagesOfWorkspace', request, visitor.workspaceId)
    const { consent, clientId, text, pressed } = body
    if (consent) {
      await services.inWorkspace(visitor.workspaceId, (db) => addConsent(db, visitor.sessionId, consent))
    }
    const sentAt = new Date()
    const add = (said: Pick<Incoming, 'clientId' | 'text' | 'details'>) =>
      services.ingest.add(visitor.workspaceId, {
        target: { type: 'session', ...visitor },
        kind: 'text',
        author: { kind: 'visitor' },
        sentAt,
        ...said,
      })
    const form = body.details && sayDetails(body.details)
    // Both at once, so that they travel in one batch: nobody answers the one before the other is there.
    const [given, outcome] = await Promise.all([
      form && add({ clientId: `${clientId} details`, text: form.text, details: { given: form.given } }),
      add({ clientId, text, ...(pressed ? { details: { pressed: true } } : {}) }),
    ])
    if (outcome.status !== 'refused')
      return { message: outcome.message, ...(given && 'message' in given ? { given: given.message } : {}) }
    if (outcome.code === 'not_found') throw gone()
    throw new Refusal(outcome.code, outcome.detail)
  })

  bindVisitor(app, services, listChatMessages, async ({ visitor, query, request }) => {
    await services.limits.take('readsOfSession', request, visitor.sessionId)
    await services.limits.take('readsOfAddress', request)
    await services.limits.take('readsOfWorkspace', request, visitor.workspaceId)
    return services.inWorkspace(
      visitor.workspaceId,
      async (db) => {
        if (!(await hasConversation(db, visitor.sessionId, visitor.conversationId))) throw gone()
        const rows = await listAfter(db, visitor.conversationId, query.after, query.limit + 1)
        return { items: rows.slice(0, query.limit), more: rows.length > query.limit }
      },
      { readOnly: true },
    )
  })
}

/** What a token proves, by the keys its workspace has now. */
async function checkIdentity(services: Services, workspaceId: string, text: string): Promise<CheckedToken> {
  const keys = await services.inWorkspace(
    workspaceId,
    (db) =>
      trustedKeys(db, services.secretBox, (id) =>
        services.log.error(`identity key ${id} was made under another SECRET and cannot be used any more`),
      ),
    { readOnly: true },
  )
  return checkToken(text, keys, workspaceId)
}

/** Nobody waits for this line: where it cannot be written now, the next page that signs in writes it. */
async function writeSignedLine(
  { ingest, log }: Services,
  workspaceId: string,
  { session, conversationId }: OpenedSession,
  { clientId, text, details }: SignedLine,
): Promise<void> {
  try {
    await ingest.add(workspaceId, {
      target: { type: 'session', sessionId: session.id, conversationId },
      clientId,
      kind: 'signed',
      author: { kind: 'system' },
      text,
      details,
      sentAt: new Date(),
    })
  } catch (error) {
    log.error(`a sign-in was not written into its talk: ${String(error)}`)
  }
}

/** What a request tells of the page it comes from; `address` is that page's own, as far as it says. */
export function pageOf(request: Context<Env>, { config }: Services, address: string | undefined): AskingPage {
  const ours = `${config.publicUrl}/demo`
  // Where a page only reads from its own server browsers leave the origin out.
  const isSameOrigin = request.req.header('sec-fetch-site') === 'same-origin'
  return {
    origin: request.req.header('origin') ?? (isSameOrigin ? config.publicUrl : undefined),
    ownOrigin: config.publicUrl,
    isOurs: address?.split('?')[0] === ours,
  }
}

/** The workspace a widget key speaks of; whether there is such a key is for that workspace to say. */
export function workspaceOf(widgetKey: string): string | null {
  const [, packed = ''] = /^wk_([\w-]{22})_[\w-]{12}$/.exec(widgetKey) ?? []
  return unpackId(packed)
}

/** The conversation was deleted meanwhile: the widget opens a new one. */
export function gone(): Refusal {
  return new Refusal('bad_token', 'This conversation has ended. Open the chat again.')
}
