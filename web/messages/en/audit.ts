import type { AuditEntry, AuditKind } from '#contract/audit.ts'
import { count } from './counting.ts'
import { ruleNames } from './rule-names.ts'

type Data = AuditEntry['data']

/** What an entry holds is shown as text, whatever it is. */
function say(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(say).join(', ')
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
  return /^[\w.+-]+$/.test(text) ? text : `“${text}”`
}

/** What somebody has named, so that it does not read on in the sentence. */
const quoted = (value: unknown) => `“${String(value as string | number)}”`

const fields = {
  name: 'name',
  role: 'role',
  plan: 'plan',
  extraSeats: 'extra seats',
  timeZone: 'time zone',
  country: 'country',
  language: 'language',
  leadWord: 'word for leads',
  displayName: 'display name',
  phone: 'phone',
  onlyAssigned: 'only assigned leads',
  hidesContact: 'contact details hidden',
  onContact: 'rule for the status after a contact',
  joinClaimed: 'joining of leads with the same contact',
  allowedOrigins: 'allowed origins',
  greeting: 'greeting',
  starters: 'starter questions',
  color: 'colour',
  assistant: 'assistant answers',
  businessHours: 'business hours, Monday to Sunday,',
  holidays: 'holidays',
  promises: 'promises of a time',
  answerMinutes: 'minutes to get back within',
  waitMinutes: 'minutes before the next is asked',
  handOverHot: 'handing over of hot leads',
  handOverUnsure: 'handing over without an answer',
  handOverKeywords: 'words that call a person',
  provider: 'provider',
  baseUrl: 'address',
  model: 'model',
  key: 'key',
  instructions: 'instructions',
  inputPrice: 'price of what it reads',
  outputPrice: 'price of what it writes',
  currency: 'currency',
  monthlyLimit: 'limit for a month',
  firstSeconds: 'wait for the first word',
  betweenSeconds: 'wait between two words',
  totalSeconds: 'longest answer',
  ...ruleNames,
} as const satisfies Record<string, string>

function fieldName(field: string): string {
  return field in fields ? fields[field as keyof typeof fields] : field
}

