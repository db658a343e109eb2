import { useQuery } from '@tanstack/react-query'
import { assistantText } from '#texts/assistant.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { AssistantForm } from '#web/assistant/assistant-form.tsx'
import { useFreshForm } from '#web/assistant/use-fresh-form.ts'
import { assistantQuery } from '#web/assistant/assistant-queries.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = assistantText

/** Which model answers for the workspace, how, and at what cost. */
export function AssistantPage() {
  const workspace = useWorkspace()
  const settings = useQuery(assistantQuery(workspace.id))
  const form = useFreshForm(settings.data)
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {settings.data ? (
        <AssistantForm
          key={`${workspace.id} ${form.key}`}
          settings={settings.data}
          onWrite={form.onWrite}
          onSaved={form.onSaved}
        />
      ) : settings.isError ? (
        <NotLoaded title={text.failed} error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-6">
          <Bone className="h-14 w-full !rounded-md" />
          <Bone className="h-14 w-full !rounded-md" />
          <Bone className="h-32 w-full !rounded-md" />
        </div>
      )}
    </SettingsFrame>
  )
}
