import { CircleCheck, CircleX, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { AssistantSettings, ModelTest } from '#contract/assistant.ts'
import { assistantText } from '#texts/assistant.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { Button } from '#web/ui/button.tsx'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

const text = assistantText

type Trouble = NonNullable<AssistantSettings['trouble']>

/** Asks the model with what stands in the form, and says in words what came of it. */
export function ModelTester(props: {
  /** Why the model that is kept gives no answers. */
  trouble: Trouble | null
  test: { isPending: boolean; data: ModelTest | undefined }
  onTest: () => void
}) {
  const { isPending, data } = props.test
  return (
    <div className="grid gap-3">
      {props.trouble && <TroubleText trouble={props.trouble} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={props.onTest} disabled={isPending}>
          {isPending && <LoaderCircle className="animate-spin motion-reduce:animate-none" aria-hidden />}
          {isPending ? text.testing : text.test}
        </Button>
        <span className="text-xs text-ink-3">{text.testHint}</span>
      </div>
      <div role="status">
        {data && (
          <div className="flex items-start gap-3 rounded-md border border-line bg-subtle px-3 py-2.5">
            {data.works ? (
              <CircleCheck className="mt-0.5 !size-4 shrink-0 text-ok-ink" aria-hidden />
            ) : (
              <CircleX className="mt-0.5 !size-4 shrink-0 text-danger-ink" aria-hidden />
            )}
            <p className="min-w-0 text-sm text-pretty [overflow-wrap:anywhere]">
              <strong className="font-medium">{data.works ? text.works : text.worksNot}</strong> {data.detail}
            </p>
          </div>
        )}
      </div>
    </div>
  )
}

function TroubleText({ trouble }: { trouble: Trouble }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const why = text.trouble.whyAt(text.trouble.why[trouble.code], trouble.host)
  return (
    <p role="alert" className="flex items-start gap-3 text-sm text-pretty [overflow-wrap:anywhere]">
      <TriangleAlert className="mt-0.5 !size-4 shrink-0 text-danger-ink" aria-hidden />
      {text.trouble.says(trouble.answers, why, preciseTime(trouble.since, now, timeZone))}
    </p>
  )
}
