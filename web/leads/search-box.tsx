import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useHidesContact, useLeadWords } from '#web/accounts/me.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { inputLook } from '#web/ui/field.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { words } from '#web/words.ts'

const settle = 150

/** Results as one types; the address follows after 150 ms, without filling the browser's history. */
export function SearchBox({ autoFocus = false }: { autoFocus?: boolean }) {
  const leadWords = useLeadWords()
  const { search, change } = useLeadsSearch()
  const { q = '' } = search
  const [text, setText] = useState(q)
  const input = useRef<HTMLInputElement>(null)
  const hidesContact = useHidesContact()
  const sent = useRef(q)

  useEffect(() => {
    // Only a change that did not come from here (back button, "Clear all") may replace what is being typed.
    if (q.trim() !== sent.current.trim()) setText(q)
    sent.current = q
  }, [q])

  useEffect(() => {
    if (text.trim() === sent.current.trim()) return
    const timer = setTimeout(() => {
      sent.current = text
      change(({ q: _before, ...rest }) => (text.trim() === '' ? rest : { ...rest, q: text }), {
        replace: true,
      })
    }, settle)
    return () => clearTimeout(timer)
  }, [text, change])

  useHotkey('/', () => input.current?.focus())

  return (
    <div className="relative min-w-0 flex-1 md:min-w-44 md:max-w-[284px] md:grow-[999] md:basis-40">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 start-2.5 !size-3.5 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={input}
        type="search"
        value={text}
        autoFocus={autoFocus}
        aria-label={words.leads.search(leadWords)}
        placeholder={hidesContact ? words.keptOut.contact.search : words.leads.searchHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          if (text === '') event.currentTarget.blur()
          else setText('')
        }}
        className={`${inputLook} h-7 pe-8 ps-8 text-ellipsis pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden`}
      />
      <span className="absolute inset-y-0 end-1 flex items-center">
        {text === '' ? (
          <KeyCap>/</KeyCap>
        ) : (
          <button
            type="button"
            aria-label={words.leads.clearSearch}
            onClick={() => {
              setText('')
              input.current?.focus()
            }}
            className="grid size-6 place-items-center rounded-sm text-ink-3 hover:bg-muted pointer-coarse:size-11"
          >
            <X className="!size-3.5" aria-hidden />
          </button>
        )}
      </span>
    </div>
  )
}
