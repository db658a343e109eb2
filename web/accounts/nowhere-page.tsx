import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Door, FormError } from '#web/accounts/door.tsx'
import { signOut, useMe } from '#web/accounts/me.ts'
import { NewWorkspaceDialog } from '#web/accounts/new-workspace-dialog.tsx'
import { reasonOf } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = words.accounts.nowhere

/** For somebody who is signed in and a member of nothing: taken out of the last team, or never in one. */
export function NowherePage() {
  useTitle(text.title, words.app.name)
  const me = useMe()
  const [beginning, setBeginning] = useState(false)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: paths.signIn })
      queryClient.clear()
    },
  })
  return (
    <Door title={text.title} text={text.text}>
      <p className="mb-4 text-sm text-ink-2">{words.accounts.join.asYou(me.name, me.email)}</p>
      <FormError>{leave.error ? reasonOf(leave.error) : null}</FormError>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" size="touch" onClick={() => setBeginning(true)}>
          {text.begin}
        </Button>
        <Button size="touch" disabled={leave.isPending} onClick={() => leave.mutate()}>
          {text.signOut}
        </Button>
      </div>
      <NewWorkspaceDialog open={beginning} onOpenChange={setBeginning} />
    </Door>
  )
}
