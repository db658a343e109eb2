import { join, resolve } from 'node:path'
import { plans, type Plan } from '#contract/access.ts'

/** Relative settings mean the same for the server and for a command run from another folder. */
const checkout = join(import.meta.dirname, '..')

/** Where limits are counted: in the one process's memory, or in the database for several processes together. */
export const limitPlaces = ['memory', 'shared'] as const

export const logLevels = ['silent', 'error', 'info', 'debug'] as const

export type Config = {
  port: number
  /** The address to listen on: loopback unless the operator opens it with HOST. */
  host: string
  dataDir: string
  /** The operator's own PostgreSQL; null means the embedded one in dataDir. */
  databaseUrl: string | null
  /** Where browsers reach this installation: scheme, host and port, without a slash at the end. */
  publicUrl: string
  /** How many proxies in front may be believed about the visitor's address; 0 believes the socket alone. */
  trustProxy: number
  limits: (typeof limitPlaces)[number]
  /** The operator's own secret; null means the one kept in dataDir. */
  secret: string | null
  logLevel: (typeof logLevels)[number]
  /** Processes that serve this port; one is the server itself. */
  workers: number
  /** Database connections of each process. */
  poolSize: number
  /** The mail server for invitations and forgotten passwords; null means that links are shown instead. */
  smtpUrl: string | null
  /** Whom letters are from. */
  mailFrom: string
  /** Whether pages in the operator's own network may be read for what an assistant knows. */
  knowledgePrivate: boolean
  /** What a workspace begins with that a person makes for themselves. */
  defaultPlan: Plan
  /** The language model of the whole installation, which workspaces may use; null means none. */
  ai: AiConfig | null
}

const aiProviders = ['openai', 'anthropic', 'google', 'ollama'] as const

/** `openai` is everything that speaks its protocol. The address may be private: it is the operator's own word. */
export type AiConfig = {
  provider: (typeof aiProviders)[number]
  /** Without a slash at the end; null means the provider's own. */
  baseUrl: string | null
  key: string | null
  model: string
}

/** A setting that cannot be used; the message tells the operator what to change. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads every setting from the environment; throws a ConfigError for the first one that makes no sense. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const port = whole(env, 'PORT', 3000, 0, 65535)
  const reachedAt = publicUrl(text(env, 'PUBLIC_URL')) ?? `http://localhost:${port}`
  const address = databaseUrl(text(env, 'DATABASE_URL'))
  const workers = whole(env, 'WORKERS', 1, 1, 64)
  return {
    port,
    host: text(env, 'HOST') ?? '127.0.0.1',
    dataDir: resolve(checkout, text(env, 'DATA_DIR') ?? '.data'),
    databaseUrl: address,
    publicUrl: reachedAt,
    trustProxy: trustProxy(text(env, 'TRUST_PROXY')),
    limits: oneOf(env, 'LIMITS', limitPlaces, workers > 1 ? 'shared' : 'memory'),
    secret: secret(text(env, 'SECRET')),
    logLevel: oneOf(env, 'LOG_LEVEL', logLevels, 'info'),
    workers,
    poolSize: poolSize(env, workers, address === null),
    smtpUrl: smtpUrl(text(env, 'SMTP_URL')),
    mailFrom: mailFrom(text(env, 'MAIL_FROM')) ?? `BrainBots Leads <no-reply@${new URL(reachedAt).hostname}>`,
    knowledgePrivate: oneOf(env, 'KNOWLEDGE_PRIVATE', ['off', 'on'], 'off') === 'on',
    defaultPlan: oneOf(env, 'DEFAULT_PLAN', plans, 'freemium'),
    ai: ai(env),
  }
}

/** What an operator should know of settings that work, but not as well as they could. */
export function warningsOf({
  publicUrl,
  workers,
  limits,
}: Pick<Config, 'publicUrl' | 'workers' | 'limits'>): string[] {
  const { protocol, hostname } = new URL(publicUrl)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const isOpen = protocol !== 'https:' && !isLocal
  const countsApart = workers > 1 && limits === 'memory'
  return [
    ...(isOpen
      ? [
          `PUBLIC_URL is ${publicUrl}: without https passwords, cookies and talks can be read and changed on their way, and cookies are not marked Secure.`,
        ]
      : []),
    ...(countsApart
      ? [
          `LIMITS is memory and WORKERS is ${workers}: each process counts by itself, so that up to ${workers} times of every limit is let through. LIMITS=shared counts for all of them together.`,
        ]
      : []),
  ]
}

