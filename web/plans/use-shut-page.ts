import { useMatches } from '@tanstack/react-router'
import type { Feature } from '#contract/access.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page belongs to this part of a plan: where the plan does not open it, the gate stands in its place. */
    feature?: Feature
  }
}

/** Whether the page on screen is one that these features do not open. */
export function useShutPage(opens: readonly Feature[]): boolean {
  return useMatches({
    select: (matches) =>
      matches.some(({ staticData: { feature } }) => feature !== undefined && !opens.includes(feature)),
  })
}
