import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { paths } from '#web/paths.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

export function NotFoundPage() {
  useTitle(words.app.notFoundTitle, words.app.name)
  return (
    <main>
      <State
        page
        icon={Compass}
        title={words.app.notFoundTitle}
        text={words.app.notFoundText}
        actions={
          <Link to={paths.home} className={buttonLook('default')}>
            {words.app.toStart}
          </Link>
        }
      />
    </main>
  )
}
