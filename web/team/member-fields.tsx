import { useId, useState } from 'react'
import type { Role } from '#contract/access.ts'
import type { Member } from '#contract/team.ts'
import { mayAppoint } from '#rules/permissions.ts'
import { teamText } from '#texts/team.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { TextField } from '#web/ui/field.tsx'

const text = teamText
export const roles: readonly Role[] = ['owner', 'admin', 'agent', 'viewer']

type Chosen = Pick<Member, 'role' | 'displayName' | 'phone' | 'onlyAssigned' | 'hidesContact'>

/** What is read out of the fields below. */
export function readMember(form: FormData): Chosen {
  const read = (name: string) => String(form.get(name) ?? '').trim() || null
  return {
    role: form.get('role') as Role,
    displayName: read('displayName'),
    phone: read('phone'),
    onlyAssigned: form.get('onlyAssigned') === 'on',
    hidesContact: form.get('hidesContact') === 'on',
  }
}

/** The role with what each may do, the limits it can have, and the name that visitors see. */
export function MemberFields(props: {
  given: Chosen
  wrong: ReadonlyMap<string, string>
  /** Nobody changes their own role by mistake. */
  fixedRole: boolean
}) {
  const { given, wrong } = props
  const { role: own } = useWorkspace()
  const { many } = useLeadWords()
  const [role, setRole] = useState(given.role)
  const id = useId()
  return (
    <>
      {props.fixedRole ? (
        <input type="hidden" name="role" value={given.role} readOnly />
      ) : (
        <fieldset aria-describedby={wrong.has('role') ? `${id}-wrong` : undefined}>
          <legend className="mb-1.5 text-sm font-medium">{text.role}</legend>
          <div className="overflow-hidden rounded-md border border-line-strong">
            {roles
              .filter((one) => mayAppoint(own, one))
              .map((one) => (
                <div
                  key={one}
                  className="relative flex items-start gap-3 border-line px-3 py-2 has-checked:bg-accent-softer has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus hover:bg-muted has-checked:hover:bg-accent-softer [&+div]:border-t"
                >
                  <input
                    id={`${id}-${one}`}
                    type="radio"
                    name="role"
                    value={one}
                    checked={role === one}
                    onChange={() => setRole(one)}
                    aria-describedby={`${id}-${one}-hint`}
                    className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-none"
                  />
                  <span className="grid">
                    <label
                      htmlFor={`${id}-${one}`}
                      className="text-sm font-medium before:absolute before:inset-0"
                    >
                      {text.roles[one]}
                    </label>
                    <span id={`${id}-${one}-hint`} className="text-xs text-ink-2 text-pretty">
                      {text.roleHints[one]}
                    </span>
                  </span>
                </div>
              ))}
          </div>
          {wrong.has('role') && (
            <p id={`${id}-wrong`} role="alert" className="mt-1.5 text-xs text-danger-ink">
              {wrong.get('role')}
            </p>
          )}
        </fieldset>
      )}
      <Tick
        name="onlyAssigned"
        shown={role === 'agent'}
        given={given.onlyAssigned}
        label={text.limits.onlyAssigned(many)}
        hint={text.limits.onlyAssignedHint}
      />
      <Tick
        name="hidesContact"
        shown={role === 'viewer'}
        given={given.hidesContact}
        label={text.limits.hidesContact}
        hint={text.limits.hidesContactHint}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={text.displayName}
          name="displayName"
          defaultValue={given.displayName ?? ''}
          hint={text.displayNameHint}
          error={wrong.get('displayName')}
          autoComplete="off"
          maxLength={60}
        />
        <TextField
          label={text.phone}
          name="phone"
          type="tel"
          defaultValue={given.phone ?? ''}
          hint={text.phoneHint}
          error={wrong.get('phone')}
          autoComplete="off"
          maxLength={40}
        />
      </div>
    </>
  )
}

/** A limit of one role keeps its answer while another role is chosen. */
function Tick(props: { name: string; shown: boolean; given: boolean; label: string; hint: string }) {
  const id = useId()
  return (
    <div hidden={!props.shown} className="flex items-start gap-3 px-3 [&[hidden]]:hidden">
      <input
        id={id}
        type="checkbox"
        name={props.name}
        defaultChecked={props.given}
        aria-describedby={`${id}-hint`}
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
      />
      <span className="grid">
        <label htmlFor={id} className="text-sm">
          {props.label}
        </label>
        <span id={`${id}-hint`} className="text-xs text-ink-3">
          {props.hint}
        </span>
      </span>
    </div>
  )
}
