/** Who somebody is in a workspace. What each may do stands in rules/permissions.ts. */
export const roles = ['owner', 'admin', 'agent', 'viewer'] as const

/** What a workspace has booked. What each opens stands in rules/plans.ts. */
export const plans = ['freemium', 'basic', 'pro'] as const

/** What can be done in a workspace. Each operation of a team names the one it needs. */
export const permissions = [
  'leads.see',
  'leads.change',
  'leads.join',
  'leads.block',
  'leads.delete',
  'messages.send',
  'inbox.see',
  'inbox.answer',
  'knowledge.see',
  'knowledge.change',
  'assistant.manage',
  'desk.see',
  'desk.manage',
  'alerts.own',
  'workspace.see',
  'workspace.change',
  'tags.manage',
  'samples.remove',
  'sites.see',
  'sites.change',
  'keys.manage',
  'team.see',
  'team.manage',
  'plan.see',
  'audit.read',
] as const

/** What a plan opens or keeps shut. Each operation of a team names the one it belongs to, or `every`. */
export const features = [
  'leads',
  'profiles',
  'transcripts',
  'scores',
  'live',
  'board',
  'review',
  'inbox',
  'export',
  'scoreRules',
  'apiKeys',
  'webhooks',
] as const

export type Role = (typeof roles)[number]
export type Plan = (typeof plans)[number]
export type Permission = (typeof permissions)[number]
export type Feature = (typeof features)[number]
