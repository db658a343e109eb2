import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedLetter = { from: string; to: string[]; raw: string; text: string }

export type MailServer = {
  /** For SMTP_URL. */
  url: string
  letters: ReceivedLetter[]
  /** The next letter to this address; fails when none comes in time. */
  letterTo: (address: string) => Promise<ReceivedLetter>
  /** From now on letters are refused. */
  refuseAll: () => void
  close: () => Promise<void>
}

/** A real mail server on loopback, which keeps what it is given. */
export async function startMailServer(account?: { user: string; password: string }): Promise<MailServer> {
  const letters: ReceivedLetter[] = []
  let refuses = false
  const server = new SMTPServer({
    disabledCommands: account ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: account === undefined,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === account?.user && password === account?.password
        ? done(null, { user: username })
        : done(new Error('Wrong user or password')),
    onMailFrom: (_address, _session, done) => done(refuses ? new Error('Not today') : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString()
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          text: readable(raw),
        })
        done()
      })
    },
  })
  // A test that cuts a connection makes an error here, which is no error of the test.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const login = account ? `${account.user}:${encodeURIComponent(account.password)}@` : ''
  const read = new Set<ReceivedLetter>()
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    letters,
    async letterTo(address) {
      for (const until = Date.now() + 5000; Date.now() < until;) {
        const letter = letters.find((each) => each.to.includes(address) && !read.has(each))
        if (letter) {
          read.add(letter)
          return letter
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error(`No letter to ${address} came.`)
    },
    refuseAll: () => (refuses = true),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The letter with its quoted-printable parts decoded (RFC 2045, 6.7). */
function readable(raw: string): string {
  const bytes = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n')
}
