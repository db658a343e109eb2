import { describe, expect, it } from 'vitest'
import { isPassing, troubleOf } from '#server/assistant/model/trouble.ts'
import { OutgoingFailure } from '#server/http/outgoing-fetch.ts'

const answered = (statusCode: number, responseBody: string, responseHeaders: Record<string, string> = {}) =>
  troubleOf({ name: 'AI_APICallError', message: 'x', statusCode, responseBody, responseHeaders })

describe('what providers answer when they do not answer', () => {
  it.each([
    ['key', 401, '{"error":{"message":"Incorrect API key provided: sk-12","code":"invalid_api_key"}}'],
    ['key', 401, '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}'],
    [
      'key',
      400,
      '{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}',
    ],
    ['key', 403, ''],
    [
      'model',
      404,
      '{"error":{"message":"The model `gpt-9` does not exist or you do not have access to it.","code":"model_not_found"}}',
    ],
    ['model', 404, '{"type":"error","error":{"type":"not_found_error","message":"model: claude-9"}}'],
    [
      'model',
      404,
      '{"error":{"code":404,"message":"models/gemini-9 is not found for API version v1beta","status":"NOT_FOUND"}}',
    ],
    ['model', 404, '{"error":{"message":"model \\"llama9\\" not found, try pulling it first"}}'],
    [
      'quota',
      429,
      '{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","code":"insufficient_quota"}}',
    ],
    [
      'quota',
      400,
      '{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API."}}',
    ],
    ['quota', 402, '{"error":{"message":"Insufficient Balance"}}'],
    ['busy', 429, '{"error":{"message":"Rate limit reached"}}'],
    ['busy', 529, '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}'],
    ['not_ai', 404, '<html>Not found</html>'],
    ['not_ai', 302, ''],
    ['not_ai', 405, ''],
    ['broken', 500, 'oops'],
    ['refused', 400, '{"error":{"message":"max_tokens is too large"}}'],
  ])('is told as %s', (code, status, body) => expect(answered(status, body).code).toBe(code))

  it('says when to come again, in seconds or as a date', () => {
    expect(answered(429, '', { 'retry-after': '2' }).retryAfterMs).toBe(2000)
    const date = new Date(Date.now() + 60_000).toUTCString()
    expect(answered(429, '', { 'retry-after': date }).retryAfterMs).toBeGreaterThan(50_000)
    expect(answered(429, '', { 'retry-after': 'soon' }).retryAfterMs).toBeNull()
  })

  it('shows one short line of what a server says, and no page', () => {
    expect(answered(500, `{"message":"${'a\\n b '.repeat(100)}"}`).said?.length).toBeLessThanOrEqual(200)
    expect(answered(502, '<html><script>alert(1)</script>').said).not.toContain('<')
  })

  it('knows a server that wants no tools', () => {
    const told = answered(400, '{"error":{"message":"registry/llama2 does not support tools"}}')
    expect([told.code, told.dislikesTools]).toEqual(['refused', true])
  })
})

describe('on the way there', () => {
  it.each(['address', 'private', 'slow', 'unreachable', 'cut'] as const)('%s is told as that', (why) => {
    expect(troubleOf(new OutgoingFailure(why)).code).toBe(why)
  })

  it('what passes by itself is tried again, and what needs somebody is not', () => {
    const codes = [
      'busy',
      'cut',
      'unreachable',
      'key',
      'model',
      'quota',
      'private',
      'not_ai',
      'refused',
    ] as const
    const passing = codes.filter((code) => isPassing({ code }))
    expect(passing).toEqual(['busy', 'cut', 'unreachable'])
  })
})
