import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Message } from '#contract/messages.ts'
import { builtInAnswerer, type Answerer } from '#server/assistant/answerer.ts'
import { Assistant } from '#server/assistant/assistant.ts'
import { callerWith, openChat, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { pool, ingest, bus, log } = server.services

it('of two processes one makes an answer, and it also answers what came in at the other one meanwhile', async () => {
  let asked = 0
  const hold = Promise.withResolvers<void>()
  const answerer: Answerer = async function* (talk, knowledge, signal) {
    asked += 1
    await hold.promise
    yield* builtInAnswerer(talk, knowledge, signal)
  }
  const [one, other] = [1, 2].map(() => new Assistant({ pool, ingest, bus, log, answerer }))
  const chat = await openChat(server)
  const answers = async () => {
    const call = callerWith(server, { authorization: `Bearer ${chat.token}` })
    const { items } = (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body
    return items.filter(({ author }) => author.kind === 'assistant').length
  }
  await chat.say('How much is the Farmhouse table?')
  one?.kick(server.workspaceId, chat.conversationId)
  await expect.poll(() => asked).toBe(1)
  await chat.say('How long does delivery take?')
  other?.kick(server.workspaceId, chat.conversationId)
  await sleep(300)
  expect([asked, await answers()]).toEqual([1, 0])
  hold.resolve()
  await expect.poll(answers).toBe(2)
  expect(asked).toBe(2)
  await Promise.all([one?.answered(), other?.answered()])
})
