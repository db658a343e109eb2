import { RotateCcw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { SettingsMenu } from '#web/settings/settings-menu.tsx'
import { Button } from '#web/ui/button.tsx'
import { Contained } from '#web/ui/contained.tsx'
import { State } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

/**
 * A page of the settings: what it is, the way to the others, and itself. All begin at one left edge, with room beside the
 * text for a page that needs it.
 */
export function SettingsFrame(props: { title: string; text: string; children: ReactNode }) {
  const workspace = useWorkspace()
  useTitle(props.title, workspace.name)
  return (
    <div className="@container min-h-0 flex-1 overflow-y-auto">
      <div className="max-w-[1104px] px-4 py-6 md:px-6 min-[900px]:px-8 min-[900px]:py-8 [&>*]:max-w-(--read)">
        <SettingsMenu />
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{props.title}</h1>
        <p className="mt-1 mb-8 text-base text-ink-2 text-pretty">{props.text}</p>
        <Contained>{props.children}</Contained>
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
