import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

// The way of a message and nothing else: taken by POST into an array, told by socket, fetched by GET. No database, no
// checks. What is left is what the machine, Node and the one who measures need for it.

/** What was said after the number that is asked for. */
export type Fetched = { items: string[] }

const said: string[] = []
const sockets = new WebSocketServer({ noServer: true })
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const after = Number(/after=(\d+)/.exec(request.url ?? '')?.[1] ?? 0)
    response.setHeader('content-type', 'application/json')
    return void response.end(JSON.stringify({ items: said.slice(after) } satisfies Fetched))
  }
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    said.push((JSON.parse(body) as { text: string }).text)
    response.end('{}')
    for (const socket of sockets.clients) socket.send(JSON.stringify({ upTo: said.length }))
  })
})
server.keepAliveTimeout = 65_000
server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, () => {}))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : null)
})
process.on('disconnect', () => process.exit())
