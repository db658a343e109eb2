import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { isPageLanguage, languageCookie } from '#rules/page-languages.ts'
import type { BindRoutes, Env } from '#server/http/env.ts'
import { pageLanguage } from '#server/http/language.ts'
import { pageHeaders } from '#server/http/page-headers.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'

const root = resolve(import.meta.dirname, '../../dist')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

// Pictures that the look is made of stand in the style sheet as data: addresses.
const headersOfPage = pageHeaders({
  'img-src': "'self' data:",
  // The widget as it will look, in the settings of a site.
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
})

type Kept = {
  bytes: Uint8Array<ArrayBuffer>
  zipped: { br: Uint8Array<ArrayBuffer> | null; gzip: Uint8Array<ArrayBuffer> } | null
  type: string
  at: number
}

/** The widget's script, and the dashboard: its files, and its page for every address that is a page of it. */
export const webRoutes: BindRoutes = (app, services) => {
  const kept = new Map<string, Kept>()

  async function send(c: Context<Env>, path: string, headers: Record<string, string>): Promise<Response> {
    await services.limits.take('filesOfAddress', c)
    const file = await keep(kept, path)
    if (!file) throw notFound('file')
    const taken = c.req.header('accept-encoding') ?? ''
    const way = (['br', 'gzip'] as const).find(
      (one) => new RegExp(`\\b${one}\\b`).test(taken) && file.zipped?.[one],
    )
    return c.body((way && file.zipped?.[way]) ?? file.bytes, 200, {
      'content-type': file.type,
      vary: 'accept-encoding',
      ...(way && { 'content-encoding': way }),
      ...headers,
    })
  }

  app.get('/widget.js', (c) =>
    send(c, join(root, 'widget', 'widget.js'), {
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )
  app.get('/widget/:file', (c) =>
    send(c, join(root, 'widget', fileName(c.req.param('file'))), {
      // Named by what is in them, all but the preview's own script.
      'cache-control': `public, max-age=${c.req.param('file') === 'preview.js' ? 300 : '31536000, immutable'}`,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )
  app.get('/assets/:language/:file', (c) => {
    const { language, file } = c.req.param()
    if (!isPageLanguage(language)) throw notFound('file')
    return send(c, join(root, 'web', language, 'assets', language, fileName(file)), {
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.get('*', async (c) => {
    const path = c.req.path
    if (path.startsWith('/api/')) throw notFound('address')
    const plain = /^\/[\w.-]+\.(svg|png|ico|js|webmanifest)$/.test(path)
    // The same in each language.
    if (plain)
      return send(c, join(root, 'web', 'en', path.slice(1)), { 'cache-control': 'public, max-age=300' })
    const language = pageLanguage(getCookie(c, languageCookie), c.req.header('accept-language'))
    const page = join(root, 'web', language, 'index.html')
    if (!existsSync(page)) {
      throw new Refusal('unavailable', 'The dashboard has not been built. `npm start` builds it.')
    }
    return send(c, page, {
      'cache-control': 'no-cache',
      'content-language': language,
      vary: 'accept-encoding, accept-language, cookie',
      ...headersOfPage,
    })
  })
}

function fileName(given: string): string {
  if (/^[\w.-]+$/.test(given) && !given.startsWith('.')) return given
  throw notFound('file')
}

/** Small files, read once and again when they change on disk. */
async function keep(kept: Map<string, Kept>, path: string): Promise<Kept | null> {
  const info = await stat(path).catch(() => null)
  if (!info?.isFile()) return null
  const known = kept.get(path)
  if (known && known.at === info.mtimeMs) return known
  const bytes = new Uint8Array(await readFile(path))
  const type = types[extname(path)] ?? 'application/octet-stream'
  const zips = /text|json|svg|javascript/.test(type)
  const zipped = zips
    ? { br: await brotliOf(path, info.mtimeMs), gzip: new Uint8Array(gzipSync(bytes)) }
    : null
  const file = { bytes, zipped, type, at: info.mtimeMs }
  kept.set(path, file)
  return file
}

/** What the build put beside the file, unless the file has been written since. */
async function brotliOf(path: string, writtenAt: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const twin = await stat(`${path}.br`).catch(() => null)
  return twin && twin.mtimeMs >= writtenAt ? new Uint8Array(await readFile(`${path}.br`)) : null
}
