import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { Permission } from '#contract/access.ts'
import { lastWorkspace } from '#web/accounts/last-workspace.ts'
import { meQuery } from '#web/accounts/me.ts'
import { ApiProblem } from '#web/api.ts'
import { parseKnowledgeSearch } from '#web/knowledge/knowledge-search.ts'
import { parseLeadsSearch, parseSearch, stringifySearch } from '#web/leads/leads-search.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { parseInboxSearch } from '#web/inbox/inbox-search.ts'
import { paths } from '#web/paths.ts'
import { viewsQuery } from '#web/views/view-queries.ts'
import { ErrorPage } from '#web/shell/error-page.tsx'
import { Frame } from '#web/shell/frame.tsx'
import { NotFoundPage } from '#web/shell/not-found-page.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFoundPage })

type AtDoor = { error?: string; back?: string }

/** Who is signed in; sends those who are not to the sign-in page, and from there `back` where they wanted to go. */
async function whoIsThere(queryClient: QueryClient, atDoor: AtDoor = {}) {
  try {
    return await queryClient.ensureQueryData(meQuery)
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) {
      throw redirect({ to: paths.signIn, search: atDoor })
    }
    throw problem
  }
}

/** Sends whoever may not do this in the workspace to the first page of its settings. */
function only(permission: Permission) {
  return async (at: { context: { queryClient: QueryClient }; params: { workspaceId: string } }) => {
    const { workspaces } = await whoIsThere(at.context.queryClient)
    const here = workspaces.find(({ id }) => id === at.params.workspaceId)
    if (here && !here.permissions.includes(permission)) {
      throw redirect({ to: paths.settings, params: at.params })
    }
  }
}

/** A link to a view shows its list at once, and never all leads first. */
async function withView(at: {
  context: { queryClient: QueryClient }
  params: { workspaceId: string }
  search: LeadsSearch
}) {
  if (at.search.view === undefined) return
  await at.context.queryClient.ensureQueryData(viewsQuery(at.params.workspaceId)).catch(() => undefined)
}

/** Where to after signing in: into a workspace, and never to another site. */
const atDoor = (search: Record<string, unknown>): AtDoor => ({
  ...linkError(search),
  ...(typeof search['back'] === 'string' &&
    /^\/w\/[\w-]+\//.test(search['back']) && { back: search['back'] }),
})

const linkError = (search: Record<string, unknown>): { error?: string } =>
  typeof search['error'] === 'string' ? { error: search['error'] } : {}

const home = createRoute({
  getParentRoute: () => root,
  path: paths.home,
  validateSearch: linkError,
  beforeLoad: async ({ context, search }) => {
    const me = await whoIsThere(context.queryClient, search)
    const workspace = lastWorkspace(me.workspaces)
    if (!workspace) throw redirect({ to: paths.nowhere })
    if (me.needsSetup) throw redirect({ to: paths.welcome })
    throw redirect({ to: paths.leads, params: { workspaceId: workspace.id } })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: atDoor,
  component: lazyRouteComponent(() => import('#web/accounts/sign-in-page.tsx'), 'SignInPage'),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: paths.welcome,
  beforeLoad: async ({ context }) => {
    const me = await whoIsThere(context.queryClient)
    if (!me.needsSetup || me.workspaces.length === 0) throw redirect({ to: paths.home })
  },
  component: lazyRouteComponent(() => import('#web/accounts/welcome-page.tsx'), 'WelcomePage'),
})

const forgot = createRoute({
  getParentRoute: () => root,
  path: paths.forgot,
  component: lazyRouteComponent(() => import('#web/accounts/forgot-page.tsx'), 'ForgotPage'),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: paths.reset,
  component: lazyRouteComponent(() => import('#web/accounts/reset-page.tsx'), 'ResetPage'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: paths.join,
  component: lazyRouteComponent(() => import('#web/accounts/join-page.tsx'), 'JoinPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: paths.account,
  beforeLoad: async ({ context }) => {
    const me = await whoIsThere(context.queryClient)
    if (me.needsSetup) throw redirect({ to: paths.home })
  },
  component: lazyRouteComponent(() => import('#web/accounts/account-page.tsx'), 'AccountPage'),
})

const nowhere = createRoute({
  getParentRoute: () => root,
  path: paths.nowhere,
  beforeLoad: async ({ context }) => {
    const me = await whoIsThere(context.queryClient)
    if (me.workspaces.length > 0) throw redirect({ to: paths.home })
  },
  component: lazyRouteComponent(() => import('#web/accounts/nowhere-page.tsx'), 'NowherePage'),
})

const workspace = createRoute({
  getParentRoute: () => root,
  path: paths.workspace,
  beforeLoad: async ({ context, location }) => {
    const me = await whoIsThere(context.queryClient, { back: location.href })
    if (me.needsSetup) throw redirect({ to: paths.welcome })
  },
  component: Frame,
})

const leads = createRoute({
  getParentRoute: () => workspace,
  path: '/leads',
  staticData: { feature: 'leads' },
  validateSearch: parseLeadsSearch,
  beforeLoad: withView,
  component: lazyRouteComponent(() => import('#web/leads/leads-page.tsx'), 'LeadsPage'),
})

const proposals = createRoute({
  getParentRoute: () => workspace,
  path: '/leads/compare',
  staticData: { feature: 'profiles' },
  component: lazyRouteComponent(() => import('#web/identity/proposals-page.tsx'), 'ProposalsPage'),
})

const lead = createRoute({
  getParentRoute: () => workspace,
  path: '/leads/$leadId',
  staticData: { feature: 'profiles' },
  component: lazyRouteComponent(() => import('#web/leads/lead-page.tsx'), 'LeadPage'),
})

const board = createRoute({
  getParentRoute: () => workspace,
  path: '/board',
  staticData: { feature: 'board' },
  validateSearch: parseLeadsSearch,
  beforeLoad: withView,
  component: lazyRouteComponent(() => import('#web/board/board-page.tsx'), 'BoardPage'),
})

const inbox = createRoute({
  getParentRoute: () => workspace,
  path: '/inbox',
  staticData: { feature: 'inbox' },
  validateSearch: parseInboxSearch,
  component: lazyRouteComponent(() => import('#web/inbox/inbox-page.tsx'), 'InboxPage'),
})

const noTalk = createRoute({
  getParentRoute: () => inbox,
  path: '/',
  component: lazyRouteComponent(() => import('#web/inbox/thread-states.tsx'), 'NoThread'),
})

const talk = createRoute({
  getParentRoute: () => inbox,
  path: '/$conversationId',
  component: lazyRouteComponent(() => import('#web/inbox/thread-page.tsx'), 'ThreadPage'),
})

const promises = createRoute({
  getParentRoute: () => workspace,
  path: '/promises',
  staticData: { feature: 'inbox' },
  validateSearch: ({ state }: Record<string, unknown>): { state?: 'broken' | 'kept' } =>
    state === 'broken' || state === 'kept' ? { state } : {},
  component: lazyRouteComponent(() => import('#web/promises/promises-page.tsx'), 'PromisesPage'),
})

const review = createRoute({
  getParentRoute: () => workspace,
  path: '/review',
  staticData: { feature: 'review' },
  component: lazyRouteComponent(() => import('#web/review/review-page.tsx'), 'ReviewPage'),
})

const followUps = createRoute({
  getParentRoute: () => workspace,
  path: '/follow-ups',
  staticData: { feature: 'review' },
  validateSearch: ({ state, whose }: Record<string, unknown>): { state?: 'coming'; whose?: 'all' } => ({
    ...(state === 'coming' && { state }),
    ...(whose === 'all' && { whose }),
  }),
  component: lazyRouteComponent(() => import('#web/follow-ups/follow-ups-page.tsx'), 'FollowUpsPage'),
})

const replies = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/replies',
  staticData: { feature: 'inbox' },
  component: lazyRouteComponent(() => import('#web/replies/replies-page.tsx'), 'RepliesPage'),
})

const alerts = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/alerts',
  staticData: { feature: 'inbox' },
  component: lazyRouteComponent(() => import('#web/alerts/alerts-page.tsx'), 'AlertsPage'),
})

