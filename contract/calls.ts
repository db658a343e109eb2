import { z } from '@hono/zod-openapi'
import { lead } from '#contract/leads.ts'
import { callOutcomes } from '#contract/messages.ts'
import { body, json, route } from '#contract/route.ts'
import { trimmedText, uuid } from '#contract/text.ts'

export const logCall = route({
  method: 'post',
  path: '/api/v1/leads/{id}/calls',
  operationId: 'logCall',
  tags: ['Leads'],
  summary: 'Note a call with this lead in its history',
  description:
    'On a new lead it moves the status to contacted, or proposes it, as the workspace is set (`onContact`); a call that nobody answered only proposes it. ' +
    'A lead that was reached waits for nobody any more; the call stands in its conversation, too.',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: {
    params: z.object({ id: uuid }),
    body: body(z.object({ outcome: z.enum(callOutcomes), remark: trimmedText(500).optional() })),
  },
  responses: { 201: json(lead, 'The lead as it is now') },
})
