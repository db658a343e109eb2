import { useNavigate } from '@tanstack/react-router'
import { useOpens, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { useHotkey } from '#web/ui/use-hotkey.ts'

const within = 1000

/** `g` and then a letter within a second goes to a page: `g l` to the leads, `g b` to the board, `g i` to the inbox, `g r` to the review, `g s` to the settings. */
export function useGoKeys() {
  const { id: workspaceId } = useWorkspace()
  const hasInbox = useOpens('inbox')
  const navigate = useNavigate()
  const waitForLetter = () => {
    const pages: Record<string, string> = {
      l: paths.leads,
      b: paths.board,
      r: paths.review,
      s: paths.settings,
      ...(hasInbox && { i: paths.inbox }),
    }
    const stop = new AbortController()
    // Before the page's own keys: the letter belongs to the g.
    document.addEventListener(
      'keydown',
      (event) => {
        stop.abort()
        const to = pages[event.key]
        if (to === undefined) return
        event.preventDefault()
        event.stopImmediatePropagation()
        void navigate({ to, params: { workspaceId } })
      },
      { capture: true, signal: stop.signal },
    )
    setTimeout(() => stop.abort(), within)
  }
  useHotkey('g', waitForLetter)
}
