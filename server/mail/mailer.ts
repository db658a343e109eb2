import { createTransport } from 'nodemailer'
import type { Letter } from '#server/mail/letters.ts'
import type { Log } from '#server/log.ts'

export type Mailer = {
  /** Whether the mail server took the letter; why it did not is logged. It never throws, and gives up after a while. */
  send: (to: string, letter: Letter) => Promise<boolean>
  /** Whether the mail server lets us in; why not is logged. */
  check: () => Promise<boolean>
}

/** Letters through the mail server of SMTP_URL, or null where none is set. To be called outside transactions. */
export function makeMailer(
  { smtpUrl, mailFrom }: { smtpUrl: string | null; mailFrom: string },
  log: Log,
): Mailer | null {
  if (smtpUrl === null) return null
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const port = Number(url.port || (secure ? 465 : 587))
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const auth =
    url.username === ''
      ? null
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth === null ? {} : { auth }),
    // A password goes over no line that others can read, except inside this machine.
    requireTLS: !secure && auth !== null && !isLoopback(host),
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    dnsTimeout: 5000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const whyNot = (error: unknown) => (error instanceof Error ? error.message : String(error))
  return {
    async send(to, letter) {
      try {
        // As an object, so that nothing in it is read as a second address.
        await transport.sendMail({ from: mailFrom, to: { name: '', address: to }, ...letter })
        return true
      } catch (error) {
        log.error(`A letter could not be sent by ${host}:${port}: ${whyNot(error)}`)
        return false
      }
    },
    async check() {
      try {
        await transport.verify()
        return true
      } catch (error) {
        log.error(`The mail server ${host}:${port} of SMTP_URL does not take letters now: ${whyNot(error)}`)
        return false
      }
    },
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
