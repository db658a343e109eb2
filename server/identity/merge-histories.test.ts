import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { story } from '#test/identity-steps.ts'
import { IdentityStory } from '#test/identity-story.ts'
import { makeWorkspace, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const { pool } = server.services

// A thousand on the database that comes with us; the older one need only do the same.
const stories = process.env['TEST_POSTGRES'] ? 200 : 1000
const atOnce = 4

it('keeps every score a pure function of what was said and rejected, and loses nothing, in a thousand stories', async () => {
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
  expect(merges).toBeGreaterThan(stories)
}, 600_000)
