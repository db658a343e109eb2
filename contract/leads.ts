import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { cursor, dayOrInstant, limit, page, storableText, trimmedText, uuid } from '#contract/text.ts'

export const statuses = ['new', 'contacted', 'qualified', 'converted', 'lost'] as const
/** Reasons for Lost that every language has a word for; whoever knows better writes their own. */
export const lostReasons = ['too_expensive', 'chose_other', 'no_answer', 'not_a_fit', 'not_a_lead'] as const
/** What lost leads are filtered by: one of these, own words, or nothing said. */
export const lostFilters = [...lostReasons, 'own_words', 'not_said'] as const
export const bands = ['hot', 'warm', 'cold'] as const
export const factFields = ['name', 'email', 'phone', 'company', 'location'] as const
export const factOrigins = ['visitor', 'member', 'signed', 'address', 'timezone'] as const
export const leadSorts = ['lastActive', 'firstSeen', 'score', 'name', 'waiting'] as const
/** When somebody is to turn to a lead again: the time has come, comes later today, or after today. */
export const followUpFilters = ['due', 'today', 'upcoming'] as const

const at = z.string().openapi({ format: 'date-time' })

/** One line of the receipt. `messageId` is the evidence; null on cap, return and member lines. */
export const scoreLine = z
  .object({
    code: z.string().openapi({ example: 'contact.email' }),
    points: z.number().int(),
    messageId: uuid.nullable(),
    at,
    count: z
      .number()
      .int()
      .optional()
      .openapi({ description: 'Items beyond a cap, further days, or minutes that are not one point each' }),
  })
  .openapi('ScoreLine')

const score = z.object({ value: z.number().int().min(0).max(100), band: z.enum(bands), ruleSet: z.string() })

const leadRow = {
  id: uuid,
  version: z.number().int(),
  sessions: z.array(z.object({ id: uuid, label: z.string() })),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z
    .string()
    .nullable()
    .openapi({ description: 'E.164; the digits as they were said where they fit no country' }),
  company: z.string().nullable(),
  location: z.string().nullable(),
  status: z.enum(statuses),
  lostReason: z
    .string()
    .nullable()
    .openapi({ description: `Why it is lost, where somebody said: ${lostReasons.join(', ')} or own words` }),
  tags: z.array(z.string()),
  assignee: z.object({ id: uuid, name: z.string() }).nullable(),
  channel: z.string(),
  sample: z.boolean().openapi({ description: 'One of the sample leads, which never count' }),
  firstSeenAt: at,
  lastActiveAt: at,
  waitingSince: at.nullable(),
  followUpAt: at.nullable().optional().openapi({ description: 'When somebody is to turn to it again' }),
  spamAt: at.nullable().openapi({
    description: 'Marked as spam then: in no count, no list without `spam=true`, and without a score',
  }),
  blockedAt: at.nullable().openapi({ description: 'Since then this visitor cannot write' }),
  cameBackAt: at
    .nullable()
    .openapi({ description: 'A lost lead wrote again then, and nobody has looked at it since' }),
  lastWords: z
    .string()
    .nullable()
    .openapi({ description: "The visitor's last words, cut at 300 characters" }),
  unread: z
    .boolean()
    .optional()
    .openapi({ description: 'The visitor has written what the member who asks has not seen' }),
}

export const leadItem = z.object({ ...leadRow, score }).openapi('LeadItem')

/** One claim about a lead, and who told us. */
export const fact = z
  .object({
    id: uuid,
    field: z.enum(factFields),
    value: z.string(),
    origin: z.enum(factOrigins).openapi({
      description:
        'Said by the visitor, set by a member, vouched for by the customer’s site, or guessed from the country of the address or the time zone',
    }),
    whose: z
      .string()
      .nullable()
      .openapi({ description: 'The words that say it is somebody else’s: “my wife’s”' }),
    quote: z.string().nullable(),
    messageId: uuid.nullable(),
    by: z.string().nullable(),
    at,
    current: z.boolean().openapi({ description: 'Whether it is the value shown' }),
    rejectedAt: at.nullable(),
    rejectedBy: z.string().nullable(),
  })
  .openapi('Fact')

/** A proposal that two leads are one person, as the profile of one of them shows it. */
const sameAs = z.object({
  proposalId: uuid,
  field: z.enum(['email', 'phone']),
  value: z.string(),
  lead: leadItem,
})

