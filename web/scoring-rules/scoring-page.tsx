import { useQuery } from '@tanstack/react-query'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { scoringQuery } from '#web/scoring-rules/scoring-queries.ts'
import { RulesForm } from '#web/scoring-rules/rules-form.tsx'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** By which rules conversations become scores, and what other rules would make of them. */
export function ScoringPage() {
  const workspace = useWorkspace()
  const scoring = useQuery(scoringQuery(workspace.id))
  return (
    <SettingsFrame title={text.title} text={text.text(useLeadWords())}>
      {scoring.data ? (
        <RulesForm key={workspace.id} saved={scoring.data} />
      ) : scoring.isError ? (
        <NotLoaded title={text.failed} error={scoring.error} onRetry={() => void scoring.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-3">
          {['h-[152px]', 'h-[224px]', 'h-20', 'h-20', 'h-20'].map((height, index) => (
            <Bone key={`${height} ${index}`} className={`${height} w-full !rounded-md`} />
          ))}
        </div>
      )}
    </SettingsFrame>
  )
}
