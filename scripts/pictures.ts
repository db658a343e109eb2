import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { isPageLanguage } from '#rules/page-languages.ts'
import { openBrowser } from '#test/browser.ts'
import { freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { buildWeb } from './build.ts'
import { accountScreens, letterScreens } from './pictures/account-screens.ts'
import { boardScreens } from './pictures/board-screens.ts'
import { bulkScreens } from './pictures/bulk-screens.ts'
import { makeCamera, type Camera, type Manner, type State } from './pictures/camera.ts'
import { assistantScreens } from './pictures/assistant-screens.ts'
import { correctionScreens } from './pictures/correction-screens.ts'
import { playCorrections } from './pictures/corrections.ts'
import { detailScreens } from './pictures/detail-screens.ts'
import { deskScreens } from './pictures/desk-screens.ts'
import { frameScreens } from './pictures/frame-screens.ts'
import { identityKeyScreens } from './pictures/identity-key-screens.ts'
import { inboxScreens } from './pictures/inbox-screens.ts'
import { playInbox } from './pictures/inbox-talks.ts'
import { keptOutScreens } from './pictures/kept-out-screens.ts'
import { knowledgeScreens, playAnswers } from './pictures/knowledge-screens.ts'
import { playDoubles } from './pictures/doubles.ts'
import { gateScreens, planScreens } from './pictures/plan-screens.ts'
import { nobodyTwiceScreens, peopleScreens } from './pictures/people-screens.ts'
import {
  changeScreens,
  doorScreens,
  firstRunScreens,
  leadScreens,
  profileScreens,
  welcomeScreens,
} from './pictures/screens.ts'
import { reviewScreens } from './pictures/review-screens.ts'
import { scoringScreens } from './pictures/scoring-screens.ts'
import { siteScreens } from './pictures/site-screens.ts'
import { teamScreens } from './pictures/team-screens.ts'
import { playViews, viewScreens } from './pictures/view-screens.ts'
import { widgetScreens } from './pictures/widget-screens.ts'
import { playWorkday } from './pictures/workday.ts'

// Pictures of every screen in its states, from the running product, in both themes and also mirrored. Words after the name
// choose screens by how they begin; `--axe` asks axe about each; `--ltr` and `--rtl` take the ones that are not mirrored or
// only these; `--language de` takes them in German.
const root = join(import.meta.dirname, '..')
const folder = join(root, '.cache', 'pictures')
const best = join(root, 'docs', 'pictures')
const forReadme = ['leads.light.1440', 'leads.dark.1440', 'profile.light.1440', 'widget.light.390']
const mostBytes = 300_000
const password = 'tables and benches'
const { values: asked, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: {
    axe: { type: 'boolean', default: false },
    ltr: { type: 'boolean', default: false },
    rtl: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
  },
})
if (!isPageLanguage(asked.language)) throw new Error(`The dashboard does not speak "${asked.language}".`)
const manner: Manner = {
  // Another language is looked at for its length; what mirrors does so in any.
  way: asked.rtl ? 'mirrored' : asked.ltr || asked.language !== 'en' ? 'straight' : 'both',
  asksAxe: asked.axe,
  language: asked.language,
}

await buildWeb()
const { problems, pictures } = await inTempFolder('pictures', async (dataDir) => {
  const product = await startProduct(dataDir, await freePort())
  const browser = await openBrowser()
  try {
    const camera = makeCamera(browser, folder, manner)
    await tour(browser, chosen.length === 0 ? camera : picky(camera), dataDir)
    return camera
  } finally {
    await browser.close()
    await product.stop()
  }
})
if (chosen.length === 0 && manner.way !== 'mirrored' && manner.language === 'en') {
  const heavy = showcase()
  for (const problem of heavy) console.error(problem)
  problems.push(...heavy)
}
console.log(`${pictures.length} pictures are in ${folder}; ${problems.length} problems.`)
process.exit(problems.length > 0 ? 1 : 0)

function picky(camera: Camera): Camera {
  const wanted = ({ name }: { name: string }) => chosen.some((word) => name.startsWith(word))
  return { ...camera, shoot: (screens, state) => camera.shoot(screens.filter(wanted), state) }
}

