import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FlaskConical, Store, X } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { meQuery, useLeadWords, useMay, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { RemoveSamplesDialog } from '#web/leads/remove-samples-dialog.tsx'
import { paths } from '#web/paths.ts'
import { sitesQuery } from '#web/sites/site-queries.ts'
import { Snippet } from '#web/sites/snippet.tsx'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.firstRun
const hiddenKey = (workspaceId: string) => `first-run-hidden ${workspaceId}`

/** What to do on the first day: shown while there are samples or no lead of one's own, until it is hidden. */
export function FirstRun() {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const [hidden, setHidden] = useState(() => localStorage.getItem(hiddenKey(workspace.id)) !== null)
  const site = useQuery(sitesQuery(workspace.id)).data?.[0]
  if (hidden) return null
  return (
    <section
      aria-label={text.label}
      className="relative mx-4 mb-4 grid rounded-md border border-line md:mx-6 md:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]"
    >
      <IconButton
        size="small"
        label={text.hide}
        className="!absolute top-2 end-2"
        onClick={() => {
          localStorage.setItem(hiddenKey(workspace.id), 'yes')
          setHidden(true)
        }}
      >
        <X className="!size-3.5" aria-hidden />
      </IconButton>
      <Step number={1} title={text.siteTitle} about={text.siteText}>
        {site ? <Snippet site={site} waitingText={text.waiting} /> : <Bone className="h-12 w-full" />}
      </Step>
      <Step number={2} title={text.demoTitle} about={text.demoText(leadWords)}>
        <a href={paths.demo} target="_blank" rel="noopener" className={buttonLook('primary')}>
          <Store aria-hidden />
          {text.demo}
        </a>
      </Step>
    </section>
  )
}

function Step(props: { number: number; title: string; about: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[24px_minmax(0,1fr)] gap-3 py-5 pe-6 ps-5 [&+div]:border-t [&+div]:border-line md:[&+div]:border-t-0 md:[&+div]:border-s">
      <span
        aria-hidden
        className="num grid size-6 place-items-center rounded-full border border-line-strong text-xs font-semibold text-ink-2"
      >
        {props.number}
      </span>
      <div className="min-w-0">
        <h2 className="pe-6 text-base leading-6 font-semibold">{props.title}</h2>
        <p className="mb-3 text-sm text-ink-2">{props.about}</p>
        {props.children}
      </div>
    </div>
  )
}

/** Says that the rows are samples, and takes them away for whoever says so twice. */
export function SamplesBanner({ onlySamples }: { onlySamples: boolean }) {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api('DELETE /api/v1/samples'),
    onSuccess: async ({ removed }) => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      await queryClient.resetQueries({ queryKey: keys.lists(workspace.id) })
      void queryClient.invalidateQueries({ queryKey: keys.counts(workspace.id) })
      void queryClient.invalidateQueries({ queryKey: ['tags', workspace.id] })
      void queryClient.invalidateQueries({ queryKey: ['knowledge', workspace.id] })
      say(text.removed(removed))
    },
    onError: (problem) => sayFailed(words.problems.notSaved(reasonOf(problem))),
  })
  const [asking, setAsking] = useState(false)
  const count = workspace.sampleLeads
  const mayRemove = useMay('samples.remove')
  return (
    <div className="mx-4 mb-2 flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 rounded-md border border-line bg-subtle py-2 pe-2 ps-3 text-sm md:mx-6">
      <FlaskConical className="text-ink-2" aria-hidden />
      <span className="min-w-0 flex-1 basis-52">
        <b className="font-medium">
          {onlySamples ? text.samplesOnly(count, leadWords) : text.samples(count, leadWords)}
        </b>{' '}
        <span className="text-ink-2">{text.samplesText}</span>
      </span>
      {mayRemove && (
        <Button
          size="small"
          className="max-md:ms-6"
          disabled={remove.isPending}
          onClick={() => setAsking(true)}
        >
          {remove.isPending ? text.removing : text.removeSamples}
        </Button>
      )}
      {asking && (
        <RemoveSamplesDialog
          count={count}
          onRemove={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
