import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Incoming } from '#server/ingest/incoming.ts'
import type { TestServer } from '#test/start.ts'

const asBefore = {
  side: 'right',
  offset_x: 24,
  offset_y: 24,
  language: 'auto',
  texts: '{"en": {}, "de": {}}',
  consent: 'note',
  privacy_url: null,
  ask_name: 'none',
  ask_email: 'none',
  ask_phone: 'none',
}

type Kept = { sessionId: string; conversationId: string; sound?: boolean }

/** For a test file: the one site and its talks, changed as its owner and others would, behind the page's back. */
export function siteOf(server: () => TestServer) {
  async function setSite(changes: Record<string, unknown>): Promise<void> {
    const { services, workspaceId } = server()
    const names = Object.keys(changes)
    await inWorkspace(services.pool, workspaceId, (db) =>
      db.run(
        `update app.site set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} where workspace_id = $1`,
        [workspaceId, ...Object.values(changes)],
      ),
    )
  }

  const keptBy = (page: Page): Promise<Kept> =>
    page.evaluate(
      (key) => JSON.parse(localStorage.getItem(`brainbots-leads:${key}`) ?? '{}') as Kept,
      server().widgetKey,
    )

  return {
    setSite,
    reset: () => setSite(asBefore),
    keptBy,
    /** Something that is not the visitor's comes into the talk, or into that other one. */
    async comes(
      page: Page,
      message: Pick<Incoming, 'kind' | 'author' | 'text'> & Partial<Incoming>,
      conversationId?: string,
    ): Promise<void> {
      const { services, workspaceId } = server()
      const kept = await keptBy(page)
      const target = {
        type: 'session' as const,
        sessionId: kept.sessionId,
        conversationId: conversationId ?? kept.conversationId,
      }
      const fresh = { target, clientId: crypto.randomUUID(), sentAt: new Date() }
      const outcome = await services.ingest.add(workspaceId, { ...fresh, ...message })
      expect(outcome.status).toBe('created')
    },
    /** Rows of the server, for what no screen shows. */
    rowsOf: async <Row extends object>(text: string): Promise<Row[]> =>
      (await server().database.owner.query<Row>(text)).rows,
  }
}
