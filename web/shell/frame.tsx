import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useMatch, useMatches, useParams } from '@tanstack/react-router'
import { Suspense, useLayoutEffect, useState } from 'react'
import { meQuery, WorkspaceContext } from '#web/accounts/me.ts'
import { showWorkspace } from '#web/paths.ts'
import { PaletteHost } from '#web/palette/palette-host.tsx'
import { Everywhere } from '#web/shell/everywhere.tsx'
import { PlanWatch } from '#web/plans/plan-watch.tsx'
import { useShutPage } from '#web/plans/use-shut-page.ts'
import { LiveProvider } from '#web/shell/live-context.tsx'
import { BottomBar, Sidebar } from '#web/shell/navigation.tsx'
import { NotFoundPage } from '#web/shell/not-found-page.tsx'
import { OfflineBanner } from '#web/shell/offline-banner.tsx'
import { RemovedPage } from '#web/team/removed-page.tsx'
import { SeatBanner } from '#web/team/seat-banner.tsx'
import { part } from '#web/ui/part.ts'
import { Contained } from '#web/ui/contained.tsx'
import { Toasts } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const WhyLostDialog = part(() =>
  import('#web/leads/why-lost-dialog.tsx').then((module) => module.WhyLostDialog),
)
const SettingsAside = part(() =>
  import('#web/settings/settings-list.tsx').then((module) => module.SettingsAside),
)
const Gate = part(() => import('#web/plans/gate.tsx').then((module) => module.Gate))

/** Sidebar, page and what floats over them. */
export function Frame() {
  const { workspaceId } = useParams({ from: '/w/$workspaceId' })
  const me = useSuspenseQuery(meQuery).data
  const list = useMatch({ from: '/w/$workspaceId/leads', shouldThrow: false })
  const board = useMatch({ from: '/w/$workspaceId/board', shouldThrow: false })
  const profile = useMatch({ from: '/w/$workspaceId/leads/$leadId', shouldThrow: false })
  const talk = useMatch({ from: '/w/$workspaceId/inbox/$conversationId', shouldThrow: false })
  const inSettings = useMatches({
    select: (matches) => matches.some(({ routeId }) => routeId.includes('/settings')),
  })
  const workspace = me.workspaces.find((one) => one.id === workspaceId)
  const known = workspace !== undefined
  useLayoutEffect(() => (known ? showWorkspace(workspaceId) : undefined), [known, workspaceId])
  const shut = useShutPage(workspace?.opens ?? [])
  const [last, setLast] = useState(workspace)
  if (workspace && workspace !== last) setLast(workspace)
  if (!workspace) return last?.id === workspaceId ? <RemovedPage name={last.name} /> : <NotFoundPage />
  return (
    <WorkspaceContext value={workspace}>
      <LiveProvider>
        <PlanWatch />
        <Contained silent>
          <Everywhere />
        </Contained>
        <div className="flex h-dvh flex-col overflow-hidden md:flex-row">
          <a
            href="#page"
            className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:start-2"
          >
            {words.app.skip}
          </a>
          <Sidebar />
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            <OfflineBanner />
            <SeatBanner />
            <div className="flex min-h-0 flex-1">
              {inSettings && (
                <div className="hidden w-52 shrink-0 border-e border-line min-[900px]:block">
                  <Suspense>
                    <SettingsAside />
                  </Suspense>
                </div>
              )}
              <main id="page" className="relative flex min-h-0 min-w-0 flex-1 flex-col">
                {shut ? (
                  <Suspense>
                    <Gate />
                  </Suspense>
                ) : (
                  <Outlet />
                )}
              </main>
            </div>
          </div>
          {((!profile && !talk) || shut) && <BottomBar />}
        </div>
        <PaletteHost />
        <Suspense>
          <WhyLostDialog />
        </Suspense>
        <Toasts
          left={(list ?? board)?.search.open !== undefined || talk !== undefined}
          talk={talk !== undefined}
        />
      </LiveProvider>
    </WorkspaceContext>
  )
}
