import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Job } from '#contract/jobs.ts'
import type { LeadItem } from '#contract/leads.ts'
import { useLeadWords, useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { keys, type ListQuery } from '#web/leads/lead-queries.ts'
import { refreshShown, showBefore, showChange } from '#web/selection/refresh-shown.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

type Input = Parameters<typeof api<'POST /api/v1/leads/bulk'>>[1]['body']
export type BulkChange = Input['change']
export type Named = Omit<Input, 'change'>

const text = words.selection
const askedEveryMs = 300
const isOpen = ({ state }: Job) => state === 'waiting' || state === 'running'

function jobsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['jobs', workspaceId],
    queryFn: ({ signal }) => api('GET /api/v1/jobs', { signal }),
    select: ({ items }) => items,
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? askedEveryMs : false),
  })
}

/** Rows as they were when a job was asked for, for those that its Undo moves back on screen. */
const rowsOf = new Map<string, readonly LeadItem[]>()

/** The reader's own jobs: the one under way, how to begin, stop and undo one; says what came of each, with one Undo. */
export function useJobs(query: ListQuery) {
  const queryClient = useQueryClient()
  const workspace = useWorkspace()
  const leadWords = useLeadWords()
  const mayWrite = useMayWrite()
  const jobs = useQuery({ ...jobsQuery(workspace.id), enabled: mayWrite }).data
  const watched = useRef(new Set<string>())

  const add = (job: Job) => {
    watched.current.add(job.id)
    queryClient.setQueryData<{ items: Job[] }>(['jobs', workspace.id], (data) => ({
      items: [job, ...(data?.items ?? []).filter(({ id }) => id !== job.id)],
    }))
    void queryClient.invalidateQueries({ queryKey: ['jobs', workspace.id] })
  }
  const begin = useMutation({
    mutationFn: ({ named, change }: { named: Named; change: BulkChange; rows: readonly LeadItem[] }) =>
      api('POST /api/v1/leads/bulk', { body: { ...named, change } }),
    onSuccess: (job, { rows }) => {
      rowsOf.set(job.id, rows)
      add(job)
    },
    onError: (problem) => sayFailed(text.notBegun(reasonOf(problem))),
  })
  const stop = useMutation({
    mutationFn: (jobId: string) => api('POST /api/v1/jobs/{jobId}/stop', { params: { jobId } }),
    onSuccess: add,
    onError: (problem) => sayFailed(reasonOf(problem)),
  })
  const undo = useMutation({
    mutationFn: (jobId: string) => api('POST /api/v1/jobs/{jobId}/undo', { params: { jobId } }),
    onSuccess: add,
    onError: (problem) => sayFailed(text.notBegun(reasonOf(problem))),
  })

  async function tell(job: Job) {
    const { id } = workspace
    const rows = rowsOf.get(job.undoes ?? job.id) ?? []
    if (job.undoes === null) showChange(queryClient, id, rows, job)
    else showBefore(queryClient, id, rows)
    if (job.state === 'failed') sayFailed(text.failed(job.reason ?? ''))
    else if (job.kind === 'undo' || job.changed === 0) say(text.done(job, leadWords))
    else say(text.done(job, leadWords), () => undo.mutate(job.id))
    void queryClient.invalidateQueries({ queryKey: keys.counts(id) })
    void queryClient.invalidateQueries({ queryKey: ['tags', id] })
    void queryClient.invalidateQueries({ queryKey: ['lead'] })
    await refreshShown(queryClient, id, query)
  }

  useEffect(() => {
    for (const job of jobs ?? []) {
      // One that was under way when the page was opened is told of, too.
      if (isOpen(job)) watched.current.add(job.id)
      else if (watched.current.delete(job.id)) void tell(job)
    }
  })

  const open = jobs?.filter(isOpen).at(-1) ?? null
  return {
    open,
    begin: begin.mutate,
    isBeginning: begin.isPending,
    stop: () => open && stop.mutate(open.id),
    isStopping: stop.isPending,
  }
}
