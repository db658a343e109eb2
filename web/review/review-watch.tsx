import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { reviewKeys } from '#web/review/review-queries.ts'
import { useLive } from '#web/shell/live-context.tsx'

/** Hints come in crowds, and each count looks at every new lead of the workspace. */
const pause = 3000

/** On every page: how many are to be looked at follows what happens. The first hint at once, the others together. */
export function ReviewWatch() {
  const { id } = useWorkspace()
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef(false)

  function count() {
    if (timer.current !== undefined) {
      again.current = true
      return
    }
    again.current = false
    void queryClient.invalidateQueries({ queryKey: reviewKeys.counts(id) })
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (again.current) count()
    }, pause)
  }

  useLive(count)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
      again.current = false
    },
    [id],
  )
  return null
}
