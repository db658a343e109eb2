import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { KnowledgeAnswer } from '#contract/knowledge.ts'
import type { WorkspaceLanguage } from '#contract/team.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { knowledgeKey } from '#web/knowledge/knowledge-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field, inputLook, SelectField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = knowledgeText.answers

/** What an answer is written for: a new one, one that exists, or a question that the assistant did not know. */
export type ToWrite =
  | { type: 'new' }
  | { type: 'change'; answer: KnowledgeAnswer }
  | { type: 'settle'; groupId: string; question: string; language: WorkspaceLanguage }

/** Writes an answer; a question that it is written for is settled by it. */
export function AnswerDialog(props: {
  writing: ToWrite
  returnTo?: HTMLElement | null
  onClose: () => void
}) {
  const { writing, onClose } = props
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: (form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '')
      const written = {
        question: read('question'),
        answer: read('answer'),
        language: read('language') as WorkspaceLanguage,
      }
      if (writing.type === 'change') {
        const { id } = writing.answer
        return api('PATCH /api/v1/knowledge/answers/{id}', { params: { id }, body: written })
      }
      const settles = writing.type === 'settle' ? { settles: writing.groupId } : {}
      return api('POST /api/v1/knowledge/answers', { body: { ...written, ...settles } })
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: knowledgeKey(workspace.id) })
      say(
        writing.type === 'settle'
          ? knowledgeText.unanswered.settled
          : writing.type === 'new'
            ? text.added
            : words.app.saved,
      )
      onClose()
    },
  })
  const errors = useFormErrors(save.error, ['question', 'answer', 'language'])
  const question =
    writing.type === 'change' ? writing.answer.question : 'question' in writing ? writing.question : ''
  const answer = writing.type === 'change' ? writing.answer.answer : ''
  const language =
    writing.type === 'change'
      ? writing.answer.language
      : writing.type === 'settle'
        ? writing.language
        : workspace.language
  return (
    <Dialog
      title={
        writing.type === 'change'
          ? text.edit
          : writing.type === 'settle'
            ? knowledgeText.unanswered.write
            : text.add
      }
      {...(writing.type === 'change' ? {} : { text: text.addText })}
      open
      returnTo={props.returnTo}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <form
        ref={errors.ref}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(new FormData(event.currentTarget))
        }}
      >
        <Field label={text.question} hint={text.questionHint} error={errors.of('question')}>
          {(wiring) => (
            <textarea
              {...wiring}
              name="question"
              rows={2}
              maxLength={500}
              defaultValue={question}
              autoFocus={writing.type !== 'settle'}
              className={`${inputLook} resize-y py-1.5 leading-5`}
            />
          )}
        </Field>
        <Field label={text.answer} hint={text.answerHint} error={errors.of('answer')}>
          {(wiring) => (
            <textarea
              {...wiring}
              name="answer"
              rows={5}
              maxLength={4000}
              defaultValue={answer}
              autoFocus={writing.type === 'settle'}
              className={`${inputLook} resize-y py-1.5 leading-5`}
            />
          )}
        </Field>
        <SelectField
          name="language"
          label={text.language}
          defaultValue={language}
          options={Object.entries(words.accounts.languages)}
          error={errors.of('language')}
        />
        <FormError>{errors.form}</FormError>
        <div className="mt-2 flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? words.app.saving : words.app.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
