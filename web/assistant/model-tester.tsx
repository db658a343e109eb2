import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react'
import type { ModelTest } from '#contract/assistant.ts'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

const text = words.assistant

/** Asks the model with what stands in the form, and says in words what came of it. */
export function ModelTester(props: {
  test: { isPending: boolean; data: ModelTest | undefined }
  onTest: () => void
}) {
  const { isPending, data } = props.test
  return (
    <div className="grid gap-3">
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
