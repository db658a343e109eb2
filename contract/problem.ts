import { z } from '@hono/zod-openapi'

/** Every "no" the API can say: its stable code, the HTTP status it goes out with and its short title. */
export const problemCodes = {
  bad_request: { status: 400, title: 'The request could not be read' },
  bad_json: { status: 400, title: 'The body is not valid JSON' },
  bad_cursor: { status: 400, title: 'The cursor does not belong to this list' },
  unauthorized: { status: 401, title: 'Sign in first' },
  bad_token: { status: 401, title: 'The token is not valid or has expired' },
  identity_malformed: { status: 401, title: 'The identity token is not a signed token' },
  identity_algorithm: { status: 401, title: 'The identity token is signed in a way that is not allowed' },
  identity_signature: {
    status: 401,
    title: 'The identity token was not signed with a key of this workspace',
  },
  identity_expired: { status: 401, title: 'The identity token has expired' },
  identity_expiry: { status: 401, title: 'The identity token has no end, or one too far off' },
  identity_early: { status: 401, title: 'The identity token is not valid yet' },
  identity_audience: { status: 401, title: 'The identity token is meant for somebody else' },
  identity_subject: { status: 401, title: 'The identity token does not say who it is' },
  identity_replayed: { status: 401, title: 'The identity token was used by another session' },
  forbidden: { status: 403, title: 'This is not open to you' },
  plan_required: { status: 403, title: 'The plan of this workspace does not include this' },
  origin_refused: { status: 403, title: 'This site may not use the widget key' },
  blocked: { status: 403, title: 'This visitor was blocked' },
  not_found: { status: 404, title: 'There is nothing here' },
  method_not_allowed: { status: 405, title: 'This address does not know that method' },
  id_reused: { status: 409, title: 'This clientId was used for another text' },
  changed_meanwhile: { status: 409, title: 'Somebody changed this in the meantime' },
  lead_merged: { status: 409, title: 'This lead was merged into another' },
  not_merged: { status: 409, title: 'Nothing was merged into this lead' },
  not_last_merged: { status: 409, title: 'Something else was merged into this lead later' },
  already_decided: { status: 409, title: 'Somebody has decided this already' },
  assistant_not_holding: { status: 409, title: 'A person has taken over this conversation' },
  taken: { status: 409, title: 'Somebody was faster' },
  not_said: { status: 409, title: 'The visitor has not said anything yet' },
  not_holding: { status: 409, title: 'This conversation is not yours to answer' },
  already_set_up: { status: 409, title: 'This account is set up already' },
  no_seat: { status: 409, title: 'All seats of the plan are taken' },
  last_owner: { status: 409, title: 'A workspace needs an owner' },
  already_member: { status: 409, title: 'This person is in the team already' },
  invitation_gone: { status: 409, title: 'This invitation is not good any more' },
  lead_spam: { status: 409, title: 'This lead is marked as spam' },
  not_undoable: { status: 409, title: 'This cannot be taken back' },
  tag_exists: { status: 409, title: 'There is another tag of this name' },
  too_many: { status: 409, title: 'There are as many as there may be' },
  wrong_password: { status: 422, title: 'That is not the password' },
  email_taken: { status: 409, title: 'This email address belongs to another account' },
  too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Send JSON' },
  invalid_input: { status: 422, title: 'Some of the input is not valid' },
  sent_in_future: { status: 422, title: 'sentAt lies in the future' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The service is not ready' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemCodes

/** RFC 9457 problem details with a stable code and, for wrong input, one entry a field. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string().openapi({ description: 'A sentence for a person' }),
    requestId: z.string().optional(),
    mergedInto: z.string().optional().openapi({ description: 'With lead_merged: the lead to turn to' }),
    holder: z.object({ id: z.string().nullable(), name: z.string() }).nullable().optional().openapi({
      description: 'With taken and not_holding: who has the conversation; null is the assistant',
    }),
    lease: z
      .number()
      .int()
      .optional()
      .openapi({ description: 'With taken: the number the conversation has now' }),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

export type Problem = z.infer<typeof problem>

const problemBody = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
})

/** The refusals that every operation of the API can give. */
export const refusals = {
  400: problemBody('The request could not be read'),
  401: problemBody('Not signed in, or the token is not valid'),
  403: problemBody('Not open to this caller'),
  404: problemBody('There is nothing here'),
  409: problemBody('In conflict with what is stored'),
  413: problemBody('The body is too large'),
  415: problemBody('Not JSON'),
  422: problemBody('Some of the input is not valid'),
  429: problemBody('Too many requests'),
} as const
