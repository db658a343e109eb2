import { RotateCcw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { SettingsTabs } from '#web/settings/settings-tabs.tsx'
import { Button } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

/**
 * A page of the settings: what it is, the way to the others, and itself. On a wide screen all begin at one left edge, with
 * room beside the text for a page that needs it.
 */
export function SettingsFrame(props: { title: string; text: string; children: ReactNode }) {
  const workspace = useWorkspace()
  useTitle(props.title, workspace.name)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-(--read) px-4 py-8 md:px-6 xl:max-w-[1104px] xl:[&>*]:max-w-(--read)">
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{props.title}</h1>
        <p className="mt-1 mb-4 text-base text-ink-2 text-pretty">{props.text}</p>
        <SettingsTabs />
        {props.children}
      </div>
    </div>
  )
}

/** What could not be loaded, why, and another try. */
export function NotLoaded(props: { title: string; error: unknown; onRetry: () => void }) {
  return (
    <State
      role="alert"
      icon={TriangleAlert}
      title={props.title}
      text={reasonOf(props.error)}
      actions={
        <Button onClick={props.onRetry}>
          <RotateCcw aria-hidden />
          {words.app.retry}
        </Button>
      }
    />
  )
}
