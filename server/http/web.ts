import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BindRoutes } from '#server/http/env.ts'
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

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Virtualised lists place their rows by style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

type Kept = {
  bytes: Uint8Array<ArrayBuffer>
  zipped: Uint8Array<ArrayBuffer> | null
  type: string
  at: number
}

/** The widget's script, and the dashboard: its files, and its page for every address that is a page of it. */
export const webRoutes: BindRoutes = (app) => {
  const kept = new Map<string, Kept>()

  async function send(
    path: string,
    acceptsGzip: boolean,
    headers: Record<string, string>,
  ): Promise<Response> {
    const file = await keep(kept, path)
    if (!file) throw notFound('file')
    const zipped = acceptsGzip ? file.zipped : null
    return new Response(zipped ?? file.bytes, {
      headers: {
        'content-type': file.type,
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
        ...(zipped ? { 'content-encoding': 'gzip' } : {}),
        ...headers,
      },
    })
  }
  const gzip = (header: string | undefined) => /\bgzip\b/.test(header ?? '')

  app.get('/widget.js', (c) =>
    send(join(root, 'widget', 'widget.js'), gzip(c.req.header('accept-encoding')), {
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )
  app.get('/assets/:file', (c) =>
    send(join(root, 'web', 'assets', fileName(c.req.param('file'))), gzip(c.req.header('accept-encoding')), {
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  app.get('*', async (c) => {
    const path = c.req.path
    if (path.startsWith('/api/')) throw notFound('address')
    const acceptsGzip = gzip(c.req.header('accept-encoding'))
    const plain = /^\/[\w.-]+\.(svg|png|ico|js|webmanifest)$/.test(path)
    if (plain)
      return send(join(root, 'web', path.slice(1)), acceptsGzip, { 'cache-control': 'public, max-age=300' })
    if (!existsSync(join(root, 'web', 'index.html'))) {
      throw new Refusal('unavailable', 'The dashboard has not been built. `npm start` builds it.')
    }
    return send(join(root, 'web', 'index.html'), acceptsGzip, {
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
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
  const file = { bytes, zipped: zips ? new Uint8Array(gzipSync(bytes)) : null, type, at: info.mtimeMs }
  kept.set(path, file)
  return file
}
