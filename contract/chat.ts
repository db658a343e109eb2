import { z } from '@hono/zod-openapi'
import { message } from '#contract/messages.ts'
import { body, json, route } from '#contract/route.ts'
import { spokenText, storableText, uuid } from '#contract/text.ts'

/** What the widget shows before anybody has said a word. */
export const widgetSettings = z
  .object({
    siteName: z.string(),
    greeting: z.string(),
    starters: z.array(z.string()),
    color: z.string().openapi({ description: 'CSS colour of head and launcher, like #234c3b' }),
    assistant: z.boolean().openapi({ description: 'Whether the built-in assistant answers' }),
  })
  .openapi('WidgetSettings')

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
  })
  .openapi('ChatSession')

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
    body: body(z.object({ clientId: storableText(1, 100), text: spokenText })),
  },
  responses: { 200: json(z.object({ message }), 'The stored message') },
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

export type ChatSession = z.infer<typeof chatSession>
export type WidgetSettings = z.infer<typeof widgetSettings>
