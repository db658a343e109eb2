import { z } from '@hono/zod-openapi'
import { callOutcomes } from '#contract/messages.ts'
import { bands, statuses } from '#contract/leads.ts'
import { body, json, route } from '#contract/route.ts'
import { instant, uuid } from '#contract/text.ts'

/** What a member did about a lead; `passed`: nothing, as somebody else had dealt with it. */
export const reviewOutcomes = ['called', 'whatsapp', 'email', 'later', 'not_a_lead', 'passed'] as const
export const reviewReasons = ['new', 'came_back', 'follow_up'] as const

const at = z.string().openapi({ format: 'date-time' })

const reviewLead = z.object({
  id: uuid,
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  label: z.string(),
  status: z.enum(statuses).openapi({ description: 'As it is now' }),
  wasStatus: z.enum(statuses).openapi({ description: 'As it was when the review began' }),
  band: z.enum(bands),
  reason: z.enum(reviewReasons),
  outcome: z.enum(reviewOutcomes).nullable(),
  call: z.enum(callOutcomes).nullable().openapi({ description: 'How the call went, with `called`' }),
  decidedAt: at.nullable(),
  followUpAt: at.nullable().openapi({ description: 'When to turn to this lead again' }),
})

/** One member's way through the new leads: which they are was fixed when it began. */
export const review = z
  .object({
    id: uuid,
    since: at,
    startedAt: at,
    finishedAt: at.nullable().openapi({ description: 'When the last lead was decided' }),
    leads: z.array(reviewLead).openapi({ description: 'In their order; those merged or deleted are gone' }),
  })
  .openapi('Review')

const reviewState = z.object({
  review: review.nullable().openapi({ description: 'The open one, else the one finished today' }),
  next: z
    .object({ leads: z.number().int(), since: at })
    .openapi({ description: 'How many leads a new review would have, 200 at most' }),
})

const one = z.object({ reviewId: uuid })
const see = { 'x-access': 'member', 'x-permission': 'leads.see', 'x-plan': 'review' } as const
const change = { 'x-access': 'member', 'x-permission': 'leads.change', 'x-plan': 'review' } as const

export const openReview = route({
  ...change,
  method: 'post',
  path: '/api/v1/reviews',
  operationId: 'openReview',
  tags: ['Review'],
  summary: 'Begin the review of new leads, or go on with it',
  description:
    'New leads that are hot or warm and were active since the earlier of the last review and 24 hours ago, lost leads that wrote again, and whom the member has put off until now. Hot first; within a band whoever can be called or written to before the others, then whoever waits longest, then by score; samples last.',
  responses: { 200: json(reviewState, 'The review; null where there is nobody to look at') },
})

export const getReview = route({
  ...see,
  method: 'get',
  path: '/api/v1/reviews/current',
  operationId: 'getReview',
  tags: ['Review'],
  summary: 'The review as it stands, without beginning one',
  responses: { 200: json(reviewState, 'The review') },
})

export const countReview = route({
  ...see,
  method: 'get',
  path: '/api/v1/reviews/counts',
  operationId: 'countReview',
  tags: ['Review'],
  summary: 'How many leads are to be looked at, and how many are due again',
  responses: {
    200: json(
      z
        .object({ toReview: z.number().int(), due: z.number().int() })
        .openapi('ReviewCounts', { description: '`due`: follow-ups of the member whose time has come' }),
      'Counts',
    ),
  },
})

export const recordOutcome = route({
  ...change,
  method: 'post',
  path: '/api/v1/reviews/{reviewId}/outcomes',
  operationId: 'recordOutcome',
  tags: ['Review'],
  summary: 'Say what was done about a lead, and go on to the next',
  description:
    'Called, WhatsApp and email note the contact and make a new lead contacted, but for a call that nobody answered, which is put off as with later; later sets when to turn to it again; not_a_lead makes it lost. Told again with the same outcome it changes nothing; 409 changed_meanwhile when the status is another than the one seen.',
  request: {
    params: one,
    body: body(
      z.object({
        leadId: uuid,
        outcome: z.enum(reviewOutcomes),
        seenStatus: z.enum(statuses),
        call: z
          .enum(callOutcomes)
          .optional()
          .openapi({ description: 'With called: how the call went; reached where left out' }),
        followUpAt: instant.optional().openapi({
          description:
            'With later, and with a call that nobody answered: until when; tomorrow morning where left out',
        }),
      }),
    ),
  },
  responses: { 200: json(reviewState, 'The review as it is now') },
})

export const undoOutcome = route({
  ...change,
  method: 'delete',
  path: '/api/v1/reviews/{reviewId}/outcomes/{leadId}',
  operationId: 'undoOutcome',
  tags: ['Review'],
  summary: 'Take back what was said to be done about a lead',
  description: 'The status goes back unless somebody has changed it since: `leftAsIs` then.',
  request: { params: one.extend({ leadId: uuid }) },
  responses: {
    200: json(reviewState.extend({ leftAsIs: z.boolean() }), 'The review as it is now'),
  },
})

const brief = z
  .object({
    lastWords: z
      .object({
        messageId: uuid,
        conversationId: uuid,
        text: z.string(),
        at,
        after: z.string().nullable().openapi({ description: 'What the visitor had said before' }),
      })
      .nullable(),
    open: z
      .array(z.object({ messageId: uuid, question: z.string(), at }))
      .openapi({ description: 'What the visitor has asked and nobody has answered, earliest first' }),
    evidence: z
      .array(z.object({ messageId: uuid, text: z.string() }))
      .openapi({ description: 'The messages on which the lines of the score rest, cut at 300 characters' }),
  })
  .openapi('LeadBrief')

export const getLeadBrief = route({
  method: 'get',
  path: '/api/v1/leads/{id}/brief',
  operationId: 'getLeadBrief',
  tags: ['Leads'],
  summary: 'What to know of a lead before calling',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'transcripts',
  request: { params: z.object({ id: uuid }) },
  responses: { 200: json(brief, 'Last words, open questions and evidence') },
})

export type ReviewOutcome = (typeof reviewOutcomes)[number]
export type ReviewReason = (typeof reviewReasons)[number]
export type Review = z.infer<typeof review>
export type ReviewState = z.infer<typeof reviewState>
export type ReviewLead = z.infer<typeof reviewLead>
export type LeadBrief = z.infer<typeof brief>
