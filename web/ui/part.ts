import { createElement, lazy } from 'react'
import type { ComponentType } from 'react'

const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 1500)

let waiting: (() => void)[] | null = []

/** To be called when the page that was asked for stands: until then, parts would be in its way on a slow network. */
export function fetchParts(): void {
  for (const fetchPart of waiting ?? []) whenIdle(fetchPart)
  waiting = null
}

/**
 * A part of the page that the first paint does not need, like what floats or the side panel. It is fetched as soon as
 * nothing else is to do, so that it opens at once and also when the connection is gone by then. One that could not be
 * fetched is fetched again when it is next asked for.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const fetchPart = () => void load().catch(() => undefined)
  if (waiting) waiting.push(fetchPart)
  else whenIdle(fetchPart)
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
