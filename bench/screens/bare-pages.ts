import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type BarePages = { url: string; close: () => void }

/**
 * Pages without a product: `/bytes/<n>` is so many bytes on the wire and then a line of text, the least that a page of that
 * weight can take; `/tall` is a list of nothing, as high as so many rows.
 */
export async function openBarePages(rows: number): Promise<BarePages> {
  const server = createServer(({ url = '' }, response) => {
    const bytes = Number(/^\/bytes\/(\d+)$/.exec(url)?.[1] ?? 0)
    const filler = bytes > 0 ? `<!-- ${randomBytes(bytes).toString('hex').slice(0, bytes)} -->` : ''
    const body =
      url === '/tall'
        ? tall(rows)
        : `${filler}<main><p>All of it is here, and this is the last line.</p></main>`
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><title>Bare</title><meta name="viewport" content="width=device-width">${body}`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => void (server.close(), server.closeAllConnections()) }
}

function tall(rows: number): string {
  return `<style>body{margin:0}div{height:100vh;overflow-y:auto}p{height:${rows * 44}px;margin:0;background:repeating-linear-gradient(#fff 0 43px,#ddd 43px 44px)}</style><div><p></p></div>`
}
