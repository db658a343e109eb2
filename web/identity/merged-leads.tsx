import { Suspense, useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { mergedName } from '#web/identity/merged-name.ts'
import { Button } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const SplitDialog = part(() => import('#web/identity/split-dialog.tsx').then((module) => module.SplitDialog))
const text = words.identity

/** Which leads this one is made of. They come off in the opposite order: last in, first out. */
export function MergedLeads({ lead }: { lead: Lead }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const [splitting, setSplitting] = useState(false)
  const mayWrite = useMayWrite()
  const last = lead.merged[0]
  if (!last) return null
  return (
    <section className="mt-3 border-t border-line pt-2">
      <ul className="grid gap-1">
        {lead.merged.map((merged) => {
          const [includes, name] = text.includes(mergedName(merged, lead))
          const day = preciseTime(merged.at, now, timeZone)
          return (
            <li key={merged.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
              <span className="min-w-0 flex-1 basis-44">
                <span className="block text-sm [overflow-wrap:anywhere]">
                  <span className="text-ink-3">{includes}</span>
                  <b className="num font-medium">{name}</b>
                </span>
                <span className="block text-xs text-ink-3">
                  {text.how[merged.reason](day, merged.by ?? words.leads.someone)}
                </span>
              </span>
              {!mayWrite ? null : merged === last ? (
                <Button size="small" aria-label={text.splitOf(name)} onClick={() => setSplitting(true)}>
                  {text.split}
                </Button>
              ) : (
                <span className="text-xs text-ink-3">{text.splitFirst(mergedName(last, lead))}</span>
              )}
            </li>
          )
        })}
      </ul>
      <Suspense>
        {splitting && <SplitDialog lead={lead} merged={last} onClose={() => setSplitting(false)} />}
      </Suspense>
    </section>
  )
}
