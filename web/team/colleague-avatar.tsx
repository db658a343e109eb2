import { useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { ReactNode } from 'react'
import type { Presence } from '#contract/team.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { PresentAvatar } from '#web/team/present-avatar.tsx'
import { membersQuery } from '#web/team/team-queries.ts'

type Members = { items: readonly { id: string; presence: Presence | null }[] }
type Presences = ReadonlyMap<string, Presence | null>

const PresencesContext = createContext<Presences | null>(null)
const unknown: Presences = new Map()
const presencesOf = ({ items }: Members): Presences =>
  new Map(items.map(({ id, presence }) => [id, presence]))

/** Asks once for all colleagues inside, if they are `shown`: a list that is scrolled has no time to ask for each row anew. */
export function Colleagues({ shown, children }: { shown: boolean; children: ReactNode }) {
  const workspace = useWorkspace()
  const { data = unknown } = useQuery({
    ...membersQuery(workspace.id),
    select: presencesOf,
    enabled: shown,
  })
  return <PresencesContext value={data}>{children}</PresencesContext>
}

type Props = { id: string; name: string }

/** Somebody of the team by whom a lead is looked after, with whether they can be reached. */
export function ColleagueAvatar({ id, name }: Props) {
  const presences = use(PresencesContext)
  if (presences === null) return <LoneColleague id={id} name={name} />
  return <PresentAvatar name={name} presence={presences.get(id) ?? null} />
}

function LoneColleague({ id, name }: Props) {
  const workspace = useWorkspace()
  const { data = unknown } = useQuery({ ...membersQuery(workspace.id), select: presencesOf })
  return <PresentAvatar name={name} presence={data.get(id) ?? null} />
}
