import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { AlertBell } from '#web/alerts/alert-bell.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { BoxTabs } from '#web/inbox/box-tabs.tsx'
import type { InboxSearch } from '#web/inbox/inbox-search.ts'
import { TalkList } from '#web/inbox/talk-list.tsx'
import { inboxText as text } from '#texts/inbox.ts'
import { DuePromises } from '#web/promises/due-promises.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { useTitle } from '#web/ui/use-title.ts'

/** The list of conversations and, beside it, the one that is open; on a phone one or the other. */
export function InboxPage() {
  const workspace = useWorkspace()
  const { box = 'open', q = '' } = useSearch({ from: '/w/$workspaceId/inbox' })
  const { conversationId } = useParams({ strict: false })
  const isOpen = conversationId !== undefined
  const navigate = useNavigate()
  const [searching, setSearching] = useState(q !== '')
  const find = (wanted: string) =>
    void navigate({
      to: '.',
      search: ({ q: _before, ...rest }: InboxSearch) => (wanted === '' ? rest : { ...rest, q: wanted }),
      replace: true,
    })
  // Without the field nothing would say why so little is shown.
  const closeSearch = () => {
    setSearching(false)
    if (q !== '') find('')
  }
  useHotkey('f', () => setSearching(true))
  // The thread names the page once it is there.
  useTitle(text.title, workspace.name)
  return (
    <div className="flex min-h-0 flex-1">
      <section
        aria-label={text.list}
        className={`${isOpen ? 'hidden md:flex' : 'flex'} min-h-0 w-full shrink-0 flex-col border-line md:w-80 md:border-e`}
      >
        <header className="flex h-14 shrink-0 items-center gap-1 pe-2 ps-4 md:pe-3">
          <h1 title={text.keys} className="me-auto text-xl font-semibold tracking-[-0.015em]">
            {text.title}
          </h1>
          <IconButton
            label={text.searchOpen}
            aria-expanded={searching}
            onClick={() => (searching ? closeSearch() : setSearching(true))}
          >
            {searching ? <X aria-hidden /> : <Search aria-hidden />}
          </IconButton>
          <span className="md:hidden">
            <AlertBell />
          </span>
        </header>
        {searching && <SearchTalks q={q} onFind={find} onClose={closeSearch} />}
        <BoxTabs box={box} />
        <DuePromises />
        <TalkList key={box} box={box} q={q} openId={conversationId} />
      </section>
      <Outlet />
    </div>
  )
}

const settle = 150

/** Results as one types; the address follows, without filling the browser's history. */
function SearchTalks(props: { q: string; onFind: (wanted: string) => void; onClose: () => void }) {
  const { q, onFind, onClose } = props
  const [written, setWritten] = useState(q)
  const sent = useRef(q)
  useEffect(() => {
    const wanted = written.trim()
    if (wanted === sent.current.trim()) return
    const timer = setTimeout(() => {
      sent.current = wanted
      onFind(wanted)
    }, settle)
    return () => clearTimeout(timer)
  })
  return (
    <div className="px-4 pb-2">
      <input
        type="search"
        autoFocus
        value={written}
        aria-label={text.search}
        placeholder={text.searchHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        className={`${inputLook} h-8 pointer-coarse:h-11`}
      />
    </div>
  )
}
