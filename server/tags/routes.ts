import { addTag as addRoute, listTags as listRoute, removeTag as removeRoute } from '#contract/tags.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { onlyOf } from '#server/leads/store.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'
import { addTag, listTags, listTagsOf, removeTag } from '#server/tags/store.ts'

export const tagRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listRoute, async ({ db, caller }) => ({
    items: await listTags(db, onlyOf(caller)),
  }))
  for (const [route, change, kind] of [
    [addRoute, addTag, 'tag.added'],
    [removeRoute, removeTag, 'tag.removed'],
  ] as const) {
    bindTeam(app, services, route, async ({ db, caller, params, after }) => {
      await requireUnmerged(db, params.id)
      if (await change(db, params.id, params.tag)) {
        await recordEvent(db, caller, params.id, kind, { tag: params.tag })
        after(() =>
          services.bus.publish({ workspaceId: db.workspaceId, leads: [params.id], created: [], removed: [] }),
        )
      }
      return { tags: await listTagsOf(db, params.id) }
    })
  }
}
