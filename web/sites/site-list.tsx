import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Site } from '#contract/sites.ts'
import { plans } from '#rules/plans.ts'
import { sitesText } from '#texts/sites.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { AddSiteDialog } from '#web/sites/add-site-dialog.tsx'
import { Button } from '#web/ui/button.tsx'
import { agoTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

const text = sitesText

/** The sites of the workspace, each a way to its settings, and room for one more if the plan has it. */
export function SiteList({ sites, chosen }: { sites: readonly Site[]; chosen: Site }) {
  const workspace = useWorkspace()
  const now = useNow()
  const mayChange = useMay('sites.change')
  const mayBook = useMay('plan.see')
  const [adding, setAdding] = useState(false)
  const { sites: of } = plans[workspace.plan]
  const isFull = of !== null && sites.length >= of
  if (sites.length === 1 && !mayChange) return null
  return (
    <section aria-label={text.list} className="mb-10">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-base font-semibold">{text.list}</h2>
          <p className="text-sm text-ink-2">{text.listText}</p>
        </div>
        {mayChange && !isFull && (
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {text.add}
          </Button>
        )}
      </div>
      <ul className="overflow-hidden rounded-md border border-line">
        {sites.map((site) => (
          <li key={site.id} className="border-line [&+li]:border-t">
            <Link
              to={paths.site}
              params={{ workspaceId: workspace.id }}
              search={{ site: site.id }}
              aria-current={site.id === chosen.id ? 'page' : undefined}
              className="flex min-h-11 items-center gap-3 px-3.5 py-2 text-sm hover:bg-muted focus-visible:-outline-offset-2 aria-[current=page]:bg-accent-softer"
            >
              <span
                aria-hidden
                className="size-3 shrink-0 rounded-sm ring-1 ring-line-strong"
                style={{ backgroundColor: site.color }}
              />
              <span className="min-w-0 flex-1 truncate font-medium">{site.name}</span>
              <span className="shrink-0 text-xs text-ink-3">
                {site.seenAt === null ? text.never : text.seen(agoTime(site.seenAt, now, workspace.timeZone))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {mayChange && isFull && (
        <p className="mt-2 text-xs text-ink-3">
          {text.full(of)}{' '}
          {mayBook && (
            <Link
              to={paths.plan}
              params={{ workspaceId: workspace.id }}
              className="font-medium text-accent-ink hover:underline"
            >
              {text.plans}
            </Link>
          )}
        </p>
      )}
      {adding && <AddSiteDialog onClose={() => setAdding(false)} />}
    </section>
  )
}
