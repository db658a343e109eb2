import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { pageHeaders } from '#server/http/page-headers.ts'
import { demoPage } from './page.ts'
import { previewPage } from './preview-page.ts'

const headers = pageHeaders()

/** The page in the frame of a site's settings, which our own pages alone may show. */
const inOurFrame = {
  ...pageHeaders({ 'frame-ancestors': "'self'" }),
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'no-store',
}

const styles = [new URL('./demo.css', import.meta.url), new URL('./pictures.css', import.meta.url)]

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#234c3b"/>' +
  '<path d="M6 12h20M10 12L8 24M22 12l2 12" stroke="#e9d3b8" stroke-width="3" stroke-linecap="round"/></svg>'

/** The demo shop under /demo, with the chat of the site whose key is given. It trusts nothing but its own origin. */
export function demoRoutes(siteKey: () => Promise<string | null>): Hono {
  const app = new Hono()
  const font = createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  )

  app.get('/demo', async (c) =>
    c.html(demoPage(await siteKey()), 200, { ...headers, 'cache-control': 'no-store' }),
  )
  app.get('/demo/preview', (c) => c.html(previewPage(), 200, inOurFrame))
  app.get('/demo/demo.css', async (c) => {
    const parts = await Promise.all(styles.map((file) => readFile(file, 'utf8')))
    const caching = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }
    return c.body(parts.join('\n'), 200, caching)
  })
  app.get('/demo/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }))
  app.get('/demo/inter.woff2', async (c) =>
    c.body(await readFile(font), 200, {
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  return app
}
