import {
  addTag as addRoute,
  changeTag as changeRoute,
  deleteTag as deleteRoute,
  listTags as listRoute,
  mergeTag as mergeRoute,
  removeTag as removeRoute,
} from '#contract/tags.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { onlyOf } from '#server/leads/store.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'
import { changeTag, deleteTag, mergeTag } from '#server/tags/change-tag.ts'
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

  /** On however many leads: each dashboard fetches what it shows. */
  const changed = (workspaceId: string) => services.bus.toTeam(workspaceId, { type: 'tags' })
  bindTeam(app, services, changeRoute, async ({ db, caller, params, body, after }) => {
    const tag = await changeTag(db, caller, params.tag, body)
    after(() => changed(db.workspaceId))
    return tag
  })
  bindTeam(app, services, mergeRoute, async ({ db, caller, params, body, after }) => {
    const tag = await mergeTag(db, caller, params.tag, body.into)
    after(() => changed(db.workspaceId))
    return tag
  })
  bindTeam(app, services, deleteRoute, async ({ db, caller, params, after }) => {
    await deleteTag(db, caller, params.tag)
    after(() => changed(db.workspaceId))
    return undefined
  })
}
