import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ScoreRules } from '#rules/scoring/rule-set.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'

const settleMs = 250

/** What these rules would change, tried on the server whenever somebody pauses. `behind`: other rules were tried than these. */
export function usePreview(rules: ScoreRules | null, wanted: boolean, version: string) {
  const workspace = useWorkspace()
  const settled = useSettledRules(rules)
  const tried = useQuery({
    queryKey: ['scoring-preview', workspace.id, version, settled],
    queryFn: ({ signal }) =>
      api('POST /api/v1/scoring/preview', { body: { rules: JSON.parse(settled) as ScoreRules }, signal }),
    enabled: wanted && rules !== null && settled !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { ...tried, behind: tried.isFetching || (rules !== null && JSON.stringify(rules) !== settled) }
}

/** Rules as text, once nobody has gone on changing them. */
function useSettledRules(rules: ScoreRules | null): string {
  const now = rules === null ? '' : JSON.stringify(rules)
  const [settled, setSettled] = useState(now)
  useEffect(() => {
    if (now === '') return undefined
    const timer = setTimeout(() => setSettled(now), settleMs)
    return () => clearTimeout(timer)
  }, [now])
  return settled
}
