import { parseArgs } from 'node:util'
import { addKnowledge } from '#server/assistant/knowledge.ts'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { inTempFolder } from '#test/crash/product-process.ts'
import { makeWorkspaces } from './ingest/workspaces.ts'
import { questionSets, type Half, type QuestionSet } from './answers/question-set.ts'
import { printSpeed } from './answers/speed.ts'
import { type Asked, bestLeast, printHead, printRow, verdictOn } from './answers/tally.ts'
import { builtIn, fullText } from './answers/ways.ts'

// What the built-in assistant answers without any model, right and wrong, beside plain full-text search of the same
// entries whose threshold is the best there is for the seen half.

const { values: given } = parseArgs({
  options: {
    half: { type: 'string', default: 'seen,held,later' },
    /** Names the mistakes of the seen half, for reading. */
    misses: { type: 'boolean', default: false },
  },
})
const halves = given.half.split(',') as Half[]
const sets = questionSets()

await inTempFolder('answers', async (dataDir) => {
  const database = await openForCommand(loadConfig({ DATA_DIR: dataDir }))
  const { pool } = database
  try {
    const workspaces = await makeWorkspaces(pool, sets.length, false)
    const asked: Record<'built-in' | 'all words' | 'any word', Asked[]> = {
      'built-in': [],
      'all words': [],
      'any word': [],
    }
    for (const [index, set] of sets.entries()) {
      const workspaceId = workspaces[index]?.id ?? ''
      const { language, entries } = set
      await inWorkspace(pool, workspaceId, (db) =>
        addKnowledge(
          db,
          entries.map((entry) => ({ ...entry, language })),
        ),
      )
      for (const question of set.questions.filter(({ half }) => half === 'seen' || halves.includes(half))) {
        const ask = { ...question, set }
        const text = question.asked
        asked['built-in'].push({ ...ask, hit: await builtIn(pool, workspaceId, language, text) })
        asked['all words'].push({ ...ask, hit: await fullText(pool, workspaceId, language, text, 'all') })
        asked['any word'].push({ ...ask, hit: await fullText(pool, workspaceId, language, text, 'any') })
      }
    }
    printCounts(sets)
    for (const half of halves) {
      console.log(`\n${half}`)
      printHead()
      const own = asked['built-in'].filter((each) => each.half === half)
      // The built-in assistant has decided already what is good enough to be said.
      printRow('built-in', own, 0)
      printParts(own)
      const refused = seenOf(asked['built-in']).filter((each) => verdictOn(each, 0) === 'refused').length
      for (const way of ['all words', 'any word'] as const) {
        const found = asked[way].filter((each) => each.half === half)
        printRow(`full text, ${way}: whatever it finds`, found, 0)
        printRow(`full text, ${way}: best threshold`, found, bestLeast(seenOf(asked[way])))
        printRow(`full text, ${way}: refusing as often`, found, bestLeast(seenOf(asked[way]), refused))
      }
    }
    if (given.misses) printMisses(asked['built-in'])
    await printSpeed(pool, sets)
  } finally {
    await database.close()
  }
})

function seenOf(asked: readonly Asked[]): Asked[] {
  return asked.filter(({ half }) => half === 'seen')
}

function printParts(asked: readonly Asked[]): void {
  const row = (name: string, isPart: (each: Asked) => boolean) => {
    const part = asked.filter(isPart)
    if (part.length > 0) printRow(`  ${name}`, part, 0)
  }
  row('near misses alone', ({ isNear }) => isNear)
  for (const language of ['en', 'de']) row(language, ({ set }) => set.language === language)
  for (const trade of new Set(asked.map(({ set }) => set.trade))) {
    for (const language of ['en', 'de']) {
      row(`${trade}, ${language}`, ({ set }) => set.trade === trade && set.language === language)
    }
  }
}

function printCounts(all: readonly QuestionSet[]): void {
  const questions = all.flatMap((set) => set.questions)
  const none = questions.filter(({ right }) => right.length === 0)
  console.log(
    `${questions.length} questions to ${all.flatMap(({ entries }) => entries).length} entries of ${all.length} businesses; ` +
      `${none.length} have no answer, ${none.filter(({ isNear }) => isNear).length} of these are near misses; ` +
      `${(['seen', 'held', 'later'] as const).map((half) => `${half} ${questions.filter((each) => each.half === half).length}`).join(', ')}`,
  )
}

function printMisses(asked: readonly Asked[]): void {
  for (const each of asked.filter(({ half }) => half === 'seen')) {
    const verdict = verdictOn(each, 0)
    if (verdict === 'right' || verdict === 'refused') continue
    const score = each.hit ? ` (${each.hit.score.toFixed(2)})` : ''
    console.log(`${verdict}: ${each.asked} → ${each.hit?.question ?? 'nothing'}${score}`)
  }
}
