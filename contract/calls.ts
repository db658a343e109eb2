import { z } from '@hono/zod-openapi'
import { lead } from '#contract/leads.ts'
import { callOutcomes } from '#contract/messages.ts'
import { body, json, route } from '#contract/route.ts'
import { instant, trimmedText, uuid } from '#contract/text.ts'

export const logCall = route({
  method: 'post',
  path: '/api/v1/leads/{id}/calls',
  operationId: 'logCall',
  tags: ['Leads'],
  summary: 'Note a call with this lead in its history',
  description:
    'On a new lead it moves the status to contacted, or proposes it, as the workspace is set (`onContact`); a call that nobody answered only proposes it. ' +
    'A lead that was reached waits for nobody any more; the call stands in its conversation, too. `followUpAt` says when to turn to the lead again, as setFollowUp does.',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: {
    params: z.object({ id: uuid }),
    body: body(
      z.object({
        outcome: z.enum(callOutcomes),
        remark: trimmedText(500).optional(),
        followUpAt: instant.optional(),
      }),
    ),
  },
  responses: { 201: json(lead, 'The lead as it is now') },
})

export const undoCall = route({
  method: 'delete',
  path: '/api/v1/leads/{id}/calls/last',
  operationId: 'undoCall',
  tags: ['Leads'],
  summary: 'Take back the last call with this lead, noted by oneself within the last hour',
  description:
    'What the call has changed is as before: status, wait, promises and follow-up, unless somebody has changed them since. The history keeps both. Where there is no such call, nothing changes.',
  'x-access': 'write',
  'x-permission': 'leads.change',
  'x-plan': 'profiles',
  request: { params: z.object({ id: uuid }) },
  responses: { 200: json(lead, 'The lead as it is now') },
})
