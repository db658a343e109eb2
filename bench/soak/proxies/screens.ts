import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { percentile } from '#bench/statistics.ts'
import { openBrowser, watchProblems } from '#test/browser.ts'
import { launcher, letTestsIn, log, say } from '#test/e2e/widget-pages/visitor.ts'

/** What tells somebody in front of a screen that something is amiss. */
const trouble =
  /No connection|Waiting to send|Sending when you are back|could not be sent|Connection to the server lost|You are offline|Something went wrong|cannot be reached|Try again/
const lookMs = 100
const patienceMs = 15_000

export type Screens = {
  /** Visitor and member write to each other until then. */
  talk: (end: number) => Promise<void>
  /** What was amiss, if anything; both screens are compared with what was said. */
  findings: () => Promise<string[]>
  said: () => { lines: number; medianMs: number; slowestMs: number }
  close: () => Promise<void>
}

/**
 * The widget on the page of the demo shop, and the inbox of a member with that talk open, in a real browser. Both are looked
 * at ten times a second for words of trouble, and listened to for errors of the page and requests that fail.
 */
export async function openScreens(
  url: string,
  signedIn: { cookie: string; workspaceId: string; talkOf: (text: string) => Promise<string> },
): Promise<Screens> {
  const browser = await openBrowser()
  const amiss = new Set<string>()
  const lines: string[] = []
  const took: number[] = []
  let open = true
  const watch = async (who: string, context: BrowserContext): Promise<Page> => {
    watchProblems(context, (problem) => amiss.add(`${who}'s page: ${problem}`))
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? ''
      if (why !== 'net::ERR_ABORTED') amiss.add(`${who}'s page asked for ${request.url()}: ${why}`)
    })
    const page = await context.newPage()
    page.setDefaultTimeout(patienceMs)
    return page
  }
  const visitor = await watch('visitor', await browser.newContext({ locale: 'en-GB' }))
  await letTestsIn(visitor.context())
  await visitor.goto(`${url}/demo`)
  await launcher(visitor).click()
  const hello = 'Good morning from a browser'
  await say(visitor, hello)
  await log(visitor).getByText(hello, { exact: true }).waitFor()
  const conversationId = await until(() => signedIn.talkOf(hello))
  const context = await browser.newContext({ locale: 'en-GB' })
  await context.addCookies(
    signedIn.cookie.split('; ').map((each) => {
      const at = each.indexOf('=')
      return { name: each.slice(0, at), value: each.slice(at + 1), url }
    }),
  )
  const member = await watch('member', context)
  await member.goto(`${url}/w/${signedIn.workspaceId}/inbox/${conversationId}`)
  const talk = member.getByRole('log', { name: 'Messages' })
  await talk.getByText(hello, { exact: true }).waitFor()
  const looking = Promise.all([look('visitor', visitor), look('member', member)])

  async function look(who: string, page: Page): Promise<void> {
    while (open) {
      const words = await page
        .getByText(trouble)
        .filter({ visible: true })
        .allTextContents()
        .catch(() => [])
      for (const text of words) amiss.add(`The ${who} read “${text.slice(0, 80)}”`)
      await sleep(lookMs)
    }
  }

  async function turn(by: 'visitor' | 'member'): Promise<void> {
    const text = `${by} says line ${lines.length}`
    lines.push(text)
    const began = performance.now()
    if (by === 'visitor') await say(visitor, text)
    else {
      const field = member.getByRole('textbox', { name: /^Reply to/ })
      await field.fill(text)
      await field.press('Control+Enter')
    }
    const there = (by === 'visitor' ? talk : log(visitor)).getByText(text, { exact: true })
    await there.waitFor().catch(() => amiss.add(`“${text}” did not reach the other side.`))
    took.push(performance.now() - began)
  }

  return {
    async talk(end) {
      while (performance.now() < end) {
        await turn('member')
        await sleep(500)
        await turn('visitor')
        await sleep(500)
      }
    },
    async findings() {
      const ours = /(?:visitor|member) says line \d+/g
      for (const [who, place] of Object.entries({ visitor: log(visitor), member: talk })) {
        const seen = (await place.innerText()).match(ours) ?? []
        if (seen.join() !== lines.join())
          amiss.add(`The ${who} sees ${seen.length} lines of ${lines.length}, or in another order.`)
      }
      return [...amiss]
    },
    said: () => ({ lines: lines.length, medianMs: percentile(took, 0.5), slowestMs: Math.max(...took) }),
    async close() {
      open = false
      await looking
      await browser.close()
    },
  }
}

/** What was written may still be on its way. */
async function until(find: () => Promise<string>): Promise<string> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(lookMs)) {
    const found = await find()
    if (found !== '') return found
  }
  throw new Error('What the visitor wrote did not arrive.')
}