function has(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** `Jon’s role from agent to viewer, phone from nothing to +44…` */
function changes(whose: string, { from, to }: Data): string {
  if (!has(to)) return whose
  const before = has(from) ? from : {}
  const changed = Object.keys(to).filter((field) => say(before[field]) !== say(to[field]))
  const parts = changed.map((field) => `${fieldName(field)} from ${say(before[field])} to ${say(to[field])}`)
  return parts.length === 0 ? whose : `${whose}’s ${parts.join(', ')}`
}

const named = ({ name }: Data, otherwise: string) => (typeof name === 'string' ? name : otherwise)
const whom = (email: unknown) => (typeof email === 'string' ? email : 'somebody')
const thing = (what: string, { name }: Data) => (name === undefined ? what : `${what} ${quoted(name)}`)
const scopes = { read: 'read', write: 'change', ingest: 'hand in messages' } as const
const able = (given: unknown) =>
  [given]
    .flat()
    .map((one) => scopes[one as keyof typeof scopes] ?? say(one))
    .join(', ')
const using = ({ device }: Data) => (typeof device === 'string' ? ` with ${device}` : '')

const leadsOf = (leads: unknown) => (typeof leads === 'number' ? count(leads, 'lead', 'leads') : 'leads')

/** What was done, one sentence an entry; `who` begins it. */
const sentences: Record<AuditKind, (who: string, data: Data) => string> = {
  'sign-in': (who, data) => `${who} signed in${using(data)}`,
  'sign-in.ended': (who, data) => `${who} ended a sign-in${using(data)}`,
  'password.changed': (who) => `${who} chose another password`,
  'workspace.created': (who, data) => `${who} began ${thing('the workspace', data)}`,
  'workspace.changed': (who, data) => `${who} changed ${changes('the workspace', data)}`,
  'member.invited': (who, { email, role }) => `${who} invited ${whom(email)} as ${say(role)}`,
  'invitation.withdrawn': (who, { email }) => `${who} took the invitation of ${whom(email)} back`,
  'member.joined': (who, data) => {
    const name = named(data, who)
    const as = data['role'] === undefined ? '' : ` as ${say(data['role'])}`
    return name === who ? `${who} came into the team${as}` : `${who} let ${name} into the team${as}`
  },
  'member.changed': (who, data) => `${who} changed ${changes(named(data, 'a member'), data)}`,
  'member.removed': (who, data) => {
    const name = named(data, 'a member')
    return name === who ? `${who} left the team` : `${who} removed ${name} from the team`
  },
  'plan.changed': (who, data) => `${who} changed ${changes('the workspace', data)}`,
  'key.made': (who, data) => `${who} made ${thing('the API key', data)} to ${able(data['scopes'])}`,
  'key.revoked': (who, data) => `${who} revoked ${thing('the API key', data)}`,
  'identity-key.made': (who, data) => `${who} added ${thing('the key', data)} for signed-in visitors`,
  'identity-key.revoked': (who, data) => `${who} revoked ${thing('the key', data)} for signed-in visitors`,
  'site.added': (who, data) => `${who} added ${thing('the site', data)}`,
  'site.changed': (who, data) => `${who} changed ${changes(thing('the site', data), data)}`,
  'assistant.changed': (who, data) => `${who} changed ${changes('the assistant', data)}`,
  'scoring.changed': (who, data) => `${who} changed ${changes('the scoring', data)}`,
  'export.made': (who, { leads }) =>
    `${who} exported ${typeof leads === 'number' ? count(leads, 'lead', 'leads') : 'leads'}`,
  'lead.deleted': (who, { leads }) =>
    `${who} deleted ${typeof leads === 'number' && leads > 1 ? `a lead with ${count(leads - 1, 'other', 'others')} merged into it` : 'a lead'}`,
  'tag.renamed': (who, { from, to }) => `${who} renamed the tag ${say(from)} to ${say(to)}`,
  'tag.merged': (who, { from, to, leads }) =>
    `${who} merged the tag ${say(from)} into ${say(to)} on ${leadsOf(leads)}`,
  'tag.deleted': (who, { name, leads }) => `${who} deleted the tag ${say(name)}, which ${leadsOf(leads)} had`,
  'samples.removed': (who, { leads }) =>
    `${who} removed ${typeof leads === 'number' ? count(leads, 'sample lead', 'sample leads') : 'the sample leads'}`,
}

/** Texts of the log that owners read. */
export const auditText = {
  title: 'Audit log',
  text: 'Who signed in and who changed roles, the plan, keys and data. Nobody can change what stands here.',
  filter: 'Show',
  all: 'Everything',
  kinds: {
    'sign-in': 'Sign-ins',
    'sign-in.ended': 'Sign-ins ended',
    'password.changed': 'Passwords changed',
    'workspace.created': 'Workspace begun',
    'workspace.changed': 'Workspace changed',
    'member.invited': 'Members invited',
    'invitation.withdrawn': 'Invitations taken back',
    'member.joined': 'Members joined',
    'member.changed': 'Members changed',
    'member.removed': 'Members removed',
    'plan.changed': 'Plan changed',
    'key.made': 'API keys made',
    'key.revoked': 'API keys revoked',
    'identity-key.made': 'Visitor keys made',
    'identity-key.revoked': 'Visitor keys revoked',
    'site.added': 'Sites added',
    'site.changed': 'Sites changed',
    'assistant.changed': 'Assistant changed',
    'scoring.changed': 'Scoring changed',
    'export.made': 'Exports',
    'lead.deleted': 'Leads deleted',
    'tag.renamed': 'Tags renamed',
    'tag.merged': 'Tags merged',
    'tag.deleted': 'Tags deleted',
    'samples.removed': 'Samples removed',
  } satisfies Record<AuditKind, string>,
  who: ({ kind, name }: AuditEntry['actor']): string => {
    if (kind === 'system') return 'The command line'
    if (kind === 'operator') return `${name ?? 'Somebody'}, who runs the installation,`
    return kind === 'key' ? `The API key ${name ?? ''}`.trimEnd() : (name ?? 'Somebody')
  },
  sentence: ({ kind, actor, data }: AuditEntry): string => sentences[kind](auditText.who(actor), data),
  failed: 'The log could not be loaded',
  none: 'Nothing is written down yet',
  noneText: 'Sign-ins and changes will stand here.',
  noneOfKind: 'Nothing of this kind is written down',
  more: 'Show older',
  address: (address: string) => `from ${address}`,
}
