import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { ApiProblem, reasonOf } from '#web/api.ts'

/** What is wrong with a form: a sentence a field, and one for the form where no field is meant. */
export type FormErrors = { of: (field: string) => string | undefined; form: string | null }

/** Reads a failed call against the fields that are shown, and brings the reader to the first that is wrong. */
export function useFormErrors(
  error: Error | null,
  shown: readonly string[],
): FormErrors & { ref: RefObject<HTMLFormElement | null> } {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error) ref.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [error])
  const fields = error instanceof ApiProblem ? error.fields : new Map<string, string>()
  const named = shown.some((field) => fields.has(field))
  return { ref, of: (field) => fields.get(field), form: error && !named ? reasonOf(error) : null }
}
