type Role = 'owner' | 'admin' | 'agent' | 'viewer'

const team: readonly Role[] = ['owner', 'admin', 'agent', 'viewer']
const writers: readonly Role[] = ['owner', 'admin', 'agent']
const heads: readonly Role[] = ['owner', 'admin']
const owners: readonly Role[] = ['owner']

/** Who may do what in a workspace: the whole of it. Where a list is shorter than another, somebody is kept out. */
export const permissions = {
  'leads.see': team,
  'leads.change': writers,
  'leads.join': writers,
  'leads.block': writers,
  'leads.delete': heads,
  'messages.send': writers,
  'inbox.see': team,
  'inbox.answer': writers,
  'knowledge.see': team,
  'knowledge.change': writers,
  'assistant.manage': heads,
  'desk.see': team,
  'desk.manage': heads,
  'alerts.own': team,
  'workspace.see': team,
  'workspace.change': heads,
  'tags.manage': heads,
  'samples.remove': heads,
  'sites.see': team,
  'sites.change': heads,
  'keys.manage': heads,
  'team.see': team,
  'team.manage': heads,
  'plan.see': heads,
  'audit.read': owners,
} as const satisfies Record<string, readonly Role[]>

type Permission = keyof typeof permissions

export function mayDo(role: Role, permission: Permission): boolean {
  return permissions[permission].includes(role)
}

export function permissionsOf(role: Role): Permission[] {
  const all = Object.keys(permissions) as Permission[]
  return all.filter((permission) => mayDo(role, permission))
}

/** Nobody gives a role above their own, nor changes or removes somebody who has one. */
export function mayAppoint(by: Role, role: Role): boolean {
  return mayDo(by, 'team.manage') && team.indexOf(by) <= team.indexOf(role)
}
