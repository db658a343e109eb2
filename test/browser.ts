import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// The npm package's own list switches web security off, which would hide mistakes in CORS and content policies.
const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--hide-scrollbars',
]

/** Starts the Chromium of the system (or of CHROMIUM), else the one that npm brought. */
export async function openBrowser(): Promise<Browser> {
  const system = process.env['CHROMIUM'] ?? installed.find((path) => existsSync(path))
  if (system !== undefined) return chromium.launch({ executablePath: system, args })
  const executablePath = await unpackedChromium()
  const hasFonts = existsSync('/etc/fonts/fonts.conf')
  const fonts = hasFonts ? {} : { FONTCONFIG_PATH: join(dirname(executablePath), 'fonts') }
  return chromium.launch({
    executablePath,
    args: [...args, '--no-zygote'],
    env: { ...process.env, ...fonts },
  })
}

/**
 * The package unpacks into the temporary folder and takes whatever lies there already, be it another user's, another
 * version's or half written. So each user, checkout and version has a folder, which appears whole, by one rename.
 */
async function unpackedChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8')
  const version = createHash('sha256').update(entry).update(manifest).digest('hex').slice(0, 12)
  const home = join(tmpdir(), `leads-chromium-${userInfo().uid}-${version}`)
  const executable = join(home, 'chromium')
  if (existsSync(executable)) return executable

  const before = process.env['TMPDIR']
  const unpacking = mkdtempSync(`${home}-`)
  process.env['TMPDIR'] = unpacking
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  try {
    renameSync(unpacking, home)
  } catch {
    rmSync(unpacking, { recursive: true, force: true })
  }
  return executable
}

/** Errors of a page that a test expects, as when it cuts the network; added to by `page`'s `allow`. */
export type PageOptions = BrowserContextOptions & { allow?: RegExp[] }

/**
 * One browser for a test file: `page()` opens a page in a context of its own, closed after the test. An error in the
 * console or thrown in a page fails the test, unless it matches what the page was opened to allow.
 */
export function withBrowser(): { page(options?: PageOptions): Promise<Page> } {
  let browser: Browser | null = null
  const problems: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  }, 60_000)

  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
    expect(problems.splice(0), 'errors in the page').toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
  })

  return {
    async page({ allow = [], ...options } = {}) {
      if (browser === null) throw new Error('The browser is not running: call page() inside a test')
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options })
      watchProblems(context, (problem) => {
        if (!allow.some((pattern) => pattern.test(problem))) problems.push(problem)
      })
      return context.newPage()
    },
  }
}

/** Reports console errors and uncaught exceptions of every page of a context. */
export function watchProblems(
  context: ReturnType<Browser['contexts']>[number],
  report: (problem: string) => void,
): void {
  context.on('console', (message) => {
    // Of a socket Chromium says this instead of the number.
    const status = message.text().includes('HTTP Authentication failed') ? '401 ' : ''
    if (message.type() === 'error') report(`${status}${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (event) => report(String(event.error())))
}
