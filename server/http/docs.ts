import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { BindRoutes } from '#server/http/env.ts'
import { pageHeaders } from '#server/http/page-headers.ts'
import { notFound } from '#server/http/refusal.ts'

const assets: Record<string, string> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
}

const look = new URL('./docs.css', import.meta.url)

/**
 * The page's only script of its own: the system's theme, then which document to show, and where; the library leaves a choice
 * without a name and puts links into buttons, which keeps people out. What it makes markup
 * of are the sentences of our own document, which it has cleaned; the policy lets no script pass all the same.
 */
const start = `if (self.trustedTypes) {
  const hasScript = (html) => /<script|<iframe|\\son\\w+\\s*=|javascript:/i.test(html)
  trustedTypes.createPolicy('default', { createHTML: (html) => (hasScript(html) ? '' : html) })
}
const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()
const docs = document.getElementById('docs')
const mend = () => {
  docs.querySelector('#servers')?.setAttribute('aria-label', 'Server')
  docs.querySelectorAll('.opblock-summary-control a[href]').forEach((link) => link.removeAttribute('href'))
}
new MutationObserver(mend).observe(docs, { childList: true, subtree: true })
SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: false })`

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>API · BrainBots Leads</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/docs.css">
</head>
<body><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`

// The library places some of its parts by style attributes, and its pictures stand in its own style sheet.
const headersOfPage = pageHeaders({
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'trusted-types': "default dompurify 'allow-duplicates'",
})

/** The OpenAPI document made from the contract, and a page to browse it. */
export const docsRoutes: BindRoutes = (app, services) => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'visitorToken', { type: 'http', scheme: 'bearer' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'memberCookie', {
    type: 'apiKey',
    in: 'cookie',
    name: 'brainbots.session_token',
    description: 'Signed in; the workspace goes into the header x-workspace',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
  })
  const about = {
    openapi: '3.1.0',
    info: {
      title: 'BrainBots Leads',
      version: '1',
      description: 'Leads, their talks and scores. Errors are RFC 9457 problem+json with a stable `code`.',
      license: { name: 'MIT' },
    },
    servers: [{ url: services.config.publicUrl }],
  }
  let document: string | null = null
  app.get('/api/v1/openapi.json', async (c) => {
    await services.limits.take('filesOfAddress', c)
    // Made once, when all operations have been bound.
    document ??= JSON.stringify(app.getOpenAPI31Document(about))
    return c.body(document, 200, { 'content-type': 'application/json' })
  })
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  app.get('/api/docs', (c) => {
    return c.html(page, 200, headersOfPage)
  })
  app.get('/api/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript' }))
  app.get('/api/docs/docs.css', async (c) =>
    c.body(await readFile(look, 'utf8'), 200, { 'content-type': 'text/css' }),
  )
  app.get('/api/docs/:file', async (c) => {
    const type = assets[c.req.param('file')]
    if (!type) throw notFound('file')
    const body = await readFile(join(folder, c.req.param('file')))
    return c.body(new Uint8Array(body), 200, {
      'content-type': type,
      'cache-control': 'public, max-age=86400',
    })
  })
}
