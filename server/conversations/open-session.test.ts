import { describe, expect, it } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { Problem } from '#contract/problem.ts'
import { callerWith, testServer } from '#test/make.ts'
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'

const server = await testServer({ answerer: null })
const { secret } = await makeSecret(server)
const nobody = callerWith(server, {})
const tokenOf = (sub: string) => makeToken(secret, goodClaims(server.workspaceId, sub))

async function visit(given: { resumeToken?: string; identity?: string }) {
  const page = { widgetKey: server.widgetKey, ...given }
  const { status, body } = await nobody<ChatSession & Problem>('POST', '/api/v1/chat/sessions', page)
  return { ...body, status }
}

it('is given a resume token of our making, whatever it makes up itself', async () => {
  const madeUp = 'A'.repeat(43)
  const visits = [await visit({ resumeToken: madeUp }), await visit({ resumeToken: madeUp })]
  expect(new Set(visits.map(({ session }) => session.id)).size).toBe(2)
  expect(new Set([madeUp, ...visits.map(({ resumeToken }) => resumeToken)]).size).toBe(3)
})

describe('a browser that is signed in', () => {
  it('begins anew where a page does not say who they are, and has the talk again where one does', async () => {
    const chat = await visit({ identity: tokenOf('unsaid') })
    await callerWith(server, { authorization: `Bearer ${chat.token}` })('POST', '/api/v1/chat/messages', {
      clientId: 'one',
      text: 'Hello',
    })
    const unsaid = await visit({ resumeToken: chat.resumeToken })
    expect([unsaid.session.id === chat.session.id, unsaid.messages]).toEqual([false, []])
    expect(unsaid.resumeToken).not.toBe(chat.resumeToken)
    const back = await visit({ resumeToken: chat.resumeToken, identity: tokenOf('unsaid') })
    expect([back.session, back.messages.map(({ text }) => text)]).toEqual([chat.session, ['Hello']])
  })

  it('may show a token of another tab in the session that both have come to share', async () => {
    const identity = tokenOf('tabs')
    await visit({ identity })
    const shared = await visit({ identity: tokenOf('tabs') })
    expect((await visit({ identity, resumeToken: shared.resumeToken })).session).toEqual(shared.session)
  })
})
