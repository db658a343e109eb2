import { expect, test } from 'vitest'
import { testFolder } from '#test/cluster.ts'
import { killRounds } from './kill.ts'

// What a killed process has given to the system is kept, in memory as on the disk; `npm run bench -- kill` takes the disk.
const makeFolder = () => testFolder('kill-')

// Numbers that differ from run to run: the moments of the kills are what is tried.
const random = Math.random

test('what was acknowledged is kept once, in order and rightly scored when server, database or both are killed', async () => {
  const { rounds, journal } = await killRounds({ rounds: 3, callers: 16, random, makeFolder })
  expect(journal.acknowledged).toBeGreaterThan(50)
  expect(rounds.map(({ findings }) => findings)).toEqual(rounds.map(() => nothing))
  expect(rounds.every(({ answeredAfter }) => answeredAfter !== null)).toBe(true)
}, 240_000)

test('the same rounds report losses when commits are answered before they are on disk', async () => {
  const { rounds } = await killRounds({
    rounds: 6,
    callers: 16,
    random,
    makeFolder,
    victims: ['both'],
    synchronousCommit: 'off',
    enough: ({ findings }) => findings.lost.length > 0,
  })
  expect(rounds.at(-1)?.findings.lost.length).toBeGreaterThan(0)
}, 300_000)

const nothing = {
  lost: [],
  doubled: [],
  changed: [],
  disordered: [],
  invented: [],
  scores: [],
  counts: [],
  stuck: [],
  answers: [],
}
