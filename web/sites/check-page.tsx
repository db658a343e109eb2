import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleCheck, CircleHelp } from 'lucide-react'
import type { Site } from '#contract/sites.ts'
import { sitesText } from '#texts/sites.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { said } from '#texts/said.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, inputLook } from '#web/ui/field.tsx'

const text = sitesText.check

/** Looks on a page of the customer's whether the snippet stands there, and says what was found. */
export function CheckPage({ site }: { site: Site }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const check = useMutation({
    mutationFn: (url: string) =>
      api('POST /api/v1/sites/{id}/check', {
        params: { id: site.id },
        body: { url: /^[a-z]+:\/\//i.test(url) ? url : `https://${url}` },
      }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['sites', workspace.id] }),
  })
  const wrong = check.error instanceof ApiProblem ? check.error.fields.get('url') : undefined
  const failed = check.error ? (wrong ?? reasonOf(check.error)) : undefined
  const Icon = check.data?.found === 'snippet' ? CircleCheck : CircleHelp
  return (
    <form
      noValidate
      className="mt-5 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        check.mutate(String(new FormData(event.currentTarget).get('url') ?? '').trim())
      }}
    >
      <Field label={text.title} hint={text.text} error={failed}>
        {(wiring) => (
          <span className="flex gap-2">
            <input
              {...wiring}
              name="url"
              type="url"
              inputMode="url"
              autoComplete="url"
              placeholder="https://shop.example"
              maxLength={2000}
              className={`${inputLook} h-8 flex-1 pointer-coarse:h-11`}
            />
            <Button type="submit" disabled={check.isPending} className="pointer-coarse:!h-11">
              {check.isPending ? text.looking : text.act}
            </Button>
          </span>
        )}
      </Field>
      <p role="status" className="text-sm">
        {check.data && !check.isPending && (
          <span className="flex items-start gap-2">
            <Icon
              className={`mt-0.5 !size-4 shrink-0 ${check.data.found === 'snippet' ? 'text-hot-ink' : 'text-ink-3'}`}
              aria-hidden
            />
            <span className="min-w-0 [overflow-wrap:anywhere]">{said(check.data.detail)}</span>
          </span>
        )}
      </p>
    </form>
  )
}
