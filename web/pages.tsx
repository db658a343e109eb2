import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { meQuery } from '#web/accounts/me.ts'
import { ApiProblem } from '#web/api.ts'
import { parseLeadsSearch, parseSearch, stringifySearch } from '#web/leads/leads-search.ts'
import { paths } from '#web/paths.ts'
import { ErrorPage } from '#web/shell/error-page.tsx'
import { Frame } from '#web/shell/frame.tsx'
import { NotFoundPage } from '#web/shell/not-found-page.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFoundPage })

/** Who is signed in; sends those who are not to the sign-in page. */
async function whoIsThere(queryClient: QueryClient, error?: string) {
  try {
    return await queryClient.ensureQueryData(meQuery)
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) {
      throw redirect({ to: paths.signIn, search: error === undefined ? {} : { error } })
    }
    throw problem
  }
}

const linkError = (search: Record<string, unknown>): { error?: string } =>
  typeof search['error'] === 'string' ? { error: search['error'] } : {}

const home = createRoute({
  getParentRoute: () => root,
  path: paths.home,
  validateSearch: linkError,
  beforeLoad: async ({ context, search }) => {
    const me = await whoIsThere(context.queryClient, search.error)
    const workspace = me.workspaces[0]
    if (me.needsSetup || !workspace) throw redirect({ to: paths.welcome })
    throw redirect({ to: paths.leads, params: { workspaceId: workspace.id } })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: linkError,
  component: lazyRouteComponent(() => import('#web/accounts/sign-in-page.tsx'), 'SignInPage'),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: paths.welcome,
  beforeLoad: async ({ context }) => {
    const me = await whoIsThere(context.queryClient)
    if (!me.needsSetup) throw redirect({ to: paths.home })
  },
  component: lazyRouteComponent(() => import('#web/accounts/welcome-page.tsx'), 'WelcomePage'),
})

const workspace = createRoute({
  getParentRoute: () => root,
  path: paths.workspace,
  beforeLoad: async ({ context }) => {
    const me = await whoIsThere(context.queryClient)
    if (me.needsSetup) throw redirect({ to: paths.welcome })
  },
  component: Frame,
})

const leads = createRoute({
  getParentRoute: () => workspace,
  path: '/leads',
  validateSearch: parseLeadsSearch,
  component: lazyRouteComponent(() => import('#web/leads/leads-page.tsx'), 'LeadsPage'),
})

const proposals = createRoute({
  getParentRoute: () => workspace,
  path: '/leads/compare',
  component: lazyRouteComponent(() => import('#web/identity/proposals-page.tsx'), 'ProposalsPage'),
})

const lead = createRoute({
  getParentRoute: () => workspace,
  path: '/leads/$leadId',
  component: lazyRouteComponent(() => import('#web/leads/lead-page.tsx'), 'LeadPage'),
})

const settings = createRoute({
  getParentRoute: () => workspace,
  path: '/settings',
  component: lazyRouteComponent(() => import('#web/settings/settings-page.tsx'), 'SettingsPage'),
})

const site = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/site',
  component: lazyRouteComponent(() => import('#web/sites/site-page.tsx'), 'SitePage'),
})

const team = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/team',
  component: lazyRouteComponent(() => import('#web/team/team-page.tsx'), 'TeamPage'),
})

const workspaceHome = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: paths.leads, params })
  },
})

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      home,
      signIn,
      welcome,
      workspace.addChildren([workspaceHome, leads, proposals, lead, settings, site, team]),
    ]),
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
