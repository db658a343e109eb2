import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { ComponentProps, ReactNode } from 'react'

export const inputLook =
  'w-full min-w-0 rounded-md border border-line-strong bg-bg px-2.5 text-sm outline-none ' +
  'focus-within:border-focus focus-within:ring-1 focus-within:ring-focus aria-invalid:border-danger aria-invalid:ring-danger ' +
  'disabled:opacity-50'

export type FieldText = { label: string; hint?: string | undefined; error?: string | undefined }

type Wiring = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

/** A label, its control, and under it the hint or what is wrong. */
export function Field({
  label,
  hint,
  error,
  children,
}: FieldText & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const below = error ?? hint
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': below === undefined ? undefined : `${id}-below`,
      })}
      {below !== undefined && (
        <p id={`${id}-below`} className={`text-xs ${error ? 'text-danger-ink' : 'text-ink-3'}`}>
          {below}
        </p>
      )}
    </div>
  )
}

export function TextField({
  label,
  hint,
  error,
  className = '',
  ...rest
}: FieldText & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input className={`${inputLook} h-8 pointer-coarse:h-11 ${className}`} {...wiring} {...rest} />
      )}
    </Field>
  )
}

export function SelectField({
  label,
  hint,
  error,
  options,
  ...rest
}: FieldText & ComponentProps<'select'> & { options: readonly (readonly [value: string, text: string])[] }) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <span className="relative block">
          <select
            className={`${inputLook} h-8 appearance-none pe-8 pointer-coarse:h-11`}
            {...wiring}
            {...rest}
          >
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          <ChevronDown
            className="pointer-events-none absolute top-1/2 end-2.5 !size-3.5 -translate-y-1/2 text-ink-3"
            aria-hidden
          />
        </span>
      )}
    </Field>
  )
}
