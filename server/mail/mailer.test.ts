import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { makeLog } from '#server/log.ts'
import { invitationLetter, resetLetter } from '#server/mail/letters.ts'
import { makeMailer } from '#server/mail/mailer.ts'
import { startMailServer } from '#test/mail-server.ts'

const log = makeLog('silent')
const mailFrom = 'Leads <leads@shop.example>'
const letter = resetLetter({ link: 'https://leads.example.com/reset#x', minutes: 60 })
const account = { user: 'me', password: 'a:b/c@d %' }
const post = await startMailServer()
const guarded = await startMailServer(account)
afterAll(async () => {
  await post.close()
  await guarded.close()
})

function mailerFor(smtpUrl: string) {
  const lines: string[] = []
  const mailer = makeMailer({ smtpUrl, mailFrom }, { ...log, error: (line) => lines.push(line) })
  if (!mailer) throw new Error('There is no mailer.')
  return { mailer, lines }
}

describe('a letter', () => {
  it('reaches the mail server from the sender set, as text and as HTML', async () => {
    expect(await mailerFor(post.url).mailer.send('jo@shop.example', letter)).toBe(true)
    const { from, to, raw, text } = await post.letterTo('jo@shop.example')
    expect([from, to]).toEqual(['leads@shop.example', ['jo@shop.example']])
    expect(raw).toContain('From: Leads <leads@shop.example>')
    expect(text).toContain('Choose a new password:\nhttps://leads.example.com/reset#x')
    expect(text).toContain('<a href="https://leads.example.com/reset#x">')
  })

  it('goes to one address, whatever stands in it', async () => {
    await mailerFor(post.url).mailer.send('"a,b@evil.example"@shop.example', letter)
    expect(post.letters.every(({ to }) => !to.includes('b@evil.example'))).toBe(true)
  })

  it('holds names as text: neither markup nor a header comes out of them', async () => {
    const name = '<img src=x onerror=alert(1)>\r\nBcc: eve@evil.example'
    const wicked = invitationLetter({
      workspaceName: name,
      invitedBy: name,
      link: 'https://leads.example.com/join#x',
      days: 7,
    })
    await mailerFor(post.url).mailer.send('ann@shop.example', wicked)
    const { to, text } = await post.letterTo('ann@shop.example')
    const [head = ''] = text.split('\n\n')
    expect(to).toEqual(['ann@shop.example'])
    expect(head).not.toMatch(/^bcc:/im)
    expect(text.slice(text.indexOf('<!doctype'))).not.toContain('<img')
  })
})

describe('a mail server', () => {
  it('is signed in to with the user and password of the address', async () => {
    expect(await mailerFor(guarded.url).mailer.check()).toBe(true)
  })

  it('that refuses us is told of in the log, without the password', async () => {
    const { mailer, lines } = mailerFor(guarded.url.replace('me:', 'you:'))
    expect([await mailer.check(), await mailer.send('jo@shop.example', letter)]).toEqual([false, false])
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain(account.password)
    expect(lines.join()).not.toContain(encodeURIComponent(account.password))
  })

  it('that is not there is told of in the log', async () => {
    const { mailer, lines } = mailerFor('smtp://127.0.0.1:1')
    expect(await mailer.send('jo@shop.example', letter)).toBe(false)
    expect(lines.join()).toContain('127.0.0.1:1')
  })

  it('that never answers is given up', async () => {
    const mute = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => mute.once('listening', resolve))
    const { mailer } = mailerFor(`smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`)
    expect(await mailer.send('jo@shop.example', letter)).toBe(false)
    mute.close()
  }, 15_000)

  it('is none when SMTP_URL is not set', () => {
    expect(makeMailer({ smtpUrl: null, mailFrom }, log)).toBeNull()
  })
})
