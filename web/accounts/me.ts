import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { Feature, Permission } from '#contract/access.ts'
import type { Me, Workspace } from '#contract/me.ts'
import { api, send } from '#web/api.ts'
import type { LeadWords } from '#texts/lead-words.ts'
import { words } from '#web/words.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api('GET /api/v1/me', { signal }),
  staleTime: 5 * 60_000,
})

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** Given by the frame: each row of a list asks for it several times, which as a query of its own costs too much. */
export const WorkspaceContext = createContext<Workspace | null>(null)

/** The workspace of the page on screen. The frame shows "not found" before anything can ask for one that is not the reader's. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new Error('no workspace')
  return workspace
}

/** Whether the reader may change anything here: a viewer is not offered what would only be refused. */
export function useMay(permission: Permission): boolean {
  return useWorkspace().permissions.includes(permission)
}

/** Whether the plan of the workspace opens this. */
export function useOpens(feature: Feature): boolean {
  return useWorkspace().opens.includes(feature)
}

/** Whether emails and phone numbers are kept from the reader. */
export function useHidesContact(): boolean {
  return useWorkspace().hidesContact
}

export function useMayWrite(): boolean {
  return useMay('leads.change')
}

/** What this workspace calls its leads. */
export function useLeadWords(): LeadWords {
  return words.accounts.leadWords[useWorkspace().leadWord]
}

export async function signIn(email: string, password: string): Promise<void> {
  await send('POST', '/api/auth/sign-in/email', { body: { email, password } })
}

export async function signOut(): Promise<void> {
  await send('POST', '/api/auth/sign-out', { body: {} })
}
