import { Link } from '@tanstack/react-router'
import { ArrowRight, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { BandMove } from '#contract/scoring.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { paths } from '#web/paths.ts'
import { Score } from '#web/scoring/score.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { words } from '#web/words.ts'

/** How many would become what; who they are is shown on demand. */
export function BandMoves({ moves }: { moves: readonly BandMove[] }) {
  return (
    <ul className="mt-4 border-b border-line">
      {moves.map((move) => (
        <Move key={`${move.from} ${move.to}`} move={move} />
      ))}
    </ul>
  )
}

function Move({ move }: { move: BandMove }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const leadWords = useLeadWords()
  const { from, to, leads, examples } = move
  return (
    <li className="border-t border-line text-sm">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex min-h-9 w-full items-center gap-2 text-start hover:bg-muted pointer-coarse:min-h-11"
      >
        <ChevronRight
          aria-hidden
          className={`!size-3.5 shrink-0 text-ink-3 transition-transform ${open ? 'rotate-90 rtl:-rotate-90' : ''}`}
        />
        <span className="font-medium">{text.becomes(leads, words.band[to])}</span>
        <span className="text-ink-3">{text.were(words.band[from])}</span>
      </button>
      <div id={id} hidden={!open} className="pb-2">
        {leads > examples.length && (
          <p className="pb-1 text-xs text-ink-3">{text.largest(examples.length, leadWords)}</p>
        )}
        <ul className="max-h-80 overflow-y-auto">
          {open && examples.map((one) => <Example key={one.id} one={one} />)}
        </ul>
      </div>
    </li>
  )
}

function Example({ one }: { one: BandMove['examples'][number] }) {
  const workspace = useWorkspace()
  const name = one.name ?? [words.leads.visitor, one.label].filter(Boolean).join(' ')
  return (
    <li>
      <Link
        to={paths.lead}
        params={{ workspaceId: workspace.id, leadId: one.id }}
        className="flex h-9 items-center gap-2 rounded-sm hover:bg-muted pointer-coarse:h-11"
      >
        <LeadAvatar id={one.id} name={one.name} label={one.label ?? undefined} size={24} />
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="num text-ink-3">{one.now.value}</span>
        <ArrowRight aria-hidden className="!size-3 shrink-0 text-ink-3" />
        <Score score={one.then} />
      </Link>
    </li>
  )
}
