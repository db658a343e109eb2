import { Sparkles } from 'lucide-react'

const sizes = {
  20: 'size-5 text-[11px]',
  24: 'size-6 text-xs',
  28: 'size-7 text-xs',
  32: 'size-8 text-sm',
  40: 'size-10 text-base',
  48: 'size-12 text-lg',
} as const
const round = 'grid shrink-0 place-items-center rounded-full leading-none font-medium tracking-normal'

type Size = keyof typeof sizes

function hueOf(id: string): number {
  let hash = 0
  for (let index = 0; index < id.length; index++) hash = (Math.imul(hash, 31) + id.charCodeAt(index)) >>> 0
  return (hash % 8) + 1
}

function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const first = [...(parts[0] ?? '')][0] ?? ''
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

/** A lead: initials on a colour that stays with its id; a dashed ring with the label's first signs while it has no name. */
export function LeadAvatar(props: {
  id: string
  name: string | null
  label: string | undefined
  size: Size
}) {
  const size = sizes[props.size]
  if (props.name === null) {
    return (
      <span
        aria-hidden
        className={`${round} ${size} border-[1.5px] border-dashed border-line-control text-ink-3`}
      >
        {(props.label ?? '?').replace('#', '').slice(0, 2)}
      </span>
    )
  }
  return (
    <span aria-hidden className={`${round} ${size} av-${hueOf(props.id)}`}>
      {initialsOf(props.name)}
    </span>
  )
}

/** The letter is drawn and no text: it would stand before the name in what a button says and what is copied. */
export function TeamAvatar({ name, size = 20 }: { name: string; size?: Size }) {
  return (
    <span
      aria-hidden
      title={name}
      data-initial={[...name][0]?.toLocaleUpperCase()}
      className={`${round} ${sizes[size]} bg-strong text-ink before:content-[attr(data-initial)]`}
    />
  )
}

export function AssistantAvatar() {
  return (
    <span aria-hidden className={`${round} ${sizes[20]} bg-bg text-ink-2 ring-1 ring-line-strong ring-inset`}>
      <Sparkles className="size-3 stroke-2" />
    </span>
  )
}

export function NobodyAvatar() {
  return (
    <span
      aria-hidden
      className="block size-5 shrink-0 rounded-full border border-dashed border-line-strong"
    />
  )
}
