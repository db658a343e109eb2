import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { DeskForm } from '#web/desk/desk-form.tsx'
import { deskQuery } from '#web/desk/desk-query.ts'
import { deskText as text } from '#texts/desk.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** When the team is there for visitors, and when the assistant calls it. */
export function DeskPage() {
  const workspace = useWorkspace()
  const desk = useQuery(deskQuery(workspace.id))
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {desk.data ? (
        <DeskForm key={workspace.id} saved={desk.data} />
      ) : desk.isError ? (
        <NotLoaded title={text.failed} error={desk.error} onRetry={() => void desk.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-8">
          <Bone className="h-[68px] w-full !rounded-md" />
          <Bone className="h-[420px] w-full !rounded-md" />
          <Bone className="h-[120px] w-full !rounded-md" />
        </div>
      )}
    </SettingsFrame>
  )
}
