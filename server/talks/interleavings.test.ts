import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { maxTries, play, type Actor } from '#test/talks-play.ts'
import { findWrong, settle } from '#test/talks-oracle.ts'
import { makeMember, testServer } from '#test/make.ts'

/** Ten thousand with INTERLEAVINGS=10000, which takes some minutes; each run has other ones. */
const talks = Number(process.env['INTERLEAVINGS'] ?? (process.env['TEST_POSTGRES'] ? 200 : 1000))
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const atOnce = 50

const server = await testServer({ answerer: null })

it(`in ${talks} interleavings the assistant talks over nobody, leaves nobody in silence, and every change is an event (SEED=${seed})`, async () => {
  const members: Actor[] = [await makeMember(server), await makeMember(server, { name: 'Jon' })]
  const wrong: string[] = []
  const seen = { takeovers: 0, refusedAnswers: 0, lostRaces: 0, crashes: 0, answers: 0, reopened: 0 }
  for (let from = 0; from < talks; from += atOnce) {
    const ids = Array.from({ length: Math.min(atOnce, talks - from) }, () => ({
      sessionId: uuidv7(),
      conversationId: uuidv7(),
    }))
    const played = await play(server, members, ids, seed + from)
    await settle(server, ids)
    wrong.push(...(await findWrong(server, played)))
    for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += played.seen[key]
    if (wrong.length > maxTries) break
  }
  expect(wrong).toEqual([])
  console.log(`${talks} interleavings (SEED=${seed}): ${JSON.stringify(seen)}`)
  // Otherwise they would show little.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(talks / 100)
}, 1_800_000)
