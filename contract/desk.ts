import { z } from '@hono/zod-openapi'
import { body, json, route } from '#contract/route.ts'
import { trimmedText } from '#contract/text.ts'

const clock = (pattern: RegExp) => z.string().regex(pattern, 'A time of day like 09:30')

/** A part of a day on the clocks of the workspace. What goes past midnight is two: until 24:00, and from 00:00. */
const span = z
  .object({
    from: clock(/^([01]\d|2[0-3]):[0-5]\d$/),
    to: clock(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'It ends before it begins' })
  .openapi('OpeningSpan', { example: { from: '09:00', to: '17:00' } })

const spans = z
  .array(span)
  .max(6, 'At most 6 spans a day')
  .refine((all) => {
    const sorted = all.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    return sorted.every(({ from }, index) => from >= (sorted[index - 1]?.to ?? ''))
  }, 'Two of these overlap')
  .transform((all) => all.toSorted((a, b) => (a.from < b.from ? -1 : 1)))

const holiday = z
  .object({
    date: z.iso.date('A day like 2026-12-25').refine((day) => day >= '1970', 'A day after 1970'),
    name: trimmedText(60),
    spans: spans.openapi({ description: 'The hours of that day; empty is closed' }),
  })
  .openapi('Holiday')

/** When the team is there, and when the assistant calls it. */
export const desk = z
  .object({
    week: z.array(spans).length(7).openapi({ description: 'Monday first; a day without spans is closed' }),
    holidays: z
      .array(holiday)
      .max(200, 'At most 200 holidays')
      .refine((all) => new Set(all.map(({ date }) => date)).size === all.length, 'A day stands here twice')
      .transform((all) => all.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
      .openapi({ description: 'Days with other hours than their weekday’s, by date' }),
    promises: z.boolean().openapi({
      description: 'Whether visitors are promised a time while nobody is there',
    }),
    answerMinutes: z.number().int().min(5).max(2880).openapi({
      description: 'Within how much opening time the team gets back to somebody whom it missed',
    }),
    waitMinutes: z.number().int().min(1).max(120).openapi({
      description: 'How long a visitor waits for one member before the next is asked',
    }),
    handOver: z
      .object({
        hot: z.boolean().openapi({ description: 'A lead who turns hot is passed to a person' }),
        unsure: z
          .boolean()
          .openapi({ description: 'As is one whom the assistant could not answer twice in a row' }),
        keywords: z.array(trimmedText(60)).max(50, 'At most 50 words').openapi({
          description: 'As is one who says one of these; `refund*` stands for all that begins so',
        }),
      })
      .openapi({ description: 'Who asks for a person is always passed on' }),
  })
  .openapi('Desk')

export const getDesk = route({
  method: 'get',
  path: '/api/v1/desk',
  operationId: 'getDesk',
  tags: ['Inbox'],
  summary: 'Business hours, and when the assistant hands over',
  'x-access': 'read',
  'x-permission': 'desk.see',
  'x-plan': 'inbox',
  responses: { 200: json(desk, 'As it is set') },
})

export const changeDesk = route({
  method: 'patch',
  path: '/api/v1/desk',
  operationId: 'changeDesk',
  tags: ['Inbox'],
  summary: 'Change business hours, and when the assistant hands over',
  description: 'What is given replaces what was set; `week` and `holidays` as a whole.',
  'x-access': 'member',
  'x-permission': 'desk.manage',
  'x-plan': 'inbox',
  request: { body: body(desk.partial()) },
  responses: { 200: json(desk, 'As it is set now') },
})

export type OpeningSpan = z.output<typeof span>
export type Holiday = z.output<typeof holiday>
export type Desk = z.output<typeof desk>