/** From the one-time link to a shop in business, with a stop at every screen. */
async function tour(browser: Browser, camera: Camera, dataDir: string): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' })
  const page = await context.newPage()
  const link = await cli(dataDir, ['login-link'])
  const url = new URL(link).origin
  await page.goto(link)
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await camera.shoot(welcomeScreens(url), await context.storageState())

  await page.getByLabel('Name', { exact: true }).fill('Mara Lindqvist')
  await page.getByLabel('Email').fill('mara@oakandiron.example')
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Business name').fill('Oak & Iron')
  await page.getByLabel('Time zone').selectOption('Europe/London')
  await page.getByLabel('Country').selectOption('GB')
  await page.getByRole('button', { name: 'Open my leads' }).click()
  await page.waitForURL(/\/leads/)
  await camera.shoot([...doorScreens(url), ...letterScreens(url)])
  await camera.shoot(firstRunScreens(url), await context.storageState())

  await page.getByRole('button', { name: 'Remove samples' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText(/samples removed/).waitFor()
  await cli(dataDir, ['user', 'create', '--email', 'jon@oakandiron.example', '--name', 'Jon Hale'])
  const ingestKey = await cli(dataDir, ['api-key', 'create', '--scope', 'ingest'])
  const leads = await playWorkday(page, ingestKey)
  const leadId = leads.get('cafe-morgenrot') ?? ''
  const [workspaceId = ''] = /(?<=\/w\/)[^/]+/.exec(page.url()) ?? []
  const leadName = await nameOf(
    browser,
    await context.storageState(),
    `${url}/w/${workspaceId}/leads/${leadId}`,
  )
  const shop = { url, workspaceId, leadId, leadName }
  await camera.shoot(
    [...leadScreens(shop), ...profileScreens(shop), ...detailScreens(shop), ...changeScreens(shop)],
    await context.storageState(),
  )
  const list = `${url}/w/${workspaceId}/leads`
  await camera.shoot(boardScreens(shop), await context.storageState())
  await camera.shoot(inboxScreens(url, await playInbox(page)), await context.storageState())
  await camera.shoot(reviewScreens(shop), await context.storageState())
  await camera.shoot(identityKeyScreens(shop), await context.storageState())
  await camera.shoot(scoringScreens(shop), await context.storageState())
  await camera.shoot(siteScreens(shop), await context.storageState())
  await camera.shoot(assistantScreens(shop), await context.storageState())
  await playAnswers(page)
  await camera.shoot(knowledgeScreens(shop), await context.storageState())
  await camera.shoot(frameScreens(`${shop.url}/w/${shop.workspaceId}`), await context.storageState())
  await camera.shoot(bulkScreens(list), await context.storageState())
  await playViews(page)
  await camera.shoot(viewScreens(`${url}/w/${workspaceId}`), await context.storageState())
  await camera.shoot(deskScreens(shop), await context.storageState())
  await camera.shoot(keptOutScreens(shop), await context.storageState())
  await camera.shoot(accountScreens(shop), await context.storageState())
  await camera.shoot(teamScreens(shop), await context.storageState())
  await camera.shoot(nobodyTwiceScreens(list), await context.storageState())
  const doubles = await playDoubles(page, ingestKey, leads)
  await camera.shoot(peopleScreens(list, doubles), await context.storageState())
  const corrected = await playCorrections(page, ingestKey)
  await camera.shoot(correctionScreens(list, corrected), await context.storageState())
  await camera.shoot(planScreens(shop), await context.storageState())
  await cli(dataDir, ['plan', 'set', 'freemium'])
  await camera.shoot(gateScreens(shop), await context.storageState())
  await cli(dataDir, ['plan', 'set', 'pro'])
  // Last, as each visitor of the demo shop is one more lead.
  await camera.shoot(widgetScreens(shop), await context.storageState())
  await context.close()
}

async function nameOf(browser: Browser, state: State, address: string): Promise<string> {
  const context = await browser.newContext({ storageState: state })
  const page = await context.newPage()
  await page.goto(address)
  const name = await page.getByRole('heading', { level: 1 }).textContent()
  await context.close()
  return name ?? ''
}

function cli(dataDir: string, words: string[]): Promise<string> {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['server/cli/main.ts', ...words], {
    cwd: root,
    env: { ...env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve(said.trim()) : reject(new Error(`cli ${words.join(' ')} ended with ${code}.`)),
    )
  })
}

/** The best ones go into the README, so they must be light enough to load with it. */
function showcase(): string[] {
  mkdirSync(best, { recursive: true })
  return forReadme.flatMap((name) => {
    const from = join(folder, `${name}.png`)
    copyFileSync(from, join(best, `${name}.png`))
    const { size } = statSync(from)
    return size > mostBytes ? [`${name}.png has ${size} bytes: ${mostBytes} are the most.`] : []
  })
}
