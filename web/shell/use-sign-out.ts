import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { sayFailed } from '#web/ui/toast.tsx'

/** Ends the sign-in of this browser and forgets what it had loaded. */
export function useSignOut() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return async () => {
    try {
      await signOut()
    } catch (error) {
      return sayFailed(reasonOf(error))
    }
    await navigate({ to: paths.signIn })
    queryClient.clear()
  }
}
