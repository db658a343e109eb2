import {
  addCannedReply,
  changeCannedReply,
  deleteCannedReply,
  listCannedReplies,
} from '#contract/canned-replies.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { addReply, changeReply } from '#server/replies/save-reply.ts'
import { listReplies, removeReply } from '#server/replies/store.ts'

export const replyRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listCannedReplies, async ({ db }) => ({ items: await listReplies(db) }))
  bindTeam(app, services, addCannedReply, ({ db, caller, body }) => addReply(db, caller, body))
  bindTeam(app, services, changeCannedReply, ({ db, caller, params, body }) =>
    changeReply(db, caller, params.replyId, body),
  )
  bindTeam(app, services, deleteCannedReply, async ({ db, params }) => {
    if (!(await removeReply(db, params.replyId))) throw notFound('reply')
    return undefined
  })
}
