import { z } from '@hono/zod-openapi'
import { bands } from '#contract/leads.ts'
import { body, json, route } from '#contract/route.ts'
import { cursor, limit, page, timeZone, uuid } from '#contract/text.ts'

/**
 * A new hot lead, a person asked for, a visitor who was not answered, a conversation one was given, a promise that was not kept, a language model that
 * gives no answers any more, a note in which one is named.
 */
export const alertKinds = ['hot', 'asked', 'unanswered', 'assigned', 'promise', 'model', 'mention'] as const

const at = z.string().openapi({ format: 'date-time' })

export const alert = z
  .object({
    id: uuid,
    kind: z.enum(alertKinds),
    lead: z
      .object({
        id: uuid,
        name: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        label: z.string(),
        band: z.enum(bands),
      })
      .nullable()
      .openapi({ description: 'Null where it is about nobody: the kind `model`' }),
    conversationId: uuid.nullable(),
    words: z.string().nullable().openapi({
      description:
        'As they were then: the visitor’s last words, cut at 200 characters; of a promise its sentence; of a model why it is of no use; of a mention the note',
    }),
    by: z.string().nullable().openapi({
      description:
        'Of `assigned`: who gave the conversation to this member; of `mention`: who wrote the note',
    }),
    forYou: z.boolean().openapi({ description: 'This member is waited for, not anybody' }),
    at,
    readAt: at.nullable().openapi({
      description: 'Set for everybody when somebody takes the conversation, answers in it or closes it',
    }),
    quiet: z
      .boolean()
      .openapi({ description: 'It came in quiet hours: show it, without sound or notification' }),
  })
  .openapi('Alert')

/** What a member wishes to be told of, and how. */
export const alertSettings = z
  .object({
    kinds: z
      .array(z.enum(alertKinds))
      .max(alertKinds.length)
      .transform((all) => alertKinds.filter((one) => all.includes(one)))
      .openapi({ description: 'What is told of' }),
    sound: z.boolean(),
    notification: z
      .boolean()
      .openapi({ description: 'By the browser, also while the dashboard is behind another window' }),
    quiet: z
      .object({
        from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day like 22:00'),
        to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day like 07:00'),
        timeZone,
      })
      .refine(({ from, to }) => from !== to, { path: ['to'], message: 'It ends when it begins' })
      .nullable()
      .openapi({ description: 'Each day from then until then; past midnight when `to` is earlier' }),
  })
  .openapi('AlertSettings')

const door = { 'x-access': 'member', 'x-permission': 'alerts.own', 'x-plan': 'inbox' } as const
const unread = z.number().int()

export const listAlerts = route({
  ...door,
  method: 'get',
  path: '/api/v1/alerts',
  operationId: 'listAlerts',
  tags: ['Inbox'],
  summary: 'What the caller was alerted to, newest first',
  description: 'Kept for 30 days, at most the latest 200.',
  request: { query: z.object({ cursor, limit }) },
  responses: { 200: json(page(alert).extend({ unread }), 'A page of alerts') },
})

export const readAlerts = route({
  ...door,
  method: 'post',
  path: '/api/v1/alerts/read',
  operationId: 'readAlerts',
  tags: ['Inbox'],
  summary: 'Mark alerts of one’s own as read',
  request: {
    body: body(
      z.object({
        ids: z.array(uuid).max(200).optional().openapi({ description: 'All of them where left out' }),
      }),
    ),
  },
  responses: { 200: json(z.object({ unread }), 'How many are unread now') },
})

export const getAlertSettings = route({
  ...door,
  method: 'get',
  path: '/api/v1/alerts/settings',
  operationId: 'getAlertSettings',
  tags: ['Inbox'],
  summary: 'What the caller is alerted to, and how',
  responses: { 200: json(alertSettings, 'The settings of this member') },
})

export const changeAlertSettings = route({
  ...door,
  method: 'patch',
  path: '/api/v1/alerts/settings',
  operationId: 'changeAlertSettings',
  tags: ['Inbox'],
  summary: 'Change what one is alerted to',
  request: { body: body(alertSettings.partial()) },
  responses: { 200: json(alertSettings, 'As they are now') },
})

export type AlertKind = (typeof alertKinds)[number]
export type AlertItem = z.infer<typeof alert>
export type AlertSettings = z.output<typeof alertSettings>
