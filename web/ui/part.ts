import { lazy } from 'react'
import type { ComponentType } from 'react'

const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 1500)

/**
 * A part of the page that the first paint does not need, like what floats or the side panel. It is fetched as soon as
 * nothing else is to do, so that it opens at once and also when the connection is gone by then.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>) {
  whenIdle(() => void load().catch(() => undefined))
  return lazy(async () => ({ default: await load() }))
}
