import { Download } from 'lucide-react'
import { Suspense, useState } from 'react'
import { exportText } from '#texts/export.ts'
import { useOpens } from '#web/accounts/me.ts'
import type { ListQuery } from '#web/leads/lead-queries.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'

const ExportDialog = part(() => import('#web/export/export-dialog.tsx').then((module) => module.ExportDialog))

/** The whole list as it is filtered and sorted, as a file. */
export function ExportButton(props: {
  query: ListQuery
  total: { value: number; capped: boolean }
  phone: boolean
}) {
  const { query, total } = props
  const [open, setOpen] = useState(false)
  if (!useOpens('export')) return null
  const { sort, ...filters } = query
  const shared = { disabled: total.value === 0, onClick: () => setOpen(true) }
  return (
    <>
      {props.phone ? (
        <IconButton size="touch" label={exportText.open} {...shared}>
          <Download className="!size-5" aria-hidden />
        </IconButton>
      ) : (
        <Button look="quiet" {...shared}>
          <Download className="-ms-0.5" aria-hidden />
          {exportText.open}
        </Button>
      )}
      <Suspense>
        {open && (
          <ExportDialog
            open
            onOpenChange={setOpen}
            named={{ filters }}
            sort={sort}
            count={total.value}
            capped={total.capped}
          />
        )}
      </Suspense>
    </>
  )
}
