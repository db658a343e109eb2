import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { story } from '#test/identity-steps.ts'
import { IdentityStory } from '#test/identity-story.ts'
import { makeWorkspace, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const { pool } = server.services

// As many as a run of all tests has time for: `MERGE_STORIES=1000` plays the thousand that the measurements speak of. The
// older database need only do the same as the newer.
const stories = Number(process.env['MERGE_STORIES'] ?? (process.env['TEST_POSTGRES'] ? 60 : 200))
const atOnce = 4

it('keeps every score a pure function of what was said and rejected, and loses nothing, whatever the story', async () => {
  let merges = 0
  const property = fc.asyncProperty(story, async (steps) => {
    const workspaceId = await makeWorkspace(server)
    const played = new IdentityStory(pool, workspaceId)
    const wrong = () =>
      inWorkspace(pool, workspaceId, async (db) => [
        ...(await differences(db)),
        ...(await played.differences(db)),
      ])
    for (const step of steps) await played.play(step)
    expect(await wrong()).toEqual([])
    await played.splitAll()
    expect(await wrong()).toEqual([])
    merges += played.merges
  })
  await Promise.all(Array.from({ length: atOnce }, () => fc.assert(property, { numRuns: stories / atOnce })))
  // Otherwise the stories would show little.
  expect(merges).toBeGreaterThan(stories / 2)
}, 600_000)