/** Where our own pages are opened: on one machine the dashboard is opened as localhost and as 127.0.0.1 alike. */
export function ownOrigins({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string[] {
  const { hostname } = new URL(publicUrl)
  if (hostname !== 'localhost') return [publicUrl]
  return [publicUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

function text(env: Record<string, string | undefined>, name: string): string | null {
  const value = env[name]?.trim()
  return value === undefined || value === '' ? null : value
}

function whole(
  env: Record<string, string | undefined>,
  name: string,
  fallback: number,
  min: number,
  max: number,
): number {
  const value = text(env, name)
  if (value === null) return fallback
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= min && number <= max) return number
  throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${value}".`)
}

/** What the built-in database has for us, of its 100; the rest is for commands, and for the database itself. */
const connectionsBuiltIn = 90
/** Connections of a process besides its pool: accounts. */
export const connectionsBeside = 4

/**
 * With the built-in database all processes share its connections, and while one is being replaced there is one more of
 * them. A database of the operator's own has as many as they gave it.
 */
function poolSize(env: Record<string, string | undefined>, workers: number, isBuiltIn: boolean): number {
  if (workers === 1 || !isBuiltIn) return whole(env, 'POOL_SIZE', 10, 2, 200)
  const most = Math.floor(connectionsBuiltIn / (workers + 1)) - connectionsBeside
  const size = most < 2 ? most : whole(env, 'POOL_SIZE', Math.min(10, most), 2, 200)
  if (size >= 2 && size <= most) return size
  const mostWorkers = Math.floor(connectionsBuiltIn / (2 + connectionsBeside)) - 1
  throw new ConfigError(
    most < 2
      ? `WORKERS is ${workers}, but the built-in database has connections for ${mostWorkers} at most: set it lower, or set DATABASE_URL.`
      : `POOL_SIZE is ${size}, but with WORKERS=${workers} the built-in database has ${most} connections for each process at most.`,
  )
}

function oneOf<const Choice extends string>(
  env: Record<string, string | undefined>,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const value = text(env, name)
  if (value === null) return fallback
  const choice = choices.find((each) => each === value.toLowerCase())
  if (choice !== undefined) return choice
  throw new ConfigError(`${name} must be one of ${choices.join(', ')}, not "${value}".`)
}

/** The value itself is left out of the sentences, as such addresses carry passwords. */
function url(value: string | null, name: string, protocols: string[], example: string): string | null {
  if (value === null) return null
  const parsed = URL.parse(value)
  if (parsed !== null && protocols.includes(parsed.protocol) && parsed.hostname !== '') return value
  throw new ConfigError(`${name} must be an address like ${example}.`)
}

function publicUrl(value: string | null): string | null {
  const example = 'https://leads.example.com'
  const checked = url(value, 'PUBLIC_URL', ['http:', 'https:'], example)
  if (checked === null) return null
  const { origin, pathname, search, hash, username } = new URL(checked)
  if (pathname === '/' && search === '' && hash === '' && username === '') return origin
  throw new ConfigError(`PUBLIC_URL must be scheme and host alone, like ${example}.`)
}

/** A unix socket is written postgresql:///name?host=/folder, so the host may be empty here. */
function databaseUrl(value: string | null): string | null {
  if (value === null) return null
  const parsed = URL.parse(value)
  const known = parsed !== null && ['postgres:', 'postgresql:'].includes(parsed.protocol)
  if (known && parsed.pathname.length > 1) return value
  throw new ConfigError('DATABASE_URL must be an address like postgresql://user:password@host:5432/database.')
}

function smtpUrl(value: string | null): string | null {
  const example = 'smtp://user:password@mail.example.com:587 (smtps:// for TLS from the first byte)'
  const checked = url(value, 'SMTP_URL', ['smtp:', 'smtps:'], example)
  if (checked === null) return null
  const { pathname, search, username, password } = new URL(checked)
  const plain = ['', '/'].includes(pathname) && search === ''
  if (plain && canDecode(username) && canDecode(password)) return checked
  throw new ConfigError(`SMTP_URL must be an address like ${example}.`)
}

/** A percent sign of a password has to be written %25. */
function canDecode(part: string): boolean {
  try {
    decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}

const aiKey = /^[\x21-\x7e]{1,500}$/
const aiModel = /^(?!.*\.\.)[\w.:/@+-]{1,120}$/

function ai(env: Record<string, string | undefined>): AiConfig | null {
  const [model, key] = [text(env, 'AI_MODEL'), text(env, 'AI_API_KEY')]
  const baseUrl = aiBaseUrl(text(env, 'AI_BASE_URL'))
  if (model === null) {
    const given = ['AI_PROVIDER', 'AI_BASE_URL', 'AI_API_KEY'].find((name) => text(env, name) !== null)
    if (given === undefined) return null
    throw new ConfigError(`${given} is set, but AI_MODEL is not: name the model that answers.`)
  }
  if (!aiModel.test(model)) throw new ConfigError('AI_MODEL must be the name of a model, like gpt-5-mini.')
  if (key !== null && !aiKey.test(key)) {
    throw new ConfigError('AI_API_KEY must have letters, digits and signs only, without spaces.')
  }
  const provider = oneOf(env, 'AI_PROVIDER', aiProviders, 'openai')
  if (key === null && baseUrl === null && provider !== 'ollama') {
    throw new ConfigError(`AI_API_KEY must be set for AI_PROVIDER ${provider}.`)
  }
  return { provider, baseUrl, key, model }
}

/** The value itself is left out, as it may carry a password. */
function aiBaseUrl(value: string | null): string | null {
  const example = 'http://127.0.0.1:11434/v1'
  const checked = url(value, 'AI_BASE_URL', ['http:', 'https:'], example)
  if (checked === null) return null
  const { username, password, search, hash, href } = new URL(checked)
  if (username === '' && password === '' && search === '' && hash === '') return href.replace(/\/+$/, '')
  throw new ConfigError(`AI_BASE_URL must be an address like ${example}; the key belongs into AI_API_KEY.`)
}

function mailFrom(value: string | null): string | null {
  const one = /^([^\s<>@,;]+@[^\s<>@,;]+|[^<>\r\n@,;]*<[^\s<>@,;]+@[^\s<>@,;]+>)$/
  if (value === null || one.test(value)) return value
  throw new ConfigError('MAIL_FROM must be an address like Leads <leads@example.com> or leads@example.com.')
}

function trustProxy(value: string | null): number {
  if (value === null || /^(0|off|no|false)$/i.test(value)) return 0
  if (/^(on|yes|true)$/i.test(value)) return 1
  if (/^[1-9]$/.test(value)) return Number(value)
  throw new ConfigError(
    `TRUST_PROXY must be off, on, or how many proxies stand in front (1 to 9), not "${value}".`,
  )
}

function secret(value: string | null): string | null {
  if (value === null || value.length >= 32) return value
  throw new ConfigError('SECRET must have at least 32 characters; `openssl rand -hex 32` makes a good one.')
}
