import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import type { AuditEntry, AuditKind } from '#contract/audit.ts'
import { auditText } from '#texts/audit.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Button } from '#web/ui/button.tsx'
import { SelectField } from '#web/ui/field.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { State } from '#web/ui/state.tsx'
import { fullTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

const text = auditText
const kinds = Object.entries(text.kinds) as [AuditKind, string][]
const pageSize = 50

function auditQuery(workspaceId: string, kind: AuditKind | null) {
  return infiniteQueryOptions({
    queryKey: ['audit', workspaceId, kind],
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/audit', {
        query: {
          limit: pageSize,
          ...(kind !== null && { kind }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** What was written down for the owners: one sentence an entry, with its exact time and address. */
export function AuditPage() {
  const workspace = useWorkspace()
  const [kind, setKind] = useState<AuditKind | null>(null)
  const log = useInfiniteQuery(auditQuery(workspace.id, kind))
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <SettingsFrame title={text.title} text={text.text}>
      <div className="mb-4 max-w-64">
        <SelectField
          label={text.filter}
          value={kind ?? ''}
          onChange={({ target }) => setKind(kinds.find(([one]) => one === target.value)?.[0] ?? null)}
          options={[['', text.all], ...kinds]}
        />
      </div>
      {log.isPending ? (
        <RowBones rows={5} />
      ) : log.isError && entries.length === 0 ? (
        <NotLoaded title={text.failed} error={log.error} onRetry={() => void log.refetch()} />
      ) : entries.length === 0 ? (
        <State
          role="status"
          icon={ScrollText}
          title={kind === null ? text.none : text.noneOfKind}
          text={kind === null ? text.noneText : undefined}
          actions={kind !== null && <Button onClick={() => setKind(null)}>{text.all}</Button>}
        />
      ) : (
        <>
          <ol aria-label={text.title} className="divide-y divide-line rounded-md border border-line">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
          {log.hasNextPage && (
            <div className="mt-4 flex flex-wrap items-center gap-3">
              <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                {log.isFetchingNextPage ? words.app.loading : text.more}
              </Button>
              {log.isFetchNextPageError && (
                <span role="alert" className="text-sm text-danger-ink">
                  {text.failed}
                </span>
              )}
            </div>
          )}
        </>
      )}
    </SettingsFrame>
  )
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { timeZone } = useWorkspace()
  return (
    <li className="px-3 py-2.5">
      <p className="text-sm text-pretty [overflow-wrap:anywhere]">{text.sentence(entry)}</p>
      <p className="num text-xs text-ink-3">
        <time dateTime={entry.at}>{fullTime(entry.at, timeZone)}</time>
        {entry.address !== null && ` · ${text.address(entry.address)}`}
      </p>
    </li>
  )
}
