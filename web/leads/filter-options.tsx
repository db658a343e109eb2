import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LeadsSearch } from '#web/leads/leads-search.ts'

/** What the choices of a filter are given; what is dropped goes before what is set comes. */
export type FilterProps = {
  search: LeadsSearch
  change: (patch: LeadsSearch, drop?: readonly (keyof LeadsSearch)[]) => void
}

export function Options({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      {children}
    </div>
  )
}

export function Option(props: {
  type: 'checkbox' | 'radio'
  checked: boolean
  onToggle: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      role={props.type}
      aria-checked={props.checked}
      onClick={props.onToggle}
      className="flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-start text-sm hover:bg-surface-hover focus-visible:bg-surface-hover focus-visible:outline-offset-[-2px] pointer-coarse:h-11"
    >
      {props.type === 'checkbox' && (
        <span
          aria-hidden
          className={`grid size-4 shrink-0 place-items-center rounded-sm border-[1.5px] ${
            props.checked ? 'border-accent bg-accent text-on-accent' : 'border-line-control'
          }`}
        >
          {props.checked && <Check className="!size-3 stroke-3" />}
        </span>
      )}
      {props.children}
      {props.type === 'radio' && props.checked && (
        <Check className="ms-auto !size-3.5 text-ink-2" aria-hidden />
      )}
    </button>
  )
}
