import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Desk } from '#contract/desk.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { deskQuery } from '#web/desk/desk-query.ts'
import { hasProblem, keywordsIn } from '#web/desk/edit-hours.ts'
import { HandOverFields } from '#web/desk/hand-over-fields.tsx'
import { HolidayList } from '#web/desk/holiday-list.tsx'
import { MissedFields } from '#web/desk/missed-fields.tsx'
import { NowLine } from '#web/desk/now-line.tsx'
import { WeekEditor } from '#web/desk/week-editor.tsx'
import { deskText as text } from '#texts/desk.ts'
import { Button } from '#web/ui/button.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const mostKeywords = 50
const longestKeyword = 60

/** What somebody is changing is kept until they save it, whatever others change meanwhile. */
export function DeskForm({ saved }: { saved: Desk }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const readOnly = !useMay('desk.manage')
  const form = useRef<HTMLFormElement>(null)
  const [change, setChange] = useState<Partial<Desk>>({})
  const [typed, setTyped] = useState<string | null>(null)
  const desk: Desk = { ...saved, ...change }
  const shownWords = typed ?? saved.handOver.keywords.join('\n')
  const keywords = keywordsIn(shownWords)
  const tooMany = keywords.length > mostKeywords || keywords.some((word) => word.length > longestKeyword)
  const full: Desk = { ...desk, handOver: { ...desk.handOver, keywords } }
  const changed = JSON.stringify(full) !== JSON.stringify(saved)
  const put = (more: Partial<Desk>) => setChange({ ...change, ...more })
  const discard = () => {
    setChange({})
    setTyped(null)
  }
  const save = useMutation({
    mutationFn: () => api('PATCH /api/v1/desk', { body: full }),
    onSuccess: (now) => {
      queryClient.setQueryData(deskQuery(workspace.id).queryKey, now)
      discard()
      say(words.app.saved)
    },
  })
  return (
    <form
      ref={form}
      noValidate
      // What has the focus is not to stand behind the bar at the foot.
      className="grid gap-8 [&_:is(input,select,textarea,button)]:scroll-mb-20"
      onSubmit={(event) => {
        event.preventDefault()
        if (hasProblem(desk) || tooMany) {
          form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
        } else save.mutate()
      }}
    >
      {readOnly && <p className="text-sm text-ink-2">{text.readOnly}</p>}
      {!hasProblem(desk) && <NowLine desk={desk} />}
      <fieldset disabled={readOnly} className="grid gap-8">
        <WeekEditor week={desk.week} readOnly={readOnly} onChange={(week) => put({ week })} />
        <HolidayList
          holidays={desk.holidays}
          readOnly={readOnly}
          onChange={(holidays) => put({ holidays })}
        />
        <MissedFields desk={desk} onChange={put} />
        <HandOverFields
          rules={desk.handOver}
          keywords={shownWords}
          error={tooMany ? text.tooMany : undefined}
          onChange={(handOver) => put({ handOver })}
          onKeywords={setTyped}
        />
      </fieldset>
      <FormError>{save.error && changed ? reasonOf(save.error) : null}</FormError>
      {!readOnly && (
        <div className="sticky bottom-0 -mx-4 flex items-center gap-2 border-t border-line bg-bg px-4 py-3 md:mx-0 md:px-0">
          <Button type="submit" look="primary" disabled={save.isPending || !changed}>
            {save.isPending ? words.app.saving : text.submit}
          </Button>
          {changed && (
            <>
              <Button look="quiet" onClick={discard}>
                {text.discard}
              </Button>
              <span className="text-sm text-ink-2">{text.unsaved}</span>
            </>
          )}
        </div>
      )}
    </form>
  )
}
