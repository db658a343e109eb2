import { useLocation } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import { IconButton } from '#web/ui/button.tsx'
import { useClearOf } from '#web/ui/use-clear-of.ts'
import { words } from '#web/words.ts'

type Toast = {
  id: number
  text: string
  failed: boolean
  saidAt: number
  act?: (() => void) | undefined
  /** What the button says. */
  label: string
}

const shownFor = 10_000
/** What failed takes longer to be read and understood. */
const failedFor = 20_000
const justNow = 1000
let toasts: readonly Toast[] = []
let lastId = 0
let lastPage = ''
const listeners = new Set<() => void>()

function set(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/**
 * Says what was done, for ten seconds, with a way back where there is one, or on. The newest takes the place of the one
 * before.
 */
export function say(text: string, act?: () => void, label: string = words.app.undo) {
  set([
    ...toasts.filter((toast) => toast.failed),
    { id: ++lastId, text, failed: false, saidAt: Date.now(), act, label },
  ])
}

/** Says what could not be done, for twenty seconds or until the reader goes to another page. */
export function sayFailed(text: string) {
  set([
    ...toasts.filter((toast) => toast.text !== text),
    { id: ++lastId, text, failed: true, saidAt: Date.now(), label: '' },
  ])
}

/** Takes back what was said, once it is no longer true. */
export function unsay(text: string) {
  set(toasts.filter((toast) => toast.text !== text))
}

function drop(id: number) {
  set(toasts.filter((toast) => toast.id !== id))
}

/**
 * At the foot, on the side where nothing is being done. Beside an open `talk` clear of where one writes: as wide as the list
 * there, on a phone at the head. Who leaves a page leaves what failed there.
 */
export function Toasts({ left, talk = false }: { left: boolean; talk?: boolean }) {
  const page = useLocation({ select: ({ pathname }) => pathname })
  useEffect(() => {
    if (lastPage === page) return
    lastPage = page
    // What failed on the way to the page is still to be read.
    const before = Date.now() - justNow
    set(toasts.filter(({ failed, saidAt }) => !failed || saidAt > before))
  }, [page])
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  const region = useRef<HTMLElement>(null)
  const lift = useClearOf(region, shown.length > 0)
  const goBack = useToastKeys(region)
  const last = shown.slice(-3)
  return (
    <section
      ref={region}
      aria-label={words.app.notifications}
      style={{ translate: `0 ${-lift}px` }}
      className={`pointer-events-none fixed inset-x-4 ${talk ? 'top-16 md:top-auto md:max-w-72' : 'bottom-[calc(72px+env(safe-area-inset-bottom))]'} z-35 grid justify-items-center gap-2 md:inset-x-auto md:bottom-6 ${
        left ? 'md:start-20 md:justify-items-start xl:start-64' : 'md:end-6 md:justify-items-end'
      }`}
    >
      {last
        .filter(({ failed }) => failed)
        .map((toast) => (
          <ToastCard key={toast.id} toast={toast} onGone={goBack} />
        ))}
      {/* Always there: what comes together with its region is not read out. */}
      <div role="status" className="contents">
        {last
          .filter(({ failed }) => !failed)
          .map((toast) => (
            <ToastCard key={toast.id} toast={toast} onGone={goBack} />
          ))}
      </div>
    </section>
  )
}

const idOf = (card: HTMLElement | null | undefined) => Number(card?.dataset['toast'])

/** F8 goes to the newest, Escape takes it away and goes back; so does whoever calls what is answered. */
function useToastKeys(region: RefObject<HTMLElement | null>): () => void {
  const cameFrom = useRef<Element | null>(null)
  const goBack = useCallback(() => {
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
    cameFrom.current = null
  }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const focused = document.activeElement
      const inside = region.current?.contains(focused) ?? false
      if (event.key === 'F8' && !inside) {
        const cards = [...(region.current?.querySelectorAll<HTMLElement>('[data-toast]') ?? [])]
        const newest = cards.toSorted((a, b) => idOf(a) - idOf(b)).at(-1)
        if (!newest) return
        cameFrom.current = focused
        ;(newest.querySelector('button') ?? newest).focus()
      } else if (event.key === 'Escape' && inside) {
        drop(idOf(focused?.closest<HTMLElement>('[data-toast]')))
        goBack()
      } else return
      // The page's own Escape would close the panel behind it.
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [region, goBack])
  return goBack
}

function ToastCard({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const [held, setHeld] = useState(false)
  const left = useRef(toast.failed ? failedFor : shownFor)
  useEffect(() => {
    if (held) return
    const since = Date.now()
    const timer = setTimeout(() => drop(toast.id), left.current)
    return () => {
      clearTimeout(timer)
      left.current -= Date.now() - since
    }
  }, [toast, held])
  return (
    <div
      role={toast.failed ? 'alert' : undefined}
      tabIndex={-1}
      data-toast={toast.id}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={`pointer-events-auto relative flex min-h-11 max-w-[440px] items-center gap-3 overflow-hidden rounded-lg bg-ink py-1.5 ps-3.5 text-sm text-bg shadow-lift motion-safe:animate-[rise-in_160ms_var(--ease)] ${toast.act || toast.failed ? 'pe-2' : 'pe-3.5'}`}
    >
      <span className="min-w-0">{toast.text}</span>
      {toast.act && (
        <button
          type="button"
          aria-keyshortcuts="F8"
          className="h-8 shrink-0 rounded-md px-2 font-medium underline underline-offset-3 pointer-coarse:h-11"
          onClick={() => {
            drop(toast.id)
            onGone()
            toast.act?.()
          }}
        >
          {toast.label}
        </button>
      )}
      {toast.failed && (
        <IconButton
          label={words.app.close}
          className="!text-current hover:!bg-transparent"
          onClick={() => {
            drop(toast.id)
            onGone()
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
      {!toast.failed && (
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-0 h-0.5 origin-left bg-current rtl:origin-right opacity-45"
          style={{
            animation: `run-down ${shownFor}ms linear forwards`,
            animationPlayState: held ? 'paused' : 'running',
          }}
        />
      )}
    </div>
  )
}
