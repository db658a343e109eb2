import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Monitor, RotateCcw, Smartphone } from 'lucide-react'
import { useState } from 'react'
import type { SignIn } from '#contract/me.ts'
import { FormError } from '#web/accounts/door.tsx'
import { guessedTimeZone } from '#web/accounts/places.ts'
import { signInsKey, signInsQuery } from '#web/accounts/sign-ins-query.ts'
import { api, reasonOf } from '#web/api.ts'
import { deviceName } from '#texts/spelling.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { agoTime, fullTime } from '#web/ui/time.ts'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.accounts.account

/** Every browser this person is signed in with, each with a way to sign it out. */
export function SignIns() {
  const list = useQuery(signInsQuery)
  const [asked, setAsked] = useState(false)
  const others = list.data?.items.filter(({ current }) => !current) ?? []
  return (
    <section aria-labelledby="sign-ins">
      <h2 id="sign-ins" className="text-base font-semibold">
        {text.signIns}
      </h2>
      <p className="mt-1 mb-3 text-sm text-ink-2">{text.signInsText}</p>
      {list.data ? (
        <>
          <ul className="divide-y divide-line rounded-md border border-line-strong">
            {list.data.items.map((signIn) => (
              <SignInRow key={signIn.id} signIn={signIn} />
            ))}
          </ul>
          <div className="mt-3">
            {others.length > 0 ? (
              <Button onClick={() => setAsked(true)}>{text.endOthers}</Button>
            ) : (
              <p className="text-sm text-ink-3">{text.only}</p>
            )}
          </div>
        </>
      ) : list.isError ? (
        <div role="alert" className="grid justify-items-start gap-3 text-sm">
          <p>
            {text.failed}. {reasonOf(list.error)}
          </p>
          <Button onClick={() => void list.refetch()}>
            <RotateCcw aria-hidden />
            {words.app.retry}
          </Button>
        </div>
      ) : (
        <RowBones rows={2} />
      )}
      <EndOthersDialog open={asked} count={others.length} onClose={() => setAsked(false)} />
    </section>
  )
}

function SignInRow({ signIn }: { signIn: SignIn }) {
  const { id, address, signedInAt, lastUsedAt, current } = signIn
  const device = deviceName(signIn.device)
  const queryClient = useQueryClient()
  const timeZone = guessedTimeZone()
  const now = Date.now()
  const end = useMutation({
    mutationFn: () => api('DELETE /api/v1/me/sign-ins/{id}', { params: { id } }),
    onSuccess: () => say(text.ended(device)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: signInsKey }),
  })
  const Icon = /Android|iPhone|iPad/.test(device) ? Smartphone : Monitor
  return (
    <li className="flex items-center gap-3 px-3.5 py-2.5">
      <Icon className="!size-5 shrink-0 text-ink-3" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm font-medium">
          {device}
          {current && <span className="text-xs font-medium text-accent-ink">{text.thisBrowser}</span>}
        </p>
        <p className="flex flex-wrap gap-x-2 text-xs text-ink-2">
          {address !== null && <span className="num [overflow-wrap:anywhere]">{address}</span>}
          <time dateTime={signedInAt} title={fullTime(signedInAt, timeZone)}>
            {text.signedIn(agoTime(signedInAt, now, timeZone))}
          </time>
          {!current && (
            <time dateTime={lastUsedAt} title={fullTime(lastUsedAt, timeZone)}>
              {text.lastUsed(agoTime(lastUsedAt, now, timeZone))}
            </time>
          )}
        </p>
        <FormError>{end.error ? reasonOf(end.error) : null}</FormError>
      </div>
      {!current && (
        <Button
          aria-label={text.endOf(device, fullTime(signedInAt, timeZone))}
          disabled={end.isPending}
          onClick={() => end.mutate()}
        >
          {text.end}
        </Button>
      )}
    </li>
  )
}

function EndOthersDialog(props: { open: boolean; count: number; onClose: () => void }) {
  const queryClient = useQueryClient()
  const end = useMutation({
    mutationFn: () => api('DELETE /api/v1/me/sign-ins'),
    onSuccess: () => {
      props.onClose()
      say(text.othersEnded)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: signInsKey }),
  })
  return (
    <Dialog
      title={text.endOthers}
      text={text.othersSure(props.count)}
      open={props.open}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <div className="grid gap-4">
        <FormError>{end.error ? reasonOf(end.error) : null}</FormError>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={props.onClose}>
            {words.app.cancel}
          </Button>
          <Button look="danger" disabled={end.isPending} onClick={() => end.mutate()}>
            {text.end}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
