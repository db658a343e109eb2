import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Holiday } from '#contract/desk.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { SpanList } from '#web/desk/span-list.tsx'
import { deskText as text } from '#texts/desk.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/field.tsx'
import { dayOf } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

type Days = readonly Holiday[]

/** Days with hours of their own, by date; those that are over stand in grey until somebody removes them. */
export function HolidayList(props: {
  holidays: Days
  readOnly: boolean
  onChange: (holidays: Holiday[]) => void
}) {
  const { holidays, readOnly, onChange } = props
  const { timeZone } = useWorkspace()
  const today = dayOf(new Date(), timeZone)
  return (
    <fieldset>
      <legend className="text-base font-semibold">{text.holidays}</legend>
      <p className="mb-2 text-sm text-ink-2">{text.holidaysText}</p>
      {holidays.length === 0 ? (
        <p className="text-sm text-ink-3">{text.noHolidays}</p>
      ) : (
        <ul aria-label={text.holidays} className="overflow-hidden rounded-md border border-line-strong">
          {holidays.map((holiday) => (
            <li
              key={holiday.date}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-line px-3.5 py-2 md:grid-cols-[200px_minmax(0,1fr)_auto] [&+li]:border-t"
            >
              <div className={`min-w-0 py-1.5 ${holiday.date < today ? 'text-ink-3' : ''}`}>
                <p className="text-sm font-medium [overflow-wrap:anywhere]">{holiday.name}</p>
                <p className="text-xs text-ink-2">
                  <time dateTime={holiday.date}>{longDay(holiday.date)}</time>
                  {holiday.date < today && ` · ${text.over}`}
                </p>
              </div>
              <div className="col-span-2 row-start-2 md:col-span-1 md:row-start-auto">
                <SpanList
                  day={holiday.name}
                  spans={holiday.spans}
                  readOnly={readOnly}
                  onChange={(spans) =>
                    onChange(holidays.map((one) => (one.date === holiday.date ? { ...one, spans } : one)))
                  }
                />
              </div>
              {!readOnly && (
                <IconButton
                  label={text.removeDay(holiday.name)}
                  onClick={() => onChange(holidays.filter(({ date }) => date !== holiday.date))}
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <AddDay holidays={holidays} onAdd={(holiday) => onChange([...holidays, holiday].toSorted(byDate))} />
      )}
    </fieldset>
  )
}

const byDate = (a: Holiday, b: Holiday) => (a.date < b.date ? -1 : 1)

/** Part of a larger form, so that Enter adds the day instead of saving everything. */
function AddDay({ holidays, onAdd }: { holidays: Days; onAdd: (holiday: Holiday) => void }) {
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const dateField = useRef<HTMLInputElement>(null)
  const taken = holidays.some((one) => one.date === date)
  const wrong = {
    date: date === '' ? text.dateMissing : taken ? text.dateTwice : undefined,
    name: name.trim() === '' ? text.nameMissing : undefined,
  }
  function add() {
    setTried(true)
    if (wrong.date !== undefined || wrong.name !== undefined) return
    onAdd({ date, name: name.trim(), spans: [] })
    setDate('')
    setName('')
    setTried(false)
    dateField.current?.focus()
  }
  const keys = {
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      add()
    },
  }
  return (
    <div className="mt-3 grid items-start gap-3 md:grid-cols-[160px_minmax(0,1fr)_auto]">
      <TextField
        ref={dateField}
        label={text.date}
        type="date"
        min="1970-01-01"
        max="9999-12-31"
        value={date}
        onChange={({ target }) => setDate(target.value)}
        error={tried ? wrong.date : undefined}
        {...keys}
      />
      <TextField
        label={text.name}
        value={name}
        maxLength={60}
        placeholder={text.namePlaceholder}
        onChange={({ target }) => setName(target.value)}
        error={tried ? wrong.name : undefined}
        {...keys}
      />
      <Button className="md:mt-[26px]" onClick={add}>
        <Plus aria-hidden />
        {text.addDay}
      </Button>
    </div>
  )
}

function longDay(date: string): string {
  return new Intl.DateTimeFormat(words.locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(Date.parse(date))
}
