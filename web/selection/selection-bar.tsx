import { useQuery } from '@tanstack/react-query'
import { CircleDot, Download, Tag as TagIcon, UserPlus, X } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Status } from '#contract/leads.ts'
import { useLeadWords, useMayWrite, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { askWhyLost } from '#web/leads/why-lost.ts'
import { useJobs, type BulkChange } from '#web/selection/jobs.ts'
import { useScope, useTicked, type Scope } from '#web/selection/selection-scope.tsx'
import { countOf, mostIds } from '#web/selection/selection-store.ts'
import { TagChoice } from '#web/selection/tag-choice.tsx'
import { toName } from '#web/selection/to-name.ts'
import { PresentAvatar } from '#web/team/present-avatar.tsx'
import { membersQuery } from '#web/team/team-queries.ts'
import { NobodyAvatar } from '#web/ui/avatar.tsx'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { part } from '#web/ui/part.ts'
import { Popover } from '#web/ui/popover.tsx'
import { useFocusHeir } from '#web/ui/use-focus-heir.ts'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import type { TriggerProps } from '#web/ui/use-floating.ts'
import { words } from '#web/words.ts'

const ExportDialog = part(() => import('#web/export/export-dialog.tsx').then((module) => module.ExportDialog))

const text = words.selection
const nobody = 'nobody'
/** The row that the keys go on from. */
const currentRow = '[role="grid"] [data-lead][tabindex="0"]'
type Opened = 'status' | 'tag' | 'assign' | 'export' | null

/** What is ticked and what can be done with it; while a change is under way how far it is. It floats over the list's foot. */
export function SelectionBar() {
  const scope = useScope()
  return scope && <Bar scope={scope} />
}

function Bar({ scope }: { scope: Scope }) {
  const ticked = useTicked()
  const jobs = useJobs(scope.query)
  const count = countOf(ticked, scope.total.value)
  return (
    <div
      data-keep-clear
      className="pointer-events-none fixed inset-x-2 bottom-[calc(64px+env(safe-area-inset-bottom))] z-30 grid justify-items-center gap-2 md:absolute md:inset-x-4 md:bottom-6"
    >
      <span role="status" className="sr-only">
        {count > 0 ? text.selected(count, ticked.all && scope.total.capped) : ''}
      </span>
      {jobs.open && (
        <div className={barLook}>
          <span className="num min-w-0 flex-1 truncate ps-2 font-medium md:ps-0">
            {jobs.open.state === 'waiting' ? text.waiting : text.doing(jobs.open)}
          </span>
          <progress
            aria-label={text.progressLabel}
            className="sr-only"
            value={jobs.open.done}
            max={jobs.open.wanted}
          />
          <span
            aria-hidden
            className="relative mx-2 hidden h-1 w-32 overflow-hidden rounded-full bg-muted md:block"
          >
            <span
              className="absolute inset-y-0 start-0 rounded-full bg-accent transition-[width] duration-(--t-base)"
              style={{ width: `${(100 * jobs.open.done) / Math.max(jobs.open.wanted, 1)}%` }}
            />
          </span>
          <Button look="quiet" disabled={jobs.isStopping} onClick={jobs.stop}>
            {text.stop}
          </Button>
        </div>
      )}
      {count > 0 && <Actions scope={scope} count={count} jobs={jobs} />}
    </div>
  )
}

const barLook =
  'pointer-events-auto flex min-h-12 w-full max-w-max items-center gap-1 rounded-lg bg-surface px-2 text-sm whitespace-nowrap shadow-lift motion-safe:animate-[rise-in_160ms_var(--ease)] md:ps-4'

function Actions({ scope, count, jobs }: { scope: Scope; count: number; jobs: ReturnType<typeof useJobs> }) {
  const { store, total } = scope
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const ticked = useTicked()
  const mayWrite = useMayWrite()
  const mayExport = useOpens('export')
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const [opened, setOpened] = useState<Opened>(null)
  const bar = useRef<HTMLDivElement>(null)
  useFocusHeir(bar, currentRow)
  const control = (which: Opened) => ({
    open: opened === which,
    onOpenChange: (open: boolean) => setOpened(open ? which : null),
  })
  useHotkey('s', () => setOpened('status'), mayWrite)
  useHotkey('t', () => setOpened('tag'), mayWrite)
  useHotkey('a', () => setOpened('assign'), mayWrite)
  useHotkey('Escape', () => store.clear())

  function change(wish: BulkChange) {
    const rows = scope.rows().filter(({ id }) => store.isTicked(id))
    jobs.begin({ named: toName(scope, ticked), change: wish, rows }, { onSuccess: () => store.clear() })
  }

  async function setStatus(status: Status) {
    if (status !== 'lost') return change({ status })
    const lostReason = await askWhyLost(words.leads.total(count, false, leadWords))
    if (lostReason !== undefined) change({ status, ...(lostReason !== null && { lostReason }) })
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={text.toolbar(leadWords)}
      className={`${barLook} flex-wrap`}
    >
      <b className="num ps-2 font-medium md:ps-0">{text.selected(count, ticked.all && total.capped)}</b>
      {!ticked.all && count < total.value && (
        <button
          type="button"
          className="ms-2 h-8 rounded-md px-1 font-medium text-accent-ink hover:underline pointer-coarse:h-11"
          onClick={() => {
            store.tickAllThatMatch()
            // The button goes with the click.
            bar.current?.focus()
          }}
        >
          <span className="hidden md:inline">{text.selectAll(total.value, total.capped)}</span>
          <span className="md:hidden">{text.selectAllShort(total.value, total.capped)}</span>
        </button>
      )}
      <IconButton label={text.clear} className="ms-auto md:order-last md:ms-0" onClick={() => store.clear()}>
        <X aria-hidden />
      </IconButton>
      <span aria-hidden className="basis-full md:mx-2 md:h-5 md:w-px md:basis-auto md:bg-line-strong" />
      {mayWrite && (
        <>
          <ChoiceMenu
            title={text.statusTitle(count, leadWords)}
            value={null}
            choices={statuses.map((status, index) => ({
              value: status,
              label: words.status[status],
              key: String(index + 1),
              mark: <StatusDot status={status} />,
            }))}
            onChoose={(status) => void setStatus(status)}
            {...control('status')}
            trigger={(trigger) => (
              <ToolButton trigger={trigger} icon={<CircleDot aria-hidden />} label={text.status} keyed="S" />
            )}
          />
          <Popover
            label={text.tagTitle(count, leadWords)}
            {...control('tag')}
            trigger={(trigger) => (
              <ToolButton trigger={trigger} icon={<TagIcon aria-hidden />} label={text.tag} keyed="T" />
            )}
          >
            <TagChoice
              onChoose={(wish) => {
                setOpened(null)
                change(wish)
              }}
            />
          </Popover>
          <ChoiceMenu
            title={text.assignTitle(count, leadWords)}
            value={null}
            choices={[
              { value: nobody, label: words.leads.nobody, mark: <NobodyAvatar /> },
              ...members.map(({ id, name, presence }) => ({
                value: id,
                label: name,
                mark: <PresentAvatar name={name} presence={presence} />,
              })),
            ]}
            onChoose={(id) => change({ assigneeId: id === nobody ? null : id })}
            {...control('assign')}
            trigger={(trigger) => (
              <ToolButton trigger={trigger} icon={<UserPlus aria-hidden />} label={text.assign} keyed="A" />
            )}
          />
        </>
      )}
      {mayExport && (
        <button type="button" className={toolLook} onClick={() => setOpened('export')}>
          <Download aria-hidden />
          {text.export}
        </button>
      )}
      <span aria-hidden className="hidden md:mx-2 md:block md:h-5 md:w-px md:bg-line-strong" />
      <Suspense>
        {opened === 'export' && (
          <ExportDialog
            open
            onOpenChange={(open) => setOpened(open ? 'export' : null)}
            named={toName(scope, ticked)}
            sort={scope.query.sort}
            count={count}
            capped={ticked.all && total.capped}
          />
        )}
      </Suspense>
      {!ticked.all && ticked.ids.size > mostIds && (
        <span role="alert" className="basis-full px-2 pb-2 text-xs text-danger md:basis-auto">
          {text.tooMany(mostIds)}
        </span>
      )}
    </div>
  )
}

const toolLook = `${buttonLook('quiet')} !px-2.5 !text-ink`

function ToolButton(props: { trigger: TriggerProps; icon: ReactNode; label: string; keyed: string }) {
  return (
    <button {...props.trigger} type="button" className={`${toolLook} data-popup-open:bg-muted`}>
      {props.icon}
      {props.label}
      <KeyCap>{props.keyed}</KeyCap>
    </button>
  )
}
