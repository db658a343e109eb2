import { WebSocket } from 'ws'
import { afterAll, expect, it } from 'vitest'
import { openChat, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const opened: WebSocket[] = []
afterAll(() => {
  for (const socket of opened) socket.terminate()
})

/** Opens a visitor's socket; answers `ready`, the code it was closed with, or the status the upgrade was refused with. */
function enter(token: string, address: string): Promise<string> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/chat/live`, {
    headers: { 'x-forwarded-for': address },
  })
  opened.push(socket)
  return new Promise((resolve) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', token })))
    socket.on('message', () => resolve('ready'))
    socket.on('close', (code) => resolve(String(code)))
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)))
    socket.on('error', () => {})
  })
}

it('one session has a dozen sockets at most, and room again when one is closed', async () => {
  const { token } = await openChat(server)
  const answers = []
  for (let count = 0; count < 13; count += 1) answers.push(await enter(token, `192.0.2.${count}`))
  expect(answers).toEqual([...Array.from({ length: 12 }, () => 'ready'), '1013'])
  const closed = new Promise((resolve) => opened[0]?.once('close', resolve))
  opened[0]?.close()
  await closed
  await expect.poll(() => enter(token, '192.0.2.99')).toBe('ready')
})

it('one address opens 120 in a minute, and another one is not held up by that', async () => {
  const answers = []
  for (let count = 0; count < 122; count += 1) answers.push(await enter('none', '198.51.100.1'))
  expect(answers.filter((answer) => answer === '4401')).toHaveLength(120)
  expect(answers.slice(120)).toEqual(['429', '429'])
  const { token } = await openChat(server)
  expect(await enter(token, '198.51.100.2')).toBe('ready')
})
