/** Every address of the dashboard. Those with `$` are patterns of the router, the functions make real ones. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  welcome: '/welcome',
  forgot: '/forgot',
  reset: '/reset',
  join: '/join',
  account: '/account',
  nowhere: '/nowhere',
  workspace: '/w/$workspaceId',
  leads: '/w/$workspaceId/leads',
  proposals: '/w/$workspaceId/leads/compare',
  lead: '/w/$workspaceId/leads/$leadId',
  board: '/w/$workspaceId/board',
  inbox: '/w/$workspaceId/inbox',
  talk: '/w/$workspaceId/inbox/$conversationId',
  promises: '/w/$workspaceId/promises',
  review: '/w/$workspaceId/review',
  followUps: '/w/$workspaceId/follow-ups',
  settings: '/w/$workspaceId/settings',
  replies: '/w/$workspaceId/settings/replies',
  alerts: '/w/$workspaceId/settings/alerts',
  tags: '/w/$workspaceId/settings/tags',
  workspaceSettings: '/w/$workspaceId/settings/workspace',
  site: '/w/$workspaceId/settings/site',
  knowledge: '/w/$workspaceId/settings/knowledge',
  desk: '/w/$workspaceId/settings/hours',
  scoring: '/w/$workspaceId/settings/scoring',
  team: '/w/$workspaceId/settings/team',
  plan: '/w/$workspaceId/settings/plan',
  assistant: '/w/$workspaceId/settings/assistant',
  apiKeys: '/w/$workspaceId/settings/api-keys',
  audit: '/w/$workspaceId/settings/audit',
  operator: '/operator',
  apiDocs: '/api/docs',
  demo: '/demo',
} as const

let onScreen: string | null = null

/** Says whose pages are on screen; what it returns says that they are gone. */
export function showWorkspace(id: string): () => void {
  onScreen = id
  return () => {
    if (onScreen === id) onScreen = null
  }
}

/**
 * The workspace that a call to the API names: that of the address, else the one still on screen. A page that is being left
 * may ask once more when the address has moved on to one without a workspace.
 */
export function workspaceOfCall(pathname: string = location.pathname): string | null {
  return /^\/w\/([^/]+)/.exec(pathname)?.[1] ?? onScreen
}
