import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'

/** Serves the numbered pages from an origin of their own, as a customer's site does. */
export async function servePages(widget: {
  url: string
  widgetKey: string
}): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site')
    const name = basename(pathname)
    readFile(join(import.meta.dirname, name), 'utf8').then(
      (page) => {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        const connect = connections[name]
        if (connect !== undefined) {
          response.setHeader('content-security-policy', strictPolicy(widget.url, connect(widget.url)))
        }
        const written = page
          .replaceAll('{{server}}', widget.url)
          .replaceAll('{{key}}', widget.widgetKey)
          .replaceAll('{{identity}}', searchParams.get('identity') ?? '')
        response.end(written)
      },
      () => {
        response.statusCode = name === 'favicon.ico' ? 204 : 404
        response.end()
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const strictPolicy = (server: string, connect: string): string =>
  `default-src 'none'; script-src ${server}; connect-src ${connect}; base-uri 'none'; form-action 'none'`

/** The pages with a strict policy; for the browser https://… does not name the socket wss://… of the same host. */
const connections: Record<string, (server: string) => string> = {
  '04-strict-csp.html': (server) => `${server} ${server.replace('http', 'ws')}`,
  '11-csp-without-socket.html': (server) => server,
}
