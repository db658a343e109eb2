import type { Team } from '#test/make.ts'
import type { Fixture } from './operations.ts'

/** Tags of a lead that may be renamed, merged and deleted without being missed by another call. */
export async function tagFixtures(team: Team, leadId: string): Promise<Record<string, Fixture>> {
  for (const tag of ['To rename', 'To merge', 'To merge with', 'To delete', 'Taken name']) {
    await team.call('POST', `/api/v1/leads/${leadId}/tags/${tag}`)
  }
  return {
    changeTag: {
      params: { tag: 'To rename' },
      body: { name: 'To Rename', color: 205 },
      refuses: [{ name: 'taken NAME' }, { color: 361 }, { name: 'a, b' }],
    },
    mergeTag: {
      params: { tag: 'To merge' },
      body: { into: 'To merge with' },
      refuses: [{ into: 'to merge' }, { into: 'Never heard of' }, { into: 'a, b' }],
    },
    deleteTag: { params: { tag: 'To delete' } },
  }
}
