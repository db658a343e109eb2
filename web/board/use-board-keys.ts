import { useCallback, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Status } from '#contract/leads.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { useHotkey } from '#web/ui/use-hotkey.ts'

type Order = Record<Status, readonly string[]>
const nothing: Order = { new: [], contacted: [], qualified: [], converted: [], lost: [] }

/**
 * Moving about the board by keys: up and down, or j and k, within a column, left and right between them. `order` is what
 * each column shows, in its order; the columns tell it.
 */
export function useBoardKeys(props: {
  currentId: string | null
  openId: string | undefined
  enabled: boolean
  onGo: (id: string) => void
  onAskMove: (id: string) => void
}) {
  const { currentId, openId, enabled, onGo, onAskMove } = props
  const order = useRef<Order>({ ...nothing })
  const tell = useCallback((status: Status, ids: readonly string[]) => {
    order.current[status] = ids
  }, [])

  const at = openId ?? currentId
  function place() {
    const status = statuses.find((one) => at !== null && order.current[one].includes(at))
    return status && at !== null ? { status, index: order.current[status].indexOf(at) } : null
  }

  function go(status: Status | undefined, index: number) {
    const ids = status ? order.current[status] : []
    const id = ids[Math.min(Math.max(index, 0), ids.length - 1)]
    if (id !== undefined && id !== at) onGo(id)
  }

  function along(step: number) {
    const here = place()
    if (here) return go(here.status, here.index + step)
    go(
      statuses.find((status) => order.current[status].length > 0),
      0,
    )
  }

  function across(step: 1 | -1) {
    const here = place()
    if (!here) return along(1)
    const mirrored = document.documentElement.dir === 'rtl'
    const ways = mirrored === (step === 1) ? statuses.toReversed() : statuses
    const next = ways.slice(ways.indexOf(here.status) + 1).find((status) => order.current[status].length > 0)
    go(next, here.index)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!enabled || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target instanceof HTMLElement) || event.target.dataset['lead'] === undefined) return
    const here = place()
    const act: Record<string, () => void> = {
      ArrowDown: () => along(1),
      ArrowUp: () => along(-1),
      ArrowRight: () => across(1),
      ArrowLeft: () => across(-1),
      Home: () => go(here?.status, 0),
      End: () => go(here?.status, Infinity),
    }
    const chosen = act[event.key]
    if (!chosen) return
    event.preventDefault()
    chosen()
  }

  const latest = useRef(onKeyDown)
  useLayoutEffect(() => {
    latest.current = onKeyDown
  })
  const onKeys = useCallback((event: KeyboardEvent) => latest.current(event), [])

  // From anywhere on the page: the first press goes to the card that was left.
  const started = () => openId !== undefined || document.activeElement?.closest('[data-lead]') !== null
  const begin = () => (currentId === null || started() ? false : (onGo(currentId), true))
  useHotkey('j', () => begin() || along(1), enabled)
  useHotkey('k', () => begin() || along(-1), enabled)
  useHotkey('m', () => at !== null && onAskMove(at), enabled)

  return { onKeys, tell, order }
}
