import { createElement, lazy } from 'react'
import type { ComponentType } from 'react'

const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 1500)

/**
 * A part of the page that the first paint does not need, like what floats or the side panel. It is fetched as soon as
 * nothing else is to do, so that it opens at once and also when the connection is gone by then. One that could not be
 * fetched is fetched again when it is next asked for.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  whenIdle(() => void load().catch(() => undefined))
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        // React keeps a failure for good.
        current = attempt()
        throw error
      }
    })
  let current = attempt()
  return function Part(props: P) {
    return createElement<P>(current as ComponentType<P>, props)
  }
}
