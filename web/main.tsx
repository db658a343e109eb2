import '@fontsource-variable/inter/index.css'
import '#web/ui/base.css'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { meQuery } from '#web/accounts/me.ts'
import { ApiProblem, worthRetrying } from '#web/api.ts'
import { makeRouter } from '#web/pages.tsx'
import { paths } from '#web/paths.ts'
import { applyDirection } from '#web/shell/direction.ts'
import { applyTheme } from '#web/shell/theme.ts'
import { fetchParts } from '#web/ui/part.ts'

applyTheme()
const direction = applyDirection()

// A new version was put on the server and the old one's parts are gone: the page has to be loaded anew. Once a minute at
// most: a part that is missing for good must not keep the page from standing.
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('reloadedAt') ?? 0)
  if (!navigator.onLine || Date.now() - last < 60_000) return
  sessionStorage.setItem('reloadedAt', String(Date.now()))
  location.reload()
})

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return
      // The plan is not what the page was drawn for.
      if (error.code === 'plan_required') void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      if (error.status !== 401) return
      const { pathname, href } = router.state.location
      if (pathname.startsWith('/w/')) void router.navigate({ to: paths.signIn, search: { back: href } })
    },
  }),
  defaultOptions: {
    // Live hints, focus and the minute's resync decide when to fetch again, see live.ts.
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: worthRetrying,
    },
  },
})
const router = makeRouter(queryClient)

// Parts of the page are fetched when it stands with all it asked for, or after a while if that takes long.
const stands = () => router.state.status === 'idle' && queryClient.isFetching() === 0
const stops = [
  router.subscribe('onRendered', () => requestAnimationFrame(look)),
  queryClient.getQueryCache().subscribe(() => requestAnimationFrame(look)),
]
setTimeout(goOn, 10_000)
function look() {
  if (stops.length > 0 && stands()) goOn()
}
function goOn() {
  for (const stop of stops.splice(0)) stop()
  fetchParts()
}

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no #app')
createRoot(place).render(
  <StrictMode>
    <DirectionProvider direction={direction}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </DirectionProvider>
  </StrictMode>,
)
