import { z } from '@hono/zod-openapi'
import { message } from '#contract/messages.ts'
import { body, json, nothing, route } from '#contract/route.ts'
import { spokenText, storableText, trimmedText, uuid } from '#contract/text.ts'

/** What the widget says in one language where the site has something of its own to say; else it has words of its own. */
export const siteTexts = z.object({
  greeting: z.string().optional(),
  starters: z.array(z.string()).optional(),
  launcher: z.string().optional().openapi({ description: 'One line beside the launcher, once a visit' }),
  consent: z.string().optional().openapi({ description: 'Stands where details are asked for' }),
})

export const widgetLanguages = ['en', 'de'] as const

const fieldNeeds = ['none', 'optional', 'required'] as const

const fieldNeed = z.enum(fieldNeeds)

/** What the visitor is asked for before the first message. */
export const askedFields = z.object({ name: fieldNeed, email: fieldNeed, phone: fieldNeed })

/** What the widget shows before anybody has said a word. */
export const widgetSettings = z
  .object({
    siteName: z.string(),
    greeting: z.string(),
    starters: z.array(z.string()),
    color: z.string().openapi({ description: 'CSS colour of head and launcher, like #234c3b' }),
    style: z.string().openapi({
      description: 'That colour as it can be read in both themes, and the place, as CSS variables',
    }),
    assistant: z.boolean().openapi({ description: 'Whether the built-in assistant answers' }),
    side: z.enum(['right', 'left']).openapi({ description: 'Mirrored on pages that run from right to left' }),
    language: z.enum(['auto', ...widgetLanguages]).openapi({
      description: 'auto: that of the page, else of the browser',
    }),
    texts: z.object({ en: siteTexts, de: siteTexts }),
    consent: z.enum(['none', 'note', 'first']).openapi({
      description:
        'none: no text; note: it stands where details are asked for; first: before it is agreed to nothing is asked of the server or kept on the device',
    }),
    privacyUrl: z.string().nullable(),
    fields: askedFields,
  })
  .openapi('WidgetSettings')

const team = z
  .object({
    people: z.array(z.object({ name: z.string() })),
    until: z.string().nullable().openapi({
      format: 'date-time',
      description: 'Where nobody is there: when somebody will be, if that is known',
    }),
  })
  .openapi({ description: 'Who of the team is there' })

/** What the visitor filled into the form before the first message, and in which language it was asked. */
const details = z
  .object({
    language: z.enum(widgetLanguages),
    name: trimmedText(200).optional(),
    email: trimmedText(200).optional(),
    phone: trimmedText(200).optional(),
  })
  .openapi({
    description:
      'Stored as a message of its own before this one, in words that are read like what a visitor says',
  })

/** What the visitor agreed to, in the words they were shown. */
const consentGiven = z
  .object({ text: storableText(1, 1000), language: z.enum(widgetLanguages) })
  .openapi({ description: 'The text that stood there when the visitor agreed; kept with the session' })

export const chatSession = z
  .object({
    token: z
      .string()
      .openapi({ description: 'Bearer token of the chat doors, good for a quarter of an hour' }),
    resumeToken: z.string().openapi({ description: 'Kept by the browser; opens the same session again' }),
    session: z.object({ id: uuid, label: z.string() }),
    conversationId: uuid,
    messages: z.array(message).openapi({ description: 'The latest 100 messages, oldest first' }),
    widget: widgetSettings,
    team,
  })
  .openapi('ChatSession')

export const getWidget = route({
  method: 'get',
  path: '/api/v1/chat/widget',
  operationId: 'getWidget',
  tags: ['Chat'],
  summary: 'What the widget of a key looks like and says',
  description: 'Asked by every page with the snippet; nothing about the visitor is written down.',
  'x-access': 'nobody-yet',
  request: { query: z.object({ key: z.string().min(1).max(200) }) },
  responses: { 200: json(widgetSettings, 'The settings of the site') },
})

export const openChatSession = route({
  method: 'post',
  path: '/api/v1/chat/sessions',
  operationId: 'openChatSession',
  tags: ['Chat'],
  summary: 'Open or resume a visitor session',
  'x-access': 'nobody-yet',
  request: {
    body: body(
      z.object({
        widgetKey: z.string().min(1).max(200),
        resumeToken: z.string().min(1).max(200).optional().openapi({
          description:
            'What the last answer gave. One that is not known here opens a new session under another token.',
        }),
        pageUrl: storableText(0, 2000).optional(),
        referrer: storableText(0, 2000).optional(),
        locale: storableText(0, 40).optional(),
        timeZone: storableText(0, 64).optional(),
        consent: consentGiven.optional(),
        identity: z.string().min(1).max(4000).optional().openapi({
          description:
            'A JWT made by your own server for a person you have signed in: HS256 or EdDSA, `aud` the workspace id, `sub` your id of the person, `exp` at most an hour ahead; `name`, `email`, `phone` if you know them. One token for one session: make a new one for each page.',
        }),
      }),
    ),
  },
  responses: {
    200: json(chatSession, 'The session; a new one where the resume token is not known or not theirs'),
  },
})

