import type { Desk } from '#contract/desk.ts'
import { SpanList } from '#web/desk/span-list.tsx'
import { deskText as text } from '#texts/desk.ts'
import { Button } from '#web/ui/button.tsx'

type Week = Desk['week']

/** Seven days with their hours. */
export function WeekEditor(props: { week: Week; readOnly: boolean; onChange: (week: Week) => void }) {
  const { week, readOnly, onChange } = props
  const monday = week[0] ?? []
  const same = week.slice(1, 5).every((spans) => JSON.stringify(spans) === JSON.stringify(monday))
  return (
    <fieldset>
      <legend className="mb-2 text-base font-semibold">{text.hours}</legend>
      <ul className="overflow-hidden rounded-md border border-line-strong">
        {text.days.map((day, index) => (
          <li
            key={day}
            className="grid gap-x-4 gap-y-1 border-line px-3.5 py-2 md:grid-cols-[112px_minmax(0,1fr)] [&+li]:border-t"
          >
            <span className="text-sm font-medium leading-8">{day}</span>
            <SpanList
              day={day}
              spans={week[index] ?? []}
              readOnly={readOnly}
              onChange={(spans) => onChange(week.map((old, at) => (at === index ? spans : old)))}
            />
          </li>
        ))}
      </ul>
      {!readOnly && !same && (
        <Button
          look="quiet"
          className="mt-2"
          onClick={() => onChange(week.map((old, at) => (at > 0 && at < 5 ? structuredClone(monday) : old)))}
        >
          {text.likeMonday}
        </Button>
      )}
    </fieldset>
  )
}