/** What was merged into a lead; the last of them can be split off again. */
const mergedLead = z.object({
  id: uuid,
  name: z.string().nullable(),
  label: z.string().nullable(),
  at,
  by: z.string().nullable(),
  reason: z.enum(['member', 'claimed', 'signed']),
})

export const lead = z
  .object({
    ...leadRow,
    score: score.extend({ lines: z.array(scoreLine) }),
    facts: z.array(fact).openapi({ description: 'Newest first, the rejected ones too' }),
    setByMember: z.array(z.enum(factFields)).openapi({ description: 'Fields that reading does not touch' }),
    statusNotice: z
      .object({
        type: z.enum(['moved', 'suggested']),
        from: z.enum(statuses),
        to: z.enum(statuses),
        how: z.enum(['reply', 'call']),
        by: z.string().nullable(),
        at,
      })
      .nullable()
      .openapi({ description: 'The status moved, or might, because somebody was in contact' }),
    signedAs: z
      .array(z.string())
      .openapi({ description: 'Ids under which the customer’s site has signed this person in' }),
    proposals: z.array(sameAs),
    merged: z.array(mergedLead).openapi({ description: 'Last first' }),
    source: z.object({
      site: z.string().nullable(),
      pageUrl: z.string().nullable(),
      referrer: z.string().nullable(),
      locale: z.string().nullable(),
      timeZone: z.string().nullable(),
      country: z.string().nullable().openapi({ description: 'ISO 3166 code, of the address' }),
    }),
    followUp: z
      .object({ dueAt: at, member: z.object({ id: uuid, name: z.string() }).nullable(), madeBy: z.string() })
      .nullable()
      .openapi({ description: 'When to turn to this lead again, and whose that is' }),
    conversation: z
      .object({ id: uuid, holder: z.enum(['assistant', 'member']), holderName: z.string().nullable() })
      .nullable()
      .openapi({ description: 'The latest conversation and who holds it' }),
    mergedInto: uuid.optional().openapi({ description: 'Only on a merged lead: the one to turn to' }),
  })
  .openapi('Lead')

/** `status=new,contacted` and repeated `status=new&status=contacted` mean the same. */
function listOf<T extends string>(values: readonly [T, ...T[]]) {
  return z
    .union([z.string().max(200), z.array(z.string().max(200)).max(20)])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((one) => one.split(','))
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(values)))
    .openapi({ type: 'string', description: `One or several of ${values.join(', ')}, parted by commas` })
    .optional()
}

const flag = z
  .enum(['true', 'false'])
  .transform((given) => given === 'true')
  .optional()

export const leadFilters = z.object({
  q: storableText(0, 200)
    .optional()
    .openapi({ description: 'Part of a name, an email, a phone number in any spelling, or a session label' }),
  status: listOf(statuses),
  band: listOf(bands),
  lostReason: listOf(lostFilters),
  tag: z
    .union([storableText(0, 100), z.array(storableText(0, 100)).max(20)])
    .transform((given) => [given].flat())
    .optional()
    .openapi({ type: 'array', items: { type: 'string' }, description: 'Repeat for several tags' }),
  tagMode: z.enum(['any', 'all', 'none']).default('any'),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional().openapi({ description: 'A day is inclusive' }),
  dateField: z.enum(['firstSeen', 'lastActive']).default('lastActive'),
  assignee: z.union([uuid, z.enum(['nobody', 'me'])]).optional(),
  channel: storableText(0, 40).optional(),
  hasContact: flag,
  anonymous: flag,
  waiting: flag,
  cameBack: flag.openapi({ description: 'Lost leads that wrote again' }),
  toCall: z
    .literal('true')
    .transform(() => true as const)
    .optional()
    .openapi({
      type: 'string',
      enum: ['true'],
      description:
        'Whom to call now: new and hot leads active in the last 24 hours, lost ones that wrote again, and hot ones that wait for a person; nobody who is put off and has not written since, and no samples',
    }),
  followUp: listOf(followUpFilters).openapi({
    type: 'string',
    description: `When somebody is to turn to them again: one or several of ${followUpFilters.join(', ')}, parted by commas; today ends by the clock of the workspace`,
  }),
  spam: flag.openapi({ description: 'Only what was marked as spam; left out otherwise' }),
})

