import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Scoring, ScoringPreview } from '#contract/scoring.ts'
import type { ScoreRules } from '#rules/scoring/rule-set.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { changingIn } from '#web/scoring-rules/preview.tsx'
import { ruleVersionsQuery, scoringQuery } from '#web/scoring-rules/scoring-queries.ts'
import { numberOf } from '#web/scoring-rules/version-number.ts'
import { Button } from '#web/ui/button.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { useFocusHeir } from '#web/ui/use-focus-heir.ts'
import { words } from '#web/words.ts'

/** Makes what was typed the next version, with a word on why; stands at the foot while there is something to save. */
export function SaveBar(props: {
  saved: Scoring
  /** Null while some number is none. */
  rules: ScoreRules | null
  /** What they would change, for screens on which the figures are out of sight. */
  tried: ScoringPreview | null
  next: string
  onDone: () => void
}) {
  const { saved, rules, tried, next, onDone } = props
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const bar = useRef<HTMLFormElement>(null)
  useFocusHeir(bar, '#rules-in-use')
  const save = useMutation({
    mutationFn: (wanted: ScoreRules) =>
      api('POST /api/v1/scoring/versions', {
        body: { rules: wanted, basedOn: saved.version, note: note.trim() || null },
      }),
    onSuccess: (now) => {
      queryClient.setQueryData(scoringQuery(workspace.id).queryKey, now)
      onDone()
      say(text.saved(String(numberOf(now.version))))
    },
    // Whoever was faster: their numbers are to be seen before one saves over them.
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'changed_meanwhile') {
        void queryClient.invalidateQueries({ queryKey: scoringQuery(workspace.id).queryKey })
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ruleVersionsQuery(workspace.id).queryKey }),
  })
  return (
    <form
      ref={bar}
      noValidate
      className="sticky bottom-0 -mx-4 mt-8 grid gap-2 border-t border-line bg-bg px-4 py-3 md:mx-0 md:px-0"
      onSubmit={(event) => {
        event.preventDefault()
        if (rules) save.mutate(rules)
        else document.querySelector<HTMLElement>('input[aria-invalid=true]')?.focus()
      }}
    >
      <FormError>{save.error ? reasonOf(save.error) : null}</FormError>
      {tried && tried.leads > 0 && (
        <p className="text-sm font-medium @min-[820px]:hidden">
          {text.change(changingIn(tried), tried.exact, leadWords)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {save.isPending ? words.app.saving : text.save(next)}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {text.discard}
        </Button>
        <input
          aria-label={text.noteLabel}
          placeholder={text.noteLabel}
          maxLength={200}
          autoComplete="off"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          className={`${inputLook} h-8 flex-1 basis-52 max-md:order-first max-md:basis-full pointer-coarse:h-11`}
        />
      </div>
    </form>
  )
}
