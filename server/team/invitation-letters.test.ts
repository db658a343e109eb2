import { afterAll, expect, it } from 'vitest'
import type { NewInvitation } from '#contract/team.ts'
import { startMailServer } from '#test/mail-server.ts'
import { makeMember, makeWorkspace, testServer } from '#test/make.ts'

const post = await startMailServer()
afterAll(() => post.close())
const server = await testServer({
  answerer: null,
  env: { SMTP_URL: post.url, MAIL_FROM: 'Leads <leads@shop.example>' },
})
const workspaceId = await makeWorkspace(server, { name: 'Oak & <b>Iron</b>' })
const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
const invite = (email: string) =>
  owner.call<NewInvitation>('POST', '/api/v1/invitations', { email, role: 'viewer' })

it('goes out as a letter, and its link is then shown to nobody else', async () => {
  const { body } = await invite('jon@post.example')
  expect([body.mail, body.link]).toEqual(['sent', null])
  const { from, raw, text } = await post.letterTo('jon@post.example')
  expect(from).toBe('leads@shop.example')
  expect(raw).toMatch(/^Subject: Mara invites you to Oak & <b>Iron<\/b>\r$/m)
  expect(text).toContain('Oak &amp; &lt;b&gt;Iron&lt;/b&gt;')
  const [link = ''] = /http:\S+\/join#iv_[\w-]+/.exec(text) ?? []
  const { status } = await owner.call('POST', '/api/v1/invitations/read', { token: link.split('#')[1] })
  expect(status).toBe(200)
})

it('that could not be sent stands all the same, and shows its link', async () => {
  post.refuseAll()
  const { status, body } = await invite('ann@post.example')
  expect([status, body.mail]).toEqual([201, 'failed'])
  expect(body.link).toContain('/join#iv_')
})