export const listLeads = route({
  method: 'get',
  path: '/api/v1/leads',
  operationId: 'listLeads',
  tags: ['Leads'],
  summary: 'The list of leads',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'leads',
  request: {
    query: leadFilters.extend({
      sort: z.enum(leadSorts).default('lastActive').openapi({
        description:
          'Names ascend, the others descend; waiting: of those who wait for a person, and no others, the longest first',
      }),
      cursor,
      limit,
    }),
  },
  responses: { 200: json(page(leadItem), 'A page; `total` comes with the first and stops at 10,000') },
})

const textOrNull = trimmedText(200)
  .nullable()
  .optional()
  .openapi({ type: ['string', 'null'], minLength: 1, maxLength: 200 })

const contactInput = {
  name: textOrNull,
  email: z.email('An email address like jo@example.com').max(254).toLowerCase().nullable().optional(),
  phone: z
    .string()
    .max(40)
    .nullable()
    .optional()
    .openapi({ description: 'Any spelling; kept in E.164, read with the country of the workspace' }),
  company: textOrNull,
  location: textOrNull,
}

export const addLead = route({
  method: 'post',
  path: '/api/v1/leads',
  operationId: 'addLead',
  tags: ['Leads'],
  summary: 'Add a lead by hand',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: {
    body: body(
      z
        .object({ ...contactInput, status: z.enum(statuses).default('new') })
        .refine((given) => given.name || given.email || given.phone, {
          path: ['name'],
          message: 'A name, an email address or a phone number is needed',
        }),
    ),
  },
  responses: { 201: json(lead, 'The new lead') },
})

export const getLead = route({
  method: 'get',
  path: '/api/v1/leads/{id}',
  operationId: 'getLead',
  tags: ['Leads'],
  summary: 'The profile with facts and receipt',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }) },
  responses: { 200: json(lead, 'The lead') },
})

export const changeLead = route({
  method: 'patch',
  path: '/api/v1/leads/{id}',
  operationId: 'changeLead',
  tags: ['Leads'],
  summary: 'Change status, assignee or contact details',
  description:
    '`version` is the one last seen; 409 changed_meanwhile when status, assignee or a contact detail changed since. What a member sets is never overwritten by reading; null clears.',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: {
    params: z.object({ id: uuid }),
    body: body(
      z
        .object({
          version: z.number().int().min(0),
          status: z.enum(statuses).optional(),
          lostReason: trimmedText(200)
            .nullable()
            .optional()
            .openapi({
              type: ['string', 'null'],
              minLength: 1,
              maxLength: 200,
              description: `Why it is lost: one of ${lostReasons.join(', ')}, or own words. It goes when the status does`,
            }),
          assigneeId: uuid.nullable().optional(),
          ...contactInput,
          release: z
            .array(z.enum(factFields))
            .max(factFields.length)
            .optional()
            .openapi({ description: 'Fields given back to the reading; the Undo of setting one' }),
          spam: z.boolean().optional().openapi({ description: 'Out of counts, lists and scores, and back' }),
          blocked: z.boolean().optional().openapi({ description: 'Whether the visitor may not write' }),
          dismiss: z
            .array(z.enum(['statusNotice', 'cameBack']))
            .max(2)
            .optional()
            .openapi({ description: 'Marks somebody has looked at' }),
        })
        .refine((given) => !given.release?.some((field) => given[field] !== undefined), {
          path: ['release'],
          message: 'Set a field or give it back to the reading, not both',
        }),
    ),
  },
  responses: { 200: json(lead, 'The lead as it is now') },
})

export const deleteLead = route({
  method: 'delete',
  path: '/api/v1/leads/{id}',
  operationId: 'deleteLead',
  tags: ['Leads'],
  summary: 'Delete a lead with everything of theirs',
  'x-access': 'write',
  'x-permission': 'leads.delete',
  'x-plan': 'every',
  request: { params: z.object({ id: uuid }) },
  responses: { 204: nothing },
})

export type Status = (typeof statuses)[number]
export type LostReason = (typeof lostReasons)[number]
export type LostFilter = (typeof lostFilters)[number]
export type FollowUpFilter = (typeof followUpFilters)[number]
export type Band = (typeof bands)[number]
export type LeadSort = (typeof leadSorts)[number]
export type FactField = (typeof factFields)[number]
export type FactOrigin = (typeof factOrigins)[number]
export type LeadItem = z.infer<typeof leadItem>
export type Lead = z.infer<typeof lead>
export type Fact = z.infer<typeof fact>
export type ScoreLine = z.infer<typeof scoreLine>
export type LeadFilters = z.infer<typeof leadFilters>
