import { Columns3 } from 'lucide-react'
import { Suspense } from 'react'
import { IconButton } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { Popover } from '#web/ui/popover.tsx'
import { words } from '#web/words.ts'

const ColumnsEditor = part(() =>
  import('#web/views/columns-editor.tsx').then((module) => module.ColumnsEditor),
)

/** Which columns the list has, and in which order. */
export function ColumnsMenu() {
  return (
    <Popover
      label={words.views.columns.label}
      className="w-64 p-1"
      trigger={(trigger) => (
        <IconButton {...trigger} label={words.views.columns.label}>
          <Columns3 aria-hidden />
        </IconButton>
      )}
    >
      <Suspense>
        <ColumnsEditor />
      </Suspense>
    </Popover>
  )
}
