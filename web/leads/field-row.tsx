import { useEffect, useRef } from 'react'
import type { FactField, Lead } from '#contract/leads.ts'
import { useHidesContact, useMayWrite } from '#web/accounts/me.ts'
import { tellerOf } from '#web/leads/correction.ts'
import { FactMark } from '#web/leads/fact-mark.tsx'
import { FieldEditor } from '#web/leads/field-editor.tsx'
import { valueText } from '#web/leads/use-correct.ts'
import { Breakable } from '#web/ui/breakable.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { words } from '#web/words.ts'

const text = words.facts.edit

/** A contact detail: edited in place by a click on its value, with who told us below, or beside it where there is room. */
export function FieldRow(props: {
  lead: Lead
  field: FactField
  wide: boolean
  editing: boolean
  onEdit: (editing: boolean) => void
  onJump: (messageId: string) => void
}) {
  const { lead, field, wide, editing, onEdit } = props
  const name = words.field[field]
  const value = lead[field]
  const shown = value === null ? text.empty : valueText(field, value, tellerOf(lead, field)?.quote)
  const mayWrite = useMayWrite()
  const isHidden = useHidesContact() && (field === 'email' || field === 'phone')
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(editing)
  useEffect(() => {
    // Only if nothing else was pressed to leave the editor.
    if (wasEditing.current && !editing && document.activeElement === document.body) button.current?.focus()
    wasEditing.current = editing
  }, [editing])
  if (isHidden) {
    return (
      <div className="grid grid-cols-[72px_minmax(0,1fr)] items-baseline gap-x-3 py-1.5 text-sm pointer-coarse:min-h-11">
        <dt className="text-ink-3">{name}</dt>
        <dd className="text-ink-3" title={words.keptOut.contact.why}>
          {words.keptOut.contact.hidden}
        </dd>
      </div>
    )
  }
  return (
    <div className="group grid grid-cols-[72px_minmax(0,1fr)] items-baseline gap-x-3 py-1.5 text-sm pointer-coarse:min-h-11">
      <dt className="text-ink-3">{name}</dt>
      {editing ? (
        <dd className="min-w-0">
          <FieldEditor lead={lead} field={field} onClose={() => onEdit(false)} />
        </dd>
      ) : (
        <dd
          className={`relative min-w-0 pointer-coarse:block pointer-coarse:pe-11 ${wide ? 'flex items-center gap-3' : ''}`}
        >
          <span className="relative flex min-w-0 items-center">
            {mayWrite ? (
              <button
                ref={button}
                type="button"
                aria-label={value === null ? text.add(name) : text.edit(name, shown)}
                title={shown}
                onClick={() => onEdit(true)}
                className={`${field === 'phone' ? 'num' : 'as-written'} relative -mx-2 -my-0.5 min-w-0 rounded-md py-0.5 pe-2 ps-2 text-start hover:bg-muted pointer-coarse:before:absolute pointer-coarse:before:-inset-y-2.5 pointer-coarse:before:inset-x-0 ${
                  value === null ? 'text-ink-3' : ''
                } ${wide ? 'truncate' : '[overflow-wrap:anywhere]'}`}
              >
                {field === 'email' && !wide ? <Breakable>{shown}</Breakable> : shown}
              </button>
            ) : (
              <span
                title={shown}
                className={`min-w-0 ${field === 'phone' ? 'num' : 'as-written'} ${value === null ? 'text-ink-3' : ''} ${wide ? 'truncate' : '[overflow-wrap:anywhere]'}`}
              >
                {field === 'email' && !wide ? <Breakable>{shown}</Breakable> : shown}
              </span>
            )}
            {value !== null && (field === 'email' || field === 'phone') && (
              // Beside the value, where it takes no room from it while it is not shown.
              <span className="absolute top-1/2 -start-[34px] -translate-y-1/2 opacity-0 group-hover:opacity-100 has-focus-visible:opacity-100 pointer-coarse:hidden">
                <CopyButton text={value} what={name} />
              </span>
            )}
          </span>
          <span className={`flex min-w-0 ${wide ? 'ms-auto shrink-0' : ''}`}>
            <FactMark lead={lead} field={field} brief={wide} onJump={props.onJump} />
          </span>
        </dd>
      )}
    </div>
  )
}
