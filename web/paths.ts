/** Every address of the dashboard. Those with `$` are patterns of the router, the functions make real ones. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  welcome: '/welcome',
  workspace: '/w/$workspaceId',
  leads: '/w/$workspaceId/leads',
  proposals: '/w/$workspaceId/leads/compare',
  lead: '/w/$workspaceId/leads/$leadId',
  settings: '/w/$workspaceId/settings',
  site: '/w/$workspaceId/settings/site',
  team: '/w/$workspaceId/settings/team',
  demo: '/demo',
} as const

/** The workspace of the page on screen; each call to the API names it. */
export function workspaceInAddress(pathname: string = location.pathname): string | null {
  return /^\/w\/([^/]+)/.exec(pathname)?.[1] ?? null
}
