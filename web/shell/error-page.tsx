import { useRouter } from '@tanstack/react-router'
import { RotateCcw, TriangleAlert } from 'lucide-react'
import { reasonOf } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

export function ErrorPage({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  return (
    <State
      page
      role="alert"
      icon={TriangleAlert}
      title={words.app.brokenTitle}
      text={reasonOf(error)}
      actions={
        <Button
          onClick={() => {
            reset()
            void router.invalidate()
          }}
        >
          <RotateCcw aria-hidden />
          {words.app.retry}
        </Button>
      }
    />
  )
}
