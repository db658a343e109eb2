import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { datePresets } from '#web/leads/date-range.ts'
import { Option, Options } from '#web/leads/filter-options.tsx'
import type { FilterProps } from '#web/leads/filter-options.tsx'
import { bands, lostFilters, statuses } from '#web/leads/leads-search.ts'
import type { DateField, TagMode } from '#web/leads/leads-search.ts'
import { lostFilterText } from '#web/leads/lost-reason.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { Tag, tagsQuery, useTagHues } from '#web/tags/tag.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { dayOf } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

export function StatusFilter({ search, change }: FilterProps) {
  return (
    <Options label={words.filters.status}>
      {statuses.map((status) => (
        <Option
          key={status}
          type="checkbox"
          checked={search.status?.includes(status) ?? false}
          onToggle={() => {
            const chosen = toggled(statuses, search.status, status)
            // Without Lost there is nobody to have a reason.
            const drop = chosen.includes('lost') ? (['status'] as const) : (['status', 'lostReason'] as const)
            change(chosen.length > 0 ? { status: chosen } : {}, drop)
          }}
        >
          <StatusDot status={status} />
          {words.status[status]}
        </Option>
      ))}
    </Options>
  )
}

/** Why somebody is lost: asked for where those who are lost are. */
export function LostReasonFilter({ search, change }: FilterProps) {
  return (
    <Options label={words.board.lost.reason}>
      {lostFilters.map((reason) => (
        <Option
          key={reason}
          type="checkbox"
          checked={search.lostReason?.includes(reason) ?? false}
          onToggle={() => {
            const chosen = toggled(lostFilters, search.lostReason, reason)
            change(chosen.length > 0 ? { lostReason: chosen } : {}, ['lostReason'])
          }}
        >
          {lostFilterText(reason)}
        </Option>
      ))}
    </Options>
  )
}

export function BandFilter({ search, change }: FilterProps) {
  return (
    <Options label={words.filters.band}>
      {bands.map((band) => (
        <Option
          key={band}
          type="checkbox"
          checked={search.band?.includes(band) ?? false}
          onToggle={() => {
            const chosen = toggled(bands, search.band, band)
            change(chosen.length > 0 ? { band: chosen } : {}, ['band'])
          }}
        >
          <span aria-hidden className={`b-${band} ringed h-1 w-4 rounded-full bg-(--mark-color)`} />
          {words.band[band]}
        </Option>
      ))}
    </Options>
  )
}

export function SpamFilter({ search, change }: FilterProps) {
  return (
    <Options label={words.keptOut.filter.name}>
      <Option
        type="checkbox"
        checked={search.spam ?? false}
        onToggle={() => change(search.spam ? {} : { spam: true }, ['spam'])}
      >
        {words.keptOut.filter.only}
      </Option>
    </Options>
  )
}

export function DateFilter({ search, change }: FilterProps) {
  const { timeZone } = useWorkspace()
  const text = words.filters
  const today = dayOf(new Date(), timeZone)
  const [custom, setCustom] = useState(search.date === 'custom')
  const dateKeys = ['date', 'from', 'to'] as const
  const setDay = (which: 'from' | 'to', day: string) => {
    const days = { from: search.from, to: search.to, [which]: day === '' ? undefined : day }
    const { from, to } = days
    if (from === undefined && to === undefined) return change({}, dateKeys)
    change({ date: 'custom', ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, dateKeys)
  }
  return (
    <div>
      <Segments<DateField>
        label={text.date}
        value={search.dateField ?? 'lastActive'}
        options={text.dateField}
        onChange={(field) =>
          change(field === 'firstSeen' ? { date: search.date ?? 'last30', dateField: field } : {}, [
            'dateField',
          ])
        }
      />
      <Options label={text.date}>
        {datePresets.map((preset) => (
          <Option
            key={preset}
            type="radio"
            checked={search.date === preset && !custom}
            onToggle={() => {
              setCustom(false)
              change({ date: preset }, dateKeys)
            }}
          >
            {text.preset[preset]}
          </Option>
        ))}
        <Option type="radio" checked={custom} onToggle={() => setCustom(true)}>
          {text.preset.custom}
        </Option>
      </Options>
      {custom && (
        <div className="grid grid-cols-2 gap-2 px-2 pt-1 pb-2">
          {(['from', 'to'] as const).map((which) => (
            <label key={which} className="grid gap-1 text-xs text-ink-3">
              {text[which]}
              <input
                type="date"
                value={search[which] ?? ''}
                max={which === 'from' ? (search.to ?? today) : today}
                min={which === 'to' ? search.from : undefined}
                onChange={(event) => setDay(which, event.target.value)}
                className={`${inputLook} h-8 text-ink pointer-coarse:h-11`}
              />
            </label>
          ))}
        </div>
      )}
    </div>
  )
}

export function TagFilter({ search, change }: FilterProps) {
  const workspace = useWorkspace()
  const tags = useQuery(tagsQuery(workspace.id)).data ?? []
  const hues = useTagHues()
  const [find, setFind] = useState('')
  const text = words.filters
  const chosen = search.tag ?? []
  const known = [...new Set([...chosen, ...tags.map((tag) => tag.name)])]
  const shown = known.filter((name) => name.toLocaleLowerCase().includes(find.trim().toLocaleLowerCase()))
  if (known.length === 0) return <p className="max-w-56 px-2 py-2 text-sm text-ink-3">{text.noTags}</p>
  return (
    <div>
      <Segments<TagMode>
        label={text.tags}
        value={search.tagMode ?? 'any'}
        options={text.tagMode}
        onChange={(mode) => change(mode === 'any' ? {} : { tagMode: mode }, ['tagMode'])}
      />
      {known.length > 8 && (
        <input
          value={find}
          onChange={(event) => setFind(event.target.value)}
          aria-label={text.tagSearch}
          placeholder={text.tagSearch}
          className={`${inputLook} mb-1 h-8`}
        />
      )}
      {/* Ends in the middle of a row, which shows that there are more. */}
      <div className="max-h-[272px] overflow-y-auto">
        <Options label={text.tags}>
          {shown.map((name) => (
            <Option
              key={name}
              type="checkbox"
              checked={chosen.includes(name)}
              onToggle={() => {
                const tag = toggled(known, chosen, name)
                change(tag.length > 0 ? { tag } : {}, tag.length > 0 ? ['tag'] : ['tag', 'tagMode'])
              }}
            >
              <Tag name={name} hue={hues.get(name)} />
            </Option>
          ))}
        </Options>
      </div>
    </div>
  )
}

function Segments<V extends string>(props: {
  label: string
  value: V
  options: Record<V, string>
  onChange: (value: V) => void
}) {
  return (
    <div role="radiogroup" aria-label={props.label} className="mb-1 flex rounded-md bg-muted p-0.5">
      {(Object.keys(props.options) as V[]).map((value) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === props.value}
          onClick={() => props.onChange(value)}
          className="h-6 flex-1 rounded-sm px-2 text-xs font-medium whitespace-nowrap text-ink-2 aria-checked:bg-bg aria-checked:text-ink aria-checked:shadow-low aria-checked:ring-1 aria-checked:ring-line pointer-coarse:h-9"
        >
          {props.options[value]}
        </button>
      ))}
    </div>
  )
}

/** With the value taken in or out, in the fixed order. */
export function toggled<T>(order: readonly T[], chosen: readonly T[] | undefined, value: T): T[] {
  const now = new Set(chosen)
  if (!now.delete(value)) now.add(value)
  return order.filter((one) => now.has(one))
}
