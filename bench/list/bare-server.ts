import { createServer } from 'node:http'

// Sends prepared bytes as they are: what is left of an answer's time when nobody has to think.

export type Page = { headers: [string, string][]; body: string }

let pages: Page[] = []
const server = createServer((request, response) => {
  const page = pages[Number(request.url?.slice(1))]
  if (!page) return void response.writeHead(404).end()
  response.writeHead(200, Object.fromEntries(page.headers))
  response.end(page.body)
})
server.keepAliveTimeout = 65_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : null)
})
process.on('message', (given: Page[]) => {
  pages = given
  process.send?.('taken')
})
process.on('disconnect', () => process.exit())
