import type { BrowserContext, Page } from 'playwright-core'

/** What must stay empty while payloads are on screen. */
export type Watched = { seen: string[]; stop: () => string[] }

/** Notes dialogs, requests to others and violations of a page's policy in every page of a browser's context. */
export async function watchContext(context: BrowserContext, home: string): Promise<Watched> {
  const seen: string[] = []
  await context.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(globalThis, { stopped })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      stopped.push(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== new URL(home).host)
      seen.push(`asked ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      seen.push(`dialog ${dialog.message()}`)
      void dialog.dismiss().catch(() => {})
    })
    page.on('popup', (popup) => seen.push(`opened ${popup.url()}`))
  })
  return { seen, stop: () => seen.splice(0) }
}

export type Look = { wrong: string[]; text: string }

/**
 * Looks through the whole page and the shadow roots that are open to tests: marks that a script left, what the policy
 * stopped, and elements and attributes that our screens never have.
 */
export async function look(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const wrong: string[] = []
    const page = globalThis as unknown as { __xss?: unknown; stopped?: string[] }
    if (page.__xss !== undefined) wrong.push('a script ran')
    wrong.push(...(page.stopped ?? []).map((line) => `the policy stopped ${line}`))
    const never =
      'iframe:not([src^="/demo/preview#"]), object, embed, base, frame, frameset, applet, portal, math, marquee, video, audio, map, area, form[action], meta[http-equiv="refresh" i], [srcdoc], [formaction], [ping], svg script, svg animate, svg set, foreignObject, image, xmp, plaintext, listing, keygen, isindex, bgsound'
    const texts: string[] = []
    const go = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        const shown = element.outerHTML.slice(0, 120)
        if (element.matches(never)) wrong.push(`there is ${shown}`)
        // Names of our own files, which nothing runs.
        const isData = element.matches('head > script#page-files[type="application/json"]')
        if (element instanceof HTMLScriptElement && !isData && !element.src.startsWith(location.origin)) {
          wrong.push(`there is ${shown}`)
        }
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) wrong.push(`a handler on ${shown}`)
          const leads = name === 'href' || name === 'src' || name === 'xlink:href' || name === 'action'
          if (
            leads &&
            /^[\s\p{Cc}]*(javascript|data:text|vbscript|blob|file|filesystem|view-source)/iu.test(value)
          )
            wrong.push(`leads to ${value.slice(0, 60)}`)
          if (name === 'style' && /url\(|expression|@import/i.test(value)) wrong.push(`a style of ${shown}`)
        }
        if (element.shadowRoot) {
          texts.push(element.shadowRoot.textContent ?? '')
          go(element.shadowRoot)
        }
      }
    }
    go(document)
    texts.push(document.body.innerText)
    for (const field of document.querySelectorAll('input, textarea')) {
      if ('value' in field) texts.push(String(field.value))
    }
    return { wrong, text: texts.join('\n') }
  })
}
