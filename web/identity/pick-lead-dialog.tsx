import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Lead, LeadItem } from '#contract/leads.ts'
import { api, reasonOf } from '#web/api.ts'
import { LeadMarks } from '#web/identity/lead-marks.tsx'
import { LeadName } from '#web/leads/lead-cells.tsx'
import { labelOf, nameOf } from '#web/leads/lead-name.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { useSettled } from '#web/ui/use-settled.ts'
import { words } from '#web/words.ts'

const text = words.identity.pick
const most = 8

/** Finds the other lead by name, email, phone or session. */
export function PickLeadDialog(props: {
  lead: Lead
  returnTo: HTMLElement | null
  onPick: (otherId: string) => void
  onClose: () => void
}) {
  const { lead, onPick } = props
  const list = useId()
  const [written, setWritten] = useState('')
  const [active, setActive] = useState(0)
  const q = useSettled(written.trim())
  const search = useQuery({
    queryKey: ['pick-lead', q],
    queryFn: ({ signal }) => api('GET /api/v1/leads', { query: { q, limit: most + 1 }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const found = q === '' ? [] : (search.data?.items ?? []).filter(({ id }) => id !== lead.id).slice(0, most)
  const chosen = found[Math.min(active, found.length - 1)]

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step === undefined || found.length === 0) return
    event.preventDefault()
    setActive((Math.min(active, found.length - 1) + step + found.length) % found.length)
  }

  return (
    <Dialog
      title={text.title}
      text={text.text(nameOf(lead))}
      open
      returnTo={props.returnTo}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <form
        className="min-h-72"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen) onPick(chosen.id)
        }}
      >
        <div className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 start-2.5 !size-3.5 -translate-y-1/2 text-ink-3"
          />
          <input
            autoFocus
            type="search"
            role="combobox"
            aria-label={text.label}
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
            placeholder={text.hint}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={written}
            onChange={(event) => {
              setWritten(event.target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
            className={`${inputLook} h-8 pe-2.5 ps-8 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden`}
          />
        </div>
        <p role="status" className="sr-only">
          {search.isSuccess && q !== '' && text.found(found.length)}
        </p>
        <div id={list} role="listbox" aria-label={text.results} className="-mx-2 mt-2 grid gap-0.5">
          {found.map((one, index) => (
            <Option
              key={one.id}
              id={`${list}-${one.id}`}
              lead={one}
              active={one === chosen}
              onHover={() => setActive(index)}
              onPick={() => onPick(one.id)}
            />
          ))}
        </div>
        {q !== '' && search.isError && (
          <p role="alert" className="text-sm text-danger-ink">
            {text.failed} {reasonOf(search.error)}
          </p>
        )}
        {q !== '' && search.isSuccess && !search.isPlaceholderData && found.length === 0 && (
          <p className="text-sm text-ink-2">{text.none(q)}</p>
        )}
      </form>
    </Dialog>
  )
}

function Option(props: {
  id: string
  lead: LeadItem
  active: boolean
  onHover: () => void
  onPick: () => void
}) {
  const { lead } = props
  const about = [
    lead.name === null ? null : lead.email,
    lead.phone === null || nameOf(lead) === phoneText(lead.phone) ? null : phoneText(lead.phone),
    lead.company,
    lead.location,
  ].filter((one) => one !== null)
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.active}
      onPointerMove={props.onHover}
      onClick={props.onPick}
      className="flex min-h-13 items-center gap-2.5 rounded-md px-2 py-1.5 aria-selected:bg-surface-hover"
    >
      <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={32} />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="max-w-[70%] shrink-0 truncate font-medium">
            <LeadName lead={lead} />
          </span>
          <span className="min-w-0 truncate text-xs text-ink-3">{about.slice(0, 2).join(', ')}</span>
        </span>
        <LeadMarks lead={lead} />
      </span>
    </div>
  )
}
