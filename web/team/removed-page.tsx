import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { LogOut, UserMinus } from 'lucide-react'
import { teamText } from '#texts/team.ts'
import { signOut, useMe } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { sayFailed, Toasts } from '#web/ui/toast.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = teamText

/** For somebody who was in here until a moment ago, with the ways to where they still are. */
export function RemovedPage({ name }: { name: string }) {
  useTitle(text.outTitle(name), words.app.name)
  const me = useMe()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  async function leave() {
    try {
      await signOut()
    } catch (error) {
      return sayFailed(reasonOf(error))
    }
    await navigate({ to: paths.signIn })
    queryClient.clear()
  }
  return (
    <main>
      <State
        page
        role="alert"
        icon={UserMinus}
        title={text.outTitle(name)}
        text={text.outText}
        actions={
          <>
            {me.workspaces.map((workspace) => (
              <Link
                key={workspace.id}
                to={paths.leads}
                params={{ workspaceId: workspace.id }}
                className={buttonLook('default')}
              >
                {text.outTo(workspace.name)}
              </Link>
            ))}
            <Button look="quiet" onClick={() => void leave()}>
              <LogOut aria-hidden />
              {words.nav.signOut}
            </Button>
          </>
        }
      />
      <Toasts left={false} />
    </main>
  )
}
