import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  CircleUser,
  Columns3,
  Flame,
  GitCompareArrows,
  Handshake,
  Inbox,
  Keyboard,
  ListChecks,
  ListFilter,
  LogOut,
  MailOpen,
  Palette,
  Plus,
  Settings,
  UserRound,
  Users,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { teamText } from '#texts/team.ts'
import { openWorkspace } from '#web/accounts/last-workspace.ts'
import { useLeadWords, useMe, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { newAndHot } from '#web/leads/leads-search.ts'
import { frameText } from '#texts/frame.ts'
import { promisesText } from '#texts/promises.ts'
import { markAllRead } from '#web/leads/turn-seen.ts'
import { rowsText } from '#texts/rows.ts'
import { show } from '#web/palette/opened.ts'
import { paths } from '#web/paths.ts'
import { useSettingsGroups } from '#web/settings/settings-places.ts'
import { chooseTheme, themes, useTheme } from '#web/shell/theme.ts'
import { useSignOut } from '#web/shell/use-sign-out.ts'
import { presences, useSetPresence } from '#web/team/use-set-presence.ts'
import { viewsQuery } from '#web/views/view-queries.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

type Group = 'leads' | 'views' | 'pages' | 'settings' | 'commands'

export type Entry = {
  id: string
  group: Group
  icon: LucideIcon
  name: string
  /** Other words for it, to be found by. */
  also?: string
  /** Stands grey at the right: where it is, or that it is so already. */
  hint?: string | undefined
  keys?: string
  run: () => void
}

const text = frameText.palette

/** Every page, page of the settings and command that the reader may use. */
export function useEntries(): Entry[] {
  return [...usePageEntries(), ...useViewEntries(), ...useSettingsEntries(), ...useCommands()]
}

function usePageEntries(): Entry[] {
  const { id: workspaceId, opens, permissions } = useWorkspace()
  const { Many } = useLeadWords()
  const navigate = useNavigate()
  const params = { workspaceId }
  const page = (to: string, icon: LucideIcon, name: string, keys?: string): Entry => ({
    id: `page:${to}`,
    group: 'pages',
    icon,
    name,
    ...(keys !== undefined && { keys }),
    run: () => void navigate({ to, params }),
  })
  return [
    {
      id: 'new-and-hot',
      group: 'views',
      icon: Flame,
      name: text.newAndHot,
      also: text.newAndHotAlso,
      run: () => void navigate({ to: paths.leads, params, search: newAndHot }),
    },
    page(paths.leads, Users, Many, 'g l'),
    page(paths.board, Columns3, words.board.title, 'g b'),
    ...(opens.includes('inbox')
      ? [
          page(paths.inbox, Inbox, words.nav.inbox, 'g i'),
          page(paths.promises, Handshake, promisesText.title),
        ]
      : []),
    page(paths.review, ListChecks, words.nav.review, 'g r'),
    ...(permissions.includes('leads.change')
      ? [page(paths.proposals, GitCompareArrows, words.identity.list.title)]
      : []),
    page(paths.settings, Settings, words.nav.settings, 'g s'),
  ]
}

/** The reader's own views and those shared with the team. */
function useViewEntries(): Entry[] {
  const { id: workspaceId } = useWorkspace()
  const opens = useOpens('leads')
  const navigate = useNavigate()
  const views = useQuery({ ...viewsQuery(workspaceId), enabled: opens }).data?.items ?? []
  return views.map(({ id, name }) => ({
    id: `view:${id}`,
    group: 'views',
    icon: ListFilter,
    name,
    run: () => void navigate({ to: paths.leads, params: { workspaceId }, search: { view: id } }),
  }))
}

function useSettingsEntries(): Entry[] {
  const { id: workspaceId } = useWorkspace()
  const navigate = useNavigate()
  return useSettingsGroups().flatMap(({ name: hint, places }) =>
    places.map(({ to, name }) => ({
      id: `settings:${to}`,
      group: 'settings' as const,
      icon: Settings,
      name,
      also: words.nav.settings,
      hint: hint === name ? undefined : hint,
      run: () => void navigate({ to, params: { workspaceId } }),
    })),
  )
}

function useCommands(): Entry[] {
  const me = useMe()
  const { id: workspaceId, opens, permissions, presence } = useWorkspace()
  const leadWords = useLeadWords()
  const navigate = useNavigate()
  const theme = useTheme()
  const queryClient = useQueryClient()
  const setPresence = useSetPresence()
  const signOut = useSignOut()
  const command = (entry: Omit<Entry, 'group'>): Entry => ({ ...entry, group: 'commands' })
  const mayWrite = permissions.includes('leads.change')
  return [
    ...(mayWrite
      ? [
          command({
            id: 'add-lead',
            icon: Plus,
            name: words.leads.add(leadWords),
            run: () => show('addLead'),
          }),
          command({
            id: 'start-review',
            icon: ListChecks,
            name: text.startReview,
            run: () => void navigate({ to: paths.review, params: { workspaceId } }),
          }),
        ]
      : []),
    ...(opens.includes('leads')
      ? [
          command({
            id: 'all-read',
            icon: MailOpen,
            name: rowsText.allRead,
            run: () => void markAllRead(queryClient),
          }),
        ]
      : []),
    command({
      id: 'keys',
      icon: Keyboard,
      name: text.keys,
      also: text.keysAlso,
      keys: '?',
      run: () => show('keys'),
    }),
    ...(opens.includes('live')
      ? presences.map((one) =>
          command({
            id: `presence:${one}`,
            icon: UserRound,
            name: text.presence(teamText.presences[one]),
            also: text.presenceAlso,
            hint: one === presence ? text.chosen : undefined,
            run: () => setPresence.mutate(one),
          }),
        )
      : []),
    ...themes.map((one) =>
      command({
        id: `theme:${one}`,
        icon: Palette,
        name: text.theme(words.nav.themes[one]),
        also: text.themeAlso,
        hint: one === theme ? text.chosen : undefined,
        run: () => chooseTheme(one),
      }),
    ),
    ...me.workspaces
      .filter(({ id }) => id !== workspaceId)
      .map(({ id, name }) =>
        command({
          id: `workspace:${id}`,
          icon: CircleUser,
          name: text.goTo(name),
          also: words.accounts.nav.workspaces,
          // As the sidebar does: what is being saved would be lost with the page.
          run: () =>
            queryClient.isMutating() > 0 ? sayFailed(words.accounts.nav.stillSaving) : openWorkspace(id),
        }),
      ),
    command({ id: 'sign-out', icon: LogOut, name: words.nav.signOut, run: () => void signOut() }),
  ]
}
