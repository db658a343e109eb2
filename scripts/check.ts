import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proveBorders } from './borders.ts'
import { buildWeb } from './build.ts'
import { weighBundles } from './bundle-budgets.ts'
import { breaches, lockBreaches } from './house-rules.ts'

// Everything about the code that a machine can judge without running it. All parts run at once.
const root = join(import.meta.dirname, '..')
const sides = ['contract', 'rules', 'server', 'web', 'widget', 'test', 'bench', 'scripts']

type Verdict = { problems: string[]; about: string }
type Part = { name: string; advice: string; run(): Promise<Verdict> }

const parts: Part[] = [
  {
    name: 'types',
    advice: 'Mend the types named above; `npx tsc -p .` shows them alone.',
    run: () => tool('typescript/bin/tsc', ['-p', '.', '--listFilesOnly'], ['-p', '.']),
  },
  {
    name: 'lint and borders',
    advice:
      'Mend the lines named above, or mend .oxlintrc.json when a rule is wrong and say why in the commit.',
    run: lint,
  },
  {
    name: 'format',
    advice: 'Run `npx prettier --write .` and commit what it changes.',
    run: () => format(),
  },
  {
    name: 'dead code',
    advice: 'Delete what nobody uses, or name it in knip.json when something outside uses it.',
    run: () => tool('knip/bin/knip.js', null, ['--no-progress']),
  },
  {
    name: 'house rules',
    advice: 'Do what each sentence says.',
    run: async () => houseRules(),
  },
  {
    name: 'bundles',
    advice: 'Look at what the entry imports; `npx vite build --config web/vite.config.ts` lists the parts.',
    run: bundles,
  },
]

const began = performance.now()
const failed = (await Promise.all(parts.map(judge))).filter((passed) => !passed).length
console.log(
  `${failed === 0 ? 'All is well' : `${failed} of ${parts.length} parts failed`} (${seconds(began)}).`,
)
process.exit(failed === 0 ? 0 : 1)

async function judge(part: Part): Promise<boolean> {
  const start = performance.now()
  const { problems, about } = await part.run().catch((error: unknown) => ({
    problems: [error instanceof Error ? error.message : String(error)],
    about: '',
  }))
  if (problems.length === 0) {
    console.log(`ok      ${part.name} (${about}, ${seconds(start)})`)
    return true
  }
  console.log(
    `FAILED  ${part.name}\n${problems.join('\n').replaceAll(/^/gm, '        ')}\n      → ${part.advice}`,
  )
  return false
}

/** Runs a tool; first asks it, where it can tell, which files it looks at, as none at all would pass unseen. */
async function tool(path: string, listing: string[] | null, args: string[]): Promise<Verdict> {
  const listed = listing === null ? null : await output(path, listing)
  const count = listed?.text
    .split('\n')
    .filter((line) => line.startsWith(root) && !line.includes('node_modules')).length
  if (count === 0) return { problems: ['No file was looked at.'], about: '' }
  const { code, text } = await output(path, args)
  const about = count === undefined ? 'all files' : `${count} files`
  return { problems: code === 0 ? [] : [text.trim() || `It ended with code ${code}.`], about }
}

async function lint(): Promise<Verdict> {
  const { code, text } = await output('oxlint/bin/oxlint', ['--deny-warnings'])
  const files = Number(text.match(/on (\d+) files/)?.[1] ?? 0)
  const borders = proveBorders()
  const problems = code === 0 ? borders : [text.trim(), ...borders]
  return {
    problems: files === 0 ? ['No file was looked at.', ...problems] : problems,
    about: `${files} files`,
  }
}

async function format(): Promise<Verdict> {
  const cache = ['--cache', '--cache-location', '.cache/prettier', '--cache-strategy', 'content']
  return tool('prettier/bin/prettier.cjs', null, ['--check', '--log-level', 'warn', ...cache, '.'])
}

function houseRules(): Verdict {
  const files = sides.flatMap((side) =>
    readdirSync(join(root, side), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name))
      .map((name) => ({ path: join(side, name), text: readFileSync(join(root, side, name), 'utf8') })),
  )
  const found = [
    ...files.flatMap(breaches),
    ...lockBreaches(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  ]
  return { problems: files.length === 0 ? ['No file was looked at.'] : found, about: `${files.length} files` }
}

async function bundles(): Promise<Verdict> {
  await buildWeb(() => {})
  const { breaches: problems, summary } = weighBundles(join(root, 'dist'))
  return { problems, about: summary }
}

function output(path: string, args: string[]): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, text: Buffer.concat(chunks).toString() }))
  })
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
