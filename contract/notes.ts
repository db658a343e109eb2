import { z } from '@hono/zod-openapi'
import { body, json, nothing, route } from '#contract/route.ts'
import { cursor, limit, page, trimmedText, uuid } from '#contract/text.ts'

/** An internal remark; visitors never see it. */
export const note = z
  .object({
    id: uuid,
    text: z.string().openapi({ description: 'Markdown: bold, italic, code, links, lists and quotes' }),
    author: z.object({ id: uuid.nullable(), name: z.string() }),
    mine: z.boolean(),
    mentions: z
      .array(z.object({ id: uuid, name: z.string() }))
      .openapi({ description: 'The members that an @ in the text means, and the words behind the @' }),
    createdAt: z.string().openapi({ format: 'date-time' }),
    editedAt: z.string().openapi({ format: 'date-time' }).nullable(),
  })
  .openapi('Note')

const path = '/api/v1/leads/{id}/notes'
const text = z.object({ text: trimmedText(10_000) })
const newNote = text.extend({
  id: uuid.optional().openapi({
    description: 'Of one’s own making: sent again with the same id it is the same note, not a second one',
  }),
})
const one = z.object({ id: uuid, noteId: uuid })

export const listNotes = route({
  method: 'get',
  path,
  operationId: 'listNotes',
  tags: ['Notes and tags'],
  summary: 'Notes of a lead, newest first',
  'x-access': 'read',
  'x-permission': 'leads.see',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }), query: z.object({ cursor, limit }) },
  responses: { 200: json(page(note), 'Notes') },
})

export const addNote = route({
  method: 'post',
  path,
  operationId: 'addNote',
  tags: ['Notes and tags'],
  summary: 'Write a note',
  description:
    'A member named behind an @ gets an alert, if they may see the lead. A tag behind a # is put on the lead; a single new word makes the tag.',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }), body: body(newNote) },
  responses: { 201: json(note, 'The note') },
})

export const changeNote = route({
  method: 'patch',
  path: '/api/v1/leads/{id}/notes/{noteId}',
  operationId: 'changeNote',
  tags: ['Notes and tags'],
  summary: 'Change a note of your own',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: one, body: body(text) },
  responses: { 200: json(note, 'The note') },
})

export const deleteNote = route({
  method: 'delete',
  path: '/api/v1/leads/{id}/notes/{noteId}',
  operationId: 'deleteNote',
  tags: ['Notes and tags'],
  summary: 'Delete a note of your own',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: one },
  responses: { 204: nothing },
})

export type Note = z.infer<typeof note>
