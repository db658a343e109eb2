import {
  addView as addViewRoute,
  changeView as changeViewRoute,
  deleteView as deleteViewRoute,
  listViews as listViewsRoute,
  restoreView as restoreViewRoute,
  orderViews,
  setColumns,
} from '#contract/views.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { addView, changeView, deleteView, restoreView, shownTo } from '#server/views/save-view.ts'
import { getColumns, listViews, removeColumns, saveColumns, saveOrder } from '#server/views/store.ts'

export const viewRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listViewsRoute, async ({ db, caller }) => ({
    items: (await listViews(db, caller.id)).map((view) => shownTo(caller, view)),
    columns: await getColumns(db, caller.id),
  }))
  bindTeam(app, services, addViewRoute, ({ db, caller, body }) => addView(db, caller, body))
  bindTeam(app, services, changeViewRoute, ({ db, caller, params, body }) =>
    changeView(db, caller, params.viewId, body),
  )
  bindTeam(app, services, deleteViewRoute, async ({ db, caller, params }) => {
    await deleteView(db, caller, params.viewId)
    return undefined
  })
  bindTeam(app, services, restoreViewRoute, ({ db, caller, params }) =>
    restoreView(db, caller, params.viewId),
  )
  bindTeam(app, services, orderViews, async ({ db, caller, body }) => {
    await saveOrder(db, caller.id, body.views)
    return undefined
  })
  bindTeam(app, services, setColumns, async ({ db, caller, body }) => {
    if (body.columns.length === 0) await removeColumns(db, caller.id)
    else await saveColumns(db, caller.id, body.columns)
    return undefined
  })
}
