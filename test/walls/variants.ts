import type { Fixture } from '#test/api/operations.ts'

/** Other good calls than the fixture, where an operation sends other statements with other input. */
export const variants: Record<string, Fixture[]> = {
  ...withTag('addTag', 'removeTag'),
  listLeads: [
    {},
    { limit: '2' },
    { q: 'Ou' },
    { q: 'o' },
    { q: 'again@ours' },
    { q: '496 0777' },
    { q: 'Grace', sort: 'score' },
    { status: 'new' },
    { status: 'new,contacted', band: 'cold' },
    { tag: 'Ours' },
    { tag: 'Ours', tagMode: 'all' },
    { tag: 'Ours', tagMode: 'none' },
    { from: '2020-01-01', to: '2035-01-01', dateField: 'firstSeen' },
    { assignee: 'me' },
    { assignee: 'nobody' },
    { channel: 'web' },
    { hasContact: 'true' },
    { hasContact: 'false' },
    { anonymous: 'true' },
    { waiting: 'true' },
    { cameBack: 'true' },
    { toCall: 'true' },
    { followUp: 'due,today,upcoming' },
    { sort: 'waiting' },
    { spam: 'true' },
    { sort: 'firstSeen' },
    { sort: 'score' },
    { sort: 'name' },
    { q: 'Ours', tag: 'Ours', status: 'new', sort: 'name' },
  ].map((query) => ({ query: query as Record<string, string> })),
}

/** With a tag that the lead has. */
function withTag(...names: string[]): Record<string, Fixture[]> {
  return Object.fromEntries(names.map((name) => [name, [{ params: { tag: 'Ours' } }]]))
}
