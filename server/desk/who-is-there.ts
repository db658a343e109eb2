import { nextOpening } from '#rules/desk/hours.ts'
import { mayCome, type Colleague } from '#rules/desk/next-to-ask.ts'
import { opens, seatOf, seatsOf } from '#rules/plans.ts'
import { membersAhead } from '#server/accounts/members.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { deskInPlace } from '#server/desk/store.ts'

export type Online = Colleague & {
  /** As visitors are told it. */
  name: string
}

/**
 * Who can come to a visitor now: online with a fresh sign of life, allowed to answer, with a seat. `until`: when the business
 * opens next, if nobody is there and it is closed. With a lead, limited agents are there only if it is theirs.
 */
export async function whoIsThere(
  db: Db,
  at: Date,
  lead: { assigneeId: string | null } = { assigneeId: null },
): Promise<{ people: { id: string; name: string }[]; until: Date | null }> {
  const [online, { hours }] = await Promise.all([onlineMembers(db, at), deskInPlace(db)])
  const people = mayCome(online, lead.assigneeId).map(({ id, name }) => ({ id, name }))
  const opening = people.length > 0 ? null : nextOpening(hours, at)
  return { people, until: opening !== null && opening > at ? opening : null }
}

export async function onlineMembers(db: Db, at: Date): Promise<Online[]> {
  const rows = await db.query<
    Online & { role: string; ahead: number; plan: 'freemium' | 'basic' | 'pro'; extraSeats: number }
  >({
    name: 'desk online',
    text: `select a.id, coalesce(nullif(a.display_name, ''), u.name) as name, m.role,
                  coalesce(a.only_assigned, false) and m.role = 'agent' as "onlyAssigned",
                  (select count(*)::int from app.conversation c
                   where c.workspace_id = $1 and c.holder = 'member' and c.holder_id = a.id and c.state = 'open')
                  + (select count(*)::int from app.conversation c
                     where c.workspace_id = $1 and c.waiting_since is not null and c.offered_to = a.id
                       and c.holder = 'assistant') as open,
                  (select o.at from app.offer o where o.workspace_id = $1 and o.member_id = a.id
                   order by o.at desc limit 1) as "askedAt",
                  ${membersAhead} as ahead, w.plan, w.extra_seats as "extraSeats"
           from app.member a
           join auth.member m on m."organizationId" = $1 and m."userId" = a.id and m.role <> 'viewer'
           join auth."user" u on u.id = a.id
           join app.workspace w on w.workspace_id = $1
           where a.workspace_id = $1 and a.presence = 'online'
             and a.seen_at > $2::timestamptz - interval '90 seconds'
           order by u.name, a.id`,
    values: [db.workspaceId, at],
  })
  return rows.flatMap(({ role, ahead, plan, extraSeats, ...online }) =>
    opens(plan, 'inbox') && seatOf(role, ahead, seatsOf(plan, extraSeats)) !== 'over' ? [online] : [],
  )
}
