import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight, ChevronDown, Link2, Lock, Pencil, Share2, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { View } from '#contract/views.ts'
import { useMayWrite } from '#web/accounts/me.ts'
import { useListPlace } from '#web/leads/use-list-place.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { ActionMenu } from '#web/ui/action-menu.tsx'
import type { Action } from '#web/ui/action-menu.tsx'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { part } from '#web/ui/part.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { useFitting } from '#web/views/use-fitting.ts'
import { movedTo } from '#web/views/view-order.ts'
import { useTabDrag } from '#web/views/use-tab-drag.ts'
import { useTabList } from '#web/views/use-tab-list.ts'
import type { ViewTab } from '#web/views/use-tab-list.ts'
import { useViews } from '#web/views/use-views.ts'
import { words } from '#web/words.ts'

const ViewDialog = part(() => import('#web/views/view-dialog.tsx').then((module) => module.ViewDialog))
const TabCount = part(() => import('#web/views/tab-count.tsx').then((module) => module.TabCount))
const text = words.views
const tabLook =
  'relative inline-flex h-10 shrink-0 items-center gap-1.5 text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-accent pointer-coarse:h-11'
const linkLook = 'h-8 shrink-0 px-1 text-sm font-medium whitespace-nowrap hover:underline pointer-coarse:h-11'

/** Saved views as tabs above the list or the board, and at the right what can be done with the one on screen. */
export function ViewTabs() {
  const { search, change, view, saved } = useLeadsSearch()
  const { tabs, current, changed } = useTabList()
  const navigate = useNavigate()
  const views = useViews()
  const mayShare = useMayWrite()
  const [asking, setAsking] = useState<{ renamed: View | null } | null>(null)
  const { line, fitting } = useFitting(tabs.map(({ name }) => name).join('\n'))
  const shown = tabs.slice(0, Math.max(fitting, 1))
  const rest = tabs.slice(shown.length)
  const currentRest = rest.find(({ key }) => key === current)
  const place = useListPlace()
  const go = (search: ViewTab['search']) => void navigate({ ...place, search })
  const drag = useTabDrag(
    tabs.flatMap(({ view: one }) => one?.id ?? []),
    views.order,
  )
  const dot = changed && (
    <span
      role="img"
      aria-label={text.changed}
      title={text.changed}
      className="size-1.5 rounded-full bg-accent"
    />
  )

  return (
    <nav aria-label={text.label} className="flex items-center gap-4 border-b border-line px-4 md:px-6">
      {/* All stand here to be measured; those that do not fit are in the menu instead. */}
      <div ref={line} className="relative flex h-10 min-w-0 flex-1 gap-5 overflow-hidden pointer-coarse:h-11">
        {tabs.map((tab, index) => (
          <Link
            key={tab.key}
            {...place}
            search={tab.search}
            {...(tab.view && drag.wiring(tab.view.id))}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={tab.key === current ? 'page' : undefined}
            inert={index >= shown.length}
            title={tab.view?.shared && !tab.view.mine ? text.sharedBy(tab.view.by) : undefined}
            className={`${tabLook} ${index >= shown.length ? 'invisible' : ''} ${drag.over === tab.key ? 'before:absolute before:inset-y-2 before:-start-2.5 before:w-0.5 before:bg-accent' : ''}`}
          >
            {tab.view && !tab.view.shared && <Lock className="!size-3.5" aria-label={text.private} />}
            <span className="max-w-48 truncate">{tab.name}</span>
            {tab.key !== 'all' && (
              <Suspense>
                <TabCount tab={tab} enabled={index < shown.length} />
              </Suspense>
            )}
            {tab.key === current && dot}
          </Link>
        ))}
      </div>
      {rest.length > 0 && (
        <ChoiceMenu
          title={text.moreLabel}
          value={currentRest?.key ?? null}
          choices={rest.map(({ key, name }) => ({ value: key, label: name }))}
          onChoose={(key) => go(rest.find((tab) => tab.key === key)?.search ?? {})}
          trigger={(trigger) => (
            <button
              {...trigger}
              type="button"
              aria-label={`${currentRest?.name ?? text.more(rest.length)}: ${text.moreLabel}`}
              className={tabLook}
              aria-current={currentRest ? 'page' : undefined}
            >
              <span className="max-w-48 truncate">{currentRest?.name ?? text.more(rest.length)}</span>
              {currentRest && dot}
              <ChevronDown className="!size-3.5" aria-hidden />
            </button>
          )}
        />
      )}
      {changed && view?.mayChange && (
        <button
          type="button"
          className={`${linkLook} text-accent-ink`}
          onClick={() => views.save(view, search)}
        >
          {text.save}
        </button>
      )}
      {changed && (
        <button
          type="button"
          className={`${linkLook} ${view?.mayChange ? 'text-ink-2 max-md:hidden' : 'text-accent-ink'}`}
          onClick={() => setAsking({ renamed: null })}
        >
          {view ? text.saveNew : text.saveFirst}
        </button>
      )}
      {changed && view && (
        <button
          type="button"
          className={`${linkLook} text-ink-2`}
          onClick={() =>
            change(({ open }) => ({ ...saved, view: view.id, ...(open !== undefined && { open }) }))
          }
        >
          {text.reset}
        </button>
      )}
      {view && <ActionMenu label={text.menu(view.name)} look="quiet" actions={actionsOf(view)} />}
      <Suspense>
        {asking && (
          <ViewDialog
            search={search}
            renamed={asking.renamed}
            onClose={() => setAsking(null)}
            onAdded={(added) => go({ view: added.id })}
          />
        )}
      </Suspense>
    </nav>
  )

  function actionsOf(one: View): Action[] {
    const link: Action = { label: text.copyLink, icon: Link2, act: () => copyLink(one) }
    const ids = tabs.flatMap(({ view: each }) => each?.id ?? [])
    const at = ids.indexOf(one.id)
    // Left and right as they are seen.
    const [before, after] =
      document.documentElement.dir === 'rtl'
        ? [text.moveRight, text.moveLeft]
        : [text.moveLeft, text.moveRight]
    const moves: Action[] = [
      ...(at > 0
        ? [{ label: before, icon: ArrowLeft, act: () => views.order(movedTo(ids, one.id, at - 1)) }]
        : []),
      ...(at < ids.length - 1
        ? [{ label: after, icon: ArrowRight, act: () => views.order(movedTo(ids, one.id, at + 1)) }]
        : []),
    ]
    if (!one.mayChange) return [link, ...moves]
    return [
      { label: text.rename, icon: Pencil, act: () => setAsking({ renamed: one }) },
      ...(mayShare
        ? [
            {
              label: one.shared ? text.unshare : text.share,
              icon: one.shared ? Lock : Share2,
              act: () => views.share(one, !one.shared),
            },
          ]
        : []),
      link,
      ...moves,
      {
        label: text.remove,
        icon: Trash2,
        act: () =>
          void views
            .remove(one)
            .then(() => go({}))
            .catch(() => undefined),
      },
    ]
  }
}

function copyLink(view: View) {
  const link = `${location.origin}${location.pathname}?view=${view.id}`
  const copied = navigator.clipboard
    ? navigator.clipboard.writeText(link)
    : Promise.reject(new Error('no clipboard'))
  copied.then(
    () => say(text.linkCopied),
    () => sayFailed(text.linkNotCopied),
  )
}