const tags = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/tags',
  staticData: { feature: 'leads' },
  component: lazyRouteComponent(() => import('#web/tags/tags-page.tsx'), 'TagsPage'),
})

const settings = createRoute({
  getParentRoute: () => workspace,
  path: '/settings',
  component: lazyRouteComponent(() => import('#web/settings/settings-page.tsx'), 'SettingsPage'),
})

const workspaceSettings = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/workspace',
  component: lazyRouteComponent(() => import('#web/settings/workspace-page.tsx'), 'WorkspacePage'),
})

const site = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/site',
  validateSearch: (search: Record<string, unknown>): { site?: string } =>
    typeof search['site'] === 'string' ? { site: search['site'] } : {},
  component: lazyRouteComponent(() => import('#web/sites/site-page.tsx'), 'SitePage'),
})

const knowledge = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/knowledge',
  validateSearch: parseKnowledgeSearch,
  component: lazyRouteComponent(() => import('#web/knowledge/knowledge-page.tsx'), 'KnowledgePage'),
})

const desk = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/hours',
  staticData: { feature: 'inbox' },
  component: lazyRouteComponent(() => import('#web/desk/desk-page.tsx'), 'DeskPage'),
})

const scoring = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/scoring',
  staticData: { feature: 'scores' },
  component: lazyRouteComponent(() => import('#web/scoring-rules/scoring-page.tsx'), 'ScoringPage'),
})

const plan = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/plan',
  beforeLoad: only('plan.see'),
  component: lazyRouteComponent(() => import('#web/plans/plan-page.tsx'), 'PlanPage'),
})

const assistant = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/assistant',
  beforeLoad: only('assistant.manage'),
  component: lazyRouteComponent(() => import('#web/assistant/assistant-page.tsx'), 'AssistantPage'),
})

const apiKeys = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/api-keys',
  beforeLoad: only('keys.manage'),
  component: lazyRouteComponent(() => import('#web/api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
})

const audit = createRoute({
  getParentRoute: () => workspace,
  path: '/settings/audit',
  beforeLoad: only('audit.read'),
  component: lazyRouteComponent(() => import('#web/audit/audit-page.tsx'), 'AuditPage'),
})

/** Every workspace of the installation, for whoever runs it; others are sent home. */
const operator = createRoute({
  getParentRoute: () => root,
  path: paths.operator,
  validateSearch: ({ q, from }: Record<string, unknown>): { q?: string; from?: string } => ({
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 100) }),
    ...(typeof from === 'string' && { from }),
  }),
  beforeLoad: async ({ context }) => {
    const me = await whoIsThere(context.queryClient)
    if (!me.operator || me.needsSetup) throw redirect({ to: paths.home })
  },
  component: lazyRouteComponent(() => import('#web/operator/operator-page.tsx'), 'OperatorPage'),
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
      forgot,
      reset,
      join,
      account,
      nowhere,
      operator,
      workspace.addChildren([
        workspaceHome,
        leads,
        proposals,
        lead,
        board,
        inbox.addChildren([noTalk, talk]),
        promises,
        review,
        followUps,
        replies,
        alerts,
        tags,
        settings,
        workspaceSettings,
        site,
        desk,
        scoring,
        knowledge,
        team,
        plan,
        assistant,
        apiKeys,
        audit,
      ]),
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
