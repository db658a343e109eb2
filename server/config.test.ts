import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig, warningsOf } from './config.ts'

test('nothing set gives a server for this machine alone', () => {
  expect(loadConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: join(import.meta.dirname, '..', '.data'),
    databaseUrl: null,
    publicUrl: 'http://localhost:3000',
    trustProxy: 0,
    limits: 'memory',
    secret: null,
    logLevel: 'info',
    workers: 1,
    poolSize: 10,
    smtpUrl: null,
    mailFrom: 'BrainBots Leads <no-reply@localhost>',
    knowledgePrivate: false,
    defaultPlan: 'freemium',
    ai: null,
  })
})

test('an empty setting counts as none', () => {
  expect(loadConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
})

test('every setting is read', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/var/lib/leads',
    DATABASE_URL: 'postgresql:///leads?host=/run/postgresql',
    PUBLIC_URL: 'https://leads.example.com/',
    TRUST_PROXY: '2',
    LIMITS: 'shared',
    SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'debug',
    WORKERS: '3',
    POOL_SIZE: '20',
    SMTP_URL: 'smtps://me:secret@mail.example.com',
    MAIL_FROM: 'Leads <leads@example.com>',
    DEFAULT_PLAN: 'pro',
    AI_PROVIDER: 'ollama',
    AI_BASE_URL: 'http://127.0.0.1:11434/v1/',
    AI_API_KEY: 'sk-1',
    AI_MODEL: 'llama3.2:3b',
  }
  expect(loadConfig(env)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/var/lib/leads',
    databaseUrl: 'postgresql:///leads?host=/run/postgresql',
    publicUrl: 'https://leads.example.com',
    trustProxy: 2,
    limits: 'shared',
    secret: 'x'.repeat(32),
    logLevel: 'debug',
    workers: 3,
    poolSize: 20,
    smtpUrl: 'smtps://me:secret@mail.example.com',
    mailFrom: 'Leads <leads@example.com>',
    knowledgePrivate: false,
    defaultPlan: 'pro',
    ai: { provider: 'ollama', baseUrl: 'http://127.0.0.1:11434/v1', key: 'sk-1', model: 'llama3.2:3b' },
  })
})

test('a proxy in front is believed when that is switched on', () => {
  expect(loadConfig({ TRUST_PROXY: 'on' }).trustProxy).toBe(1)
  expect(loadConfig({ TRUST_PROXY: 'off' }).trustProxy).toBe(0)
})

const wrong: [Record<string, string>, string][] = [
  [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
  [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL must be an address like'],
  [{ DATABASE_URL: 'postgresql://localhost' }, 'DATABASE_URL must be an address like'],
  [{ PUBLIC_URL: 'leads.example.com' }, 'PUBLIC_URL must be an address like https://leads.example.com.'],
  [{ PUBLIC_URL: 'https://example.com/crm' }, 'PUBLIC_URL must be scheme and host alone'],
  [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL must be an address like smtp://'],
  [{ SMTP_URL: 'http://mail.example.com' }, 'SMTP_URL must be an address like smtp://'],
  [{ SMTP_URL: 'smtp://me:100%@mail.example.com' }, 'SMTP_URL must be an address like smtp://'],
  [{ MAIL_FROM: 'Leads' }, 'MAIL_FROM must be an address like'],
  [{ MAIL_FROM: 'a@b.example, c@d.example' }, 'MAIL_FROM must be an address like'],
  [{ AI_API_KEY: 'sk-1' }, 'AI_API_KEY is set, but AI_MODEL is not'],
  [{ AI_MODEL: 'gpt-5-mini' }, 'AI_API_KEY must be set for AI_PROVIDER openai.'],
  [{ AI_MODEL: '../x', AI_API_KEY: 'k' }, 'AI_MODEL must be the name of a model'],
  [{ AI_MODEL: 'm', AI_API_KEY: 'a b' }, 'AI_API_KEY must have letters, digits and signs only'],
  [{ AI_MODEL: 'm', AI_PROVIDER: 'hal' }, 'AI_PROVIDER must be one of openai, anthropic, google, ollama'],
  [{ AI_MODEL: 'm', AI_BASE_URL: 'localhost:11434' }, 'AI_BASE_URL must be an address like http://'],
  [{ AI_MODEL: 'm', AI_BASE_URL: 'https://k:x@ai.example/v1' }, 'the key belongs into AI_API_KEY'],
  [{ DEFAULT_PLAN: 'gold' }, 'DEFAULT_PLAN must be one of freemium, basic, pro'],
  [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY must be off, on, or how many proxies'],
  [{ LIMITS: 'redis' }, 'LIMITS must be one of memory, shared, not "redis".'],
  [{ SECRET: 'short' }, 'SECRET must have at least 32 characters'],
  [{ WORKERS: '0' }, 'WORKERS must be a whole number from 1 to 64, not "0".'],
  [{ WORKERS: '40' }, 'WORKERS is 40, but the built-in database has connections for 14 at most'],
  [{ WORKERS: '4', POOL_SIZE: '30' }, 'POOL_SIZE is 30, but with WORKERS=4 the built-in database has 14'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of silent, error, info, debug'],
]

for (const [env, sentence] of wrong) {
  test(`${JSON.stringify(env)} is refused with a sentence`, () => {
    expect(() => loadConfig(env)).toThrow(sentence)
  })
}

test('a refused address is not repeated, as it may hold a password', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://user:hunter2@x/y' })).toThrow(/^(?!.*hunter2)/)
})

test('several processes count their limits together unless they are told otherwise', () => {
  expect(loadConfig({ WORKERS: '2' }).limits).toBe('shared')
  expect(loadConfig({ WORKERS: '2', LIMITS: 'memory' }).limits).toBe('memory')
})

test('processes share the connections of the built-in database, and leave some for one that takes over', () => {
  expect(loadConfig({ WORKERS: '4' }).poolSize).toBe(10)
  expect(loadConfig({ WORKERS: '8' }).poolSize).toBe(6)
  expect(loadConfig({ WORKERS: '8', DATABASE_URL: 'postgresql:///leads' }).poolSize).toBe(10)
})

const alone = { workers: 1, limits: 'memory' } as const

test('an address without https is warned of, unless it is this machine', () => {
  expect(warningsOf({ ...alone, publicUrl: 'http://leads.example.com' })).toHaveLength(1)
  expect(warningsOf({ ...alone, publicUrl: 'https://leads.example.com' })).toEqual([])
  expect(warningsOf({ ...alone, publicUrl: 'http://localhost:3000' })).toEqual([])
  expect(warningsOf({ ...alone, publicUrl: 'http://127.0.0.1:3000' })).toEqual([])
})

test('limits that each of several processes counts by itself are warned of', () => {
  const publicUrl = 'http://localhost:3000'
  expect(warningsOf({ publicUrl, workers: 3, limits: 'memory' })).toEqual([
    expect.stringContaining('up to 3 times of every limit'),
  ])
  expect(warningsOf({ publicUrl, workers: 3, limits: 'shared' })).toEqual([])
})