export const sendChatMessage = route({
  method: 'post',
  path: '/api/v1/chat/messages',
  operationId: 'sendChatMessage',
  tags: ['Chat'],
  summary: 'Say something as the visitor',
  description:
    'Stored for good when answered. The same clientId again answers the same message; with another text 409 id_reused.',
  'x-access': 'visitor',
  request: {
    body: body(
      z.object({
        clientId: storableText(1, 100),
        text: spokenText,
        consent: consentGiven.optional(),
        details: details.optional(),
        pressed: z.literal('person').optional().openapi({
          description:
            'The visitor pressed the button of these words, so that no language model has to find out what they mean',
        }),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({
        message,
        given: message.optional().openapi({ description: 'What was stored of the details' }),
      }),
      'The stored message',
    ),
  },
})

export const checkPhone = route({
  method: 'post',
  path: '/api/v1/chat/phone',
  operationId: 'checkPhone',
  tags: ['Chat'],
  summary: 'Whether a phone number can be read as one',
  description: 'As the site’s country writes them, or with the code of another. Nothing is written down.',
  'x-access': 'nobody-yet',
  request: {
    body: body(z.object({ widgetKey: z.string().min(1).max(200), phone: storableText(1, 200) })),
  },
  responses: { 200: json(z.object({ isPhone: z.boolean() }), 'Whether it can be dialled') },
})

export const listChatMessages = route({
  method: 'get',
  path: '/api/v1/chat/messages',
  operationId: 'listChatMessages',
  tags: ['Chat'],
  summary: 'What was said after a seq',
  'x-access': 'visitor',
  request: {
    query: z.object({
      after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  responses: { 200: json(z.object({ items: z.array(message), more: z.boolean() }), 'Messages, by seq') },
})

export const startNewTalk = route({
  method: 'post',
  path: '/api/v1/chat/conversations',
  operationId: 'startNewTalk',
  tags: ['Chat'],
  summary: 'Begin a new conversation of the same session',
  description:
    'Where nothing has been said in the last one yet, that one is answered. The one before is closed, unless a member answers it or the visitor waits for one there; what a member says in it makes it the visitor’s conversation again.',
  'x-access': 'visitor',
  responses: {
    200: json(
      z.object({
        token: z
          .string()
          .openapi({ description: 'Opens the new conversation; the one before goes on to open its own' }),
        conversationId: uuid,
      }),
      'The conversation',
    ),
  },
})

const simple = z.union([storableText(0, 500), z.number(), z.boolean(), z.null()])

export const trackEvent = route({
  method: 'post',
  path: '/api/v1/chat/events',
  operationId: 'trackEvent',
  tags: ['Chat'],
  summary: 'Write into the history of the lead what the visitor did on the page',
  description:
    'Only once they have said something: before that there is no lead, and 409 not_said is the answer.',
  'x-access': 'visitor',
  request: {
    body: body(
      z.object({
        name: trimmedText(60),
        data: z
          .record(storableText(1, 60), simple)
          .default({})
          .refine((data) => Object.keys(data).length <= 20, 'At most 20 entries')
          .refine((data) => JSON.stringify(data).length <= 2000, 'At most 2,000 characters in all'),
      }),
    ),
  },
  responses: { 204: nothing },
})

export const forgetVisitor = route({
  method: 'delete',
  path: '/api/v1/chat/session',
  operationId: 'forgetVisitor',
  tags: ['Chat'],
  summary: 'Delete all that is known of the visitor',
  description:
    'The lead goes with everything of theirs. Where the team has merged it with somebody else’s sessions a person has to look first: it is written into the history, and `deleted` is false.',
  'x-access': 'visitor',
  responses: { 200: json(z.object({ deleted: z.boolean() }), 'Whether all is gone') },
})

export type Details = z.infer<typeof details>
export type ChatSession = z.infer<typeof chatSession>
export type WidgetSettings = z.infer<typeof widgetSettings>
export type SiteTexts = z.infer<typeof siteTexts>
export type WidgetLanguage = (typeof widgetLanguages)[number]
