import { v7 as uuidv7 } from 'uuid'
import type { LeadSort } from '#contract/leads.ts'
import type { View, ViewFilters } from '#contract/views.ts'
import { coverContact } from '#rules/contact/cover-contact.ts'
import { mayDo } from '#rules/permissions.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { findView, lockViewsOf, mostViews, removeView, saveView } from '#server/views/store.ts'
import type { StoredView } from '#server/views/store.ts'

type Given = { name: string; shared: boolean; filters: ViewFilters; sort: LeadSort }
type Change = { [K in keyof Given]?: Given[K] | undefined }

export async function addView(db: Db, caller: Caller, given: Given): Promise<View> {
  if (given.shared) requireSharing(caller)
  if ((await lockViewsOf(db, caller.id)) >= mostViews) throw tooMany()
  const view = { ...given, id: uuidv7(), memberId: caller.id }
  await saveView(db, view)
  return shownTo(caller, { ...view, by: caller.name })
}

/** Changes one's own view, or as an owner or admin a shared one, which then still belongs to who made it. */
export async function changeView(db: Db, caller: Caller, id: string, given: Change): Promise<View> {
  const before = await findView(db, id, caller.id)
  if (!before) throw notFound('view')
  requireChange(caller, before)
  if (given.shared === true && !before.shared) requireSharing(caller)
  const view = {
    ...before,
    name: given.name ?? before.name,
    shared: given.shared ?? before.shared,
    filters: given.filters ?? before.filters,
    sort: given.sort ?? before.sort,
  }
  await saveView(db, view)
  return shownTo(caller, view)
}

export async function deleteView(db: Db, caller: Caller, id: string): Promise<void> {
  const view = await findView(db, id, caller.id)
  if (!view) throw notFound('view')
  requireChange(caller, view)
  await removeView(db, id)
}

export async function restoreView(db: Db, caller: Caller, id: string): Promise<View> {
  const view = await findView(db, id, caller.id, true)
  if (!view) throw notFound('view')
  requireChange(caller, view)
  if ((await lockViewsOf(db, view.memberId)) >= mostViews) throw tooMany()
  await saveView(db, view)
  return shownTo(caller, view)
}

/** A view as this member sees it: without filters that would tell of what is hidden from them. */
export function shownTo(caller: Caller, stored: StoredView & { by: string | null }): View {
  const { memberId, filters, ...rest } = stored
  const hidden: View['hidden'] = []
  const shown = { ...filters }
  if (caller.hidesContact && filters.hasContact !== undefined) {
    hidden.push('hasContact')
    delete shown.hasContact
  }
  if (caller.hidesContact && filters.q !== undefined && coverContact(filters.q) !== filters.q) {
    hidden.push('q')
    delete shown.q
  }
  return {
    ...rest,
    filters: shown,
    hidden,
    mine: memberId === caller.id,
    mayChange: mayChange(caller, stored) && hidden.length === 0,
  }
}

function mayChange(caller: Caller, view: StoredView): boolean {
  if (view.memberId === caller.id) return !view.shared || mayShare(caller)
  return (
    view.shared && caller.type === 'member' && caller.seat !== 'over' && mayDo(caller.role, 'team.manage')
  )
}

function mayShare(caller: Caller): boolean {
  return caller.type === 'member' && caller.seat !== 'over' && mayDo(caller.role, 'leads.change')
}

function requireChange(caller: Caller, view: StoredView): void {
  if (!mayChange(caller, view)) {
    throw new Refusal('forbidden', 'This view is somebody else’s. Save it as one of your own.')
  }
}

function requireSharing(caller: Caller): void {
  if (!mayShare(caller)) {
    throw new Refusal('forbidden', 'Your role does not allow sharing a view. Save it for yourself.')
  }
}

function tooMany(): Refusal {
  return new Refusal('too_many', `There are ${mostViews} views already. Delete one first.`)
}
