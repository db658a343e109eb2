import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useLeadWords, useMe, useWorkspace } from '#web/accounts/me.ts'
import { frameText } from '#texts/frame.ts'
import { bestOf } from '#web/palette/match.ts'
import { recentIds, rememberRecent } from '#web/palette/recent.ts'
import { useEntries } from '#web/palette/use-entries.ts'
import type { Entry } from '#web/palette/use-entries.ts'
import { useFoundLeads, useRecentLeads } from '#web/palette/use-found-leads.ts'
import { paths } from '#web/paths.ts'

export type PaletteGroup = { key: string; name: string; entries: Entry[] }

const text = frameText.palette
const mostFitting = 7

/** What the palette shows for what is written: pages and commands that fit, then leads; before that what was used last. */
export function usePalette(given: string) {
  const me = useMe()
  const { id: workspaceId } = useWorkspace()
  const leadWords = useLeadWords()
  const navigate = useNavigate()
  const entries = useEntries()
  const [recent] = useState(() => recentIds(me.id, workspaceId))
  const recentLeads = useRecentLeads(recent)
  const written = given.trim()
  const leads = useFoundLeads(written)

  const names: Record<Entry['group'], string> = { ...text.groups, leads: text.groups.leads(leadWords) }
  const grouped = (of: readonly Entry[]): PaletteGroup[] =>
    (['views', 'pages', 'settings', 'commands'] as const).map((key) => ({
      key,
      name: names[key],
      entries: of.filter(({ group }) => group === key),
    }))

  const usual = () => {
    const used = recent.flatMap((id) => [...recentLeads, ...entries].find((entry) => entry.id === id) ?? [])
    const rest = entries.filter((entry) => entry.group !== 'settings' && !used.includes(entry))
    return [{ key: 'recent', name: text.groups.recent, entries: used }, ...grouped(rest)]
  }

  const fitting = () => {
    const best = bestOf(written, entries, recent, mostFitting)
    const all: Entry = {
      id: 'all-matches',
      group: 'leads',
      icon: Search,
      name: text.allMatches(written, leadWords),
      run: () => void navigate({ to: paths.leads, params: { workspaceId }, search: { q: written } }),
    }
    const found = {
      key: 'leads',
      name: names.leads,
      entries: [...leads.entries, ...(leads.hasMore ? [all] : [])],
    }
    // The group of what fits best stands first.
    const groups = grouped(best).toSorted((a, b) => rank(best, a) - rank(best, b))
    return [...groups, found]
  }

  return {
    groups: (written === '' ? usual() : fitting()).filter((group) => group.entries.length > 0),
    isStale: leads.isStale,
    error: leads.error,
    retry: leads.retry,
    remember(entry: Entry) {
      if (entry.id !== 'all-matches') rememberRecent(me.id, workspaceId, entry.id)
    },
  }
}

const rank = (best: readonly Entry[], { key }: PaletteGroup) => {
  const at = best.findIndex(({ group }) => group === key)
  return at < 0 ? best.length : at
}
