import { setTimeout as sleep } from 'node:timers/promises'
import type { AiAnswer, AiQuestion } from '#test/ai-server.ts'

/** As the test sets them: for the first word, between two, and for a whole answer. */
export const limits = { first: 2000, between: 2000, total: 6000 }

export type FaultCase = {
  does: (answer: AiAnswer, question: AiQuestion, tries: number) => unknown
  /** What the visitor reads; the built-in assistant's answer unless given. */
  reads?: string | RegExp
  /** Of several it depends on how fast the machine is. */
  trouble: string | null | string[]
  answerer?: 'openai' | 'builtin'
  tries?: number
  /** At least and at most, in milliseconds. */
  within?: [number, number]
}

const endless = async (answer: AiAnswer, pauseMs: number) => {
  while (answer.isHeard) {
    answer.piece('and on and on it goes. ')
    await sleep(pauseMs)
  }
}

export const cases: Record<string, FaultCase> = {
  'answers at once': {
    does: (answer) => answer.say('It costs £140.'),
    reads: 'It costs £140.',
    trouble: null,
    answerer: 'openai',
    tries: 1,
  },
  'takes its time, but not too much': {
    does: async (answer) => {
      await sleep(600)
      await answer.say('It costs £140 in oak.', 200)
    },
    reads: 'It costs £140 in oak.',
    trouble: null,
    answerer: 'openai',
  },
  'never says a first word': { does: () => {}, trouble: 'slow', within: [limits.first, limits.total] },
  'sends headers and nothing else': {
    does: (answer) => answer.begin(),
    trouble: 'slow',
    within: [limits.first, limits.total],
  },
  'only keeps the line open': {
    does: async (answer) => {
      while (answer.isHeard) {
        answer.raw(': still here\n\n')
        await sleep(100)
      }
    },
    trouble: 'slow',
    within: [limits.first, limits.total],
  },
  'sends empty pieces for ever': {
    does: async (answer) => {
      while (answer.isHeard) {
        answer.piece('')
        await sleep(50)
      }
    },
    trouble: 'slow',
    within: [limits.first, limits.total],
  },
  'falls silent after half a sentence': {
    does: async (answer) => answer.piece('It costs about '),
    trouble: 'slow',
    within: [limits.between, limits.total],
  },
  'falls silent after a sentence': {
    does: async (answer) => answer.piece('It costs £140 in oak. And in ash '),
    reads: 'It costs £140 in oak.',
    trouble: 'slow',
    answerer: 'openai',
  },
  'breaks off once': {
    does: (answer, _, tries) => {
      if (tries > 1) return answer.say('It costs £140 now.')
      answer.piece('It costs ')
      setTimeout(() => answer.drop(), 50)
    },
    reads: 'It costs £140 now.',
    trouble: null,
    answerer: 'openai',
    tries: 2,
  },
  'breaks off every time': {
    does: (answer) => {
      answer.piece('It costs £140 in oak. In ash it')
      setTimeout(() => answer.drop(), 50)
    },
    reads: 'It costs £140 in oak.',
    trouble: 'cut',
    answerer: 'openai',
    tries: 3,
  },
  'ends without an end': {
    does: (answer) => {
      answer.piece('It costs £140 in oak. In ash it')
      answer.response.end()
    },
    reads: 'It costs £140 in oak.',
    trouble: 'cut',
    answerer: 'openai',
  },
  'drops the connection at once': { does: (answer) => answer.drop(), trouble: 'unreachable', tries: 3 },
  'is busy, and says when to come again': {
    does: (answer, _, tries) =>
      tries > 1
        ? answer.say('It costs £140, sorry.')
        : answer.refuse(429, 'Rate limit reached', { headers: { 'retry-after': '1' } }),
    reads: 'It costs £140, sorry.',
    trouble: null,
    answerer: 'openai',
    tries: 2,
    within: [1000, limits.total],
  },
  'is busy all the time': {
    does: (answer) => answer.refuse(429, 'Rate limit reached'),
    trouble: 'busy',
    tries: 3,
  },
  'is busy for an hour': {
    does: (answer) => answer.refuse(429, 'Rate limit reached', { headers: { 'retry-after': '3600' } }),
    trouble: 'busy',
    tries: 1,
    within: [0, 0],
  },
  'has no credit left': {
    does: (answer) => answer.refuse(429, 'You exceeded your current quota', { code: 'insufficient_quota' }),
    trouble: 'quota',
    tries: 1,
    within: [0, 0],
  },
  'refuses the key': {
    does: (answer) => answer.refuse(401, 'Incorrect API key provided'),
    trouble: 'key',
    tries: 1,
    within: [0, 0],
  },
  'does not know the model': {
    does: (answer) => answer.refuse(404, 'The model `m` does not exist'),
    trouble: 'model',
    tries: 1,
  },
  'fails inside': { does: (answer) => answer.refuse(500, 'oops'), trouble: 'broken', tries: 3 },
  'fails inside once': {
    does: (answer, _, tries) =>
      tries > 1 ? answer.say('It costs £140 again.') : answer.refuse(503, 'overloaded'),
    reads: 'It costs £140 again.',
    trouble: null,
    answerer: 'openai',
    tries: 2,
  },
  'tells an error in the middle': {
    does: (answer) => {
      answer.raw('data: {"error":{"message":"The server had an error","type":"server_error"}}\n\n')
      answer.response.end()
    },
    trouble: 'broken',
  },
  'speaks no JSON': {
    does: (answer) => {
      answer.raw('data: {"id":"c1","choices":[{"delta":{"content":"It\n\ndata: {{{{\n\n')
      answer.response.end()
    },
    trouble: 'unreadable',
  },
  'speaks another JSON': {
    does: (answer) => {
      answer.raw('data: {"hello":"world"}\n\ndata: [1,2,3]\n\ndata: null\n\n')
      answer.response.end()
    },
    trouble: 'unreadable',
  },
  'is a web page': {
    does: (answer) => {
      answer.begin('text/html')
      answer.response.end('<h1>Welcome</h1>')
    },
    trouble: 'not_ai',
    tries: 1,
  },
  'answers with something else altogether': {
    does: (answer) => {
      answer.begin('application/octet-stream')
      answer.response.end(Buffer.alloc(1000, 7))
    },
    trouble: 'unreadable',
  },
  'sends on elsewhere': {
    does: (answer) => {
      answer.response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end()
    },
    trouble: 'not_ai',
    tries: 1,
  },
  'says nothing': { does: (answer) => answer.end(), trouble: 'empty' },
  'says white space': { does: (answer) => answer.say(' \n  '), trouble: 'empty' },
  'has an empty body': {
    does: (answer) => {
      answer.begin()
      answer.response.end()
    },
    trouble: 'unreadable',
  },
  'never ends': {
    does: (answer) => endless(answer, 0),
    reads: /^and on and on it goes\./,
    trouble: ['cut', 'slow'],
    answerer: 'openai',
  },
  'never ends, slowly': {
    does: (answer) => endless(answer, 100),
    reads: /^and on and on it goes\./,
    trouble: 'slow',
    answerer: 'openai',
    within: [limits.total - 500, limits.total],
  },
  'floods without a word': {
    does: async (answer) => {
      while (answer.isHeard) {
        answer.raw(`data: ${'x'.repeat(64 * 1024)}`)
        await sleep(1)
      }
    },
    trouble: ['unreadable', 'slow'],
  },
  'says one word of a megabyte': {
    does: (answer) => {
      answer.piece('x'.repeat(1024 * 1024))
      answer.end()
    },
    trouble: 'cut',
  },
  'calls tools that there are not': {
    does: async (answer, _, tries) => {
      if (tries > 1) return answer.say('It costs £140 anyway.')
      answer.call('delete_lead', { id: '0198' })
      answer.end('tool_calls')
    },
    reads: 'It costs £140 anyway.',
    trouble: null,
    answerer: 'openai',
  },
  'calls tools with rubbish': {
    does: async (answer, _, tries) => {
      if (tries > 1) return answer.say('It costs £140 all the same.')
      answer.call('propose_fact', '{"field": "emai')
      answer.call('ask_for_person', '[[[')
      answer.call('promise_callback', { when: 'soon', sentence: 5, memberId: 'x' })
      answer.end('tool_calls')
    },
    reads: 'It costs £140 all the same.',
    trouble: null,
    answerer: 'openai',
  },
  'calls tools for ever': {
    does: (answer) => {
      answer.call('propose_fact', { field: 'name', value: 'Eve', quote: 'Eve' })
      answer.end('tool_calls')
    },
    trouble: 'empty',
  },
  'wants no tools': {
    does: (answer, { body }) =>
      body.tools
        ? answer.refuse(400, 'this model does not support tools')
        : answer.say('It costs £140 without tools.'),
    reads: 'It costs £140 without tools.',
    trouble: null,
    answerer: 'openai',
    tries: 2,
  },
  'is stopped by its own filter': {
    does: (answer) => {
      answer.piece('It co')
      answer.end('content_filter')
    },
    trouble: 'refused',
    tries: 1,
  },
  'is cut by its own limit': {
    does: (answer) => {
      answer.piece('It costs £140 in oak. In ash it')
      answer.end('length')
    },
    reads: 'It costs £140 in oak. In ash it',
    trouble: null,
    answerer: 'openai',
  },
}
