import { createContext, Fragment, memo, use, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Note } from '#contract/notes.ts'
import { callableBy, marksIn, type Callable } from '#rules/notes/note-marks.ts'
import { useMe } from '#web/accounts/me.ts'
import { readNote, type NoteBlock, type NoteInline } from '#web/notes/read-note.ts'
import { useTagHues } from '#web/tags/tag.tsx'
import { tagColor } from '#web/tags/tag-color.ts'

type Marks = { callable: Callable; me: string; hues: ReadonlyMap<string, number> }
const MarksContext = createContext<Marks>({ callable: [], me: '', hues: new Map() })
/** Blocks at the same place of the same text are the same. */
const placed = <Item,>(items: readonly Item[], show: (item: Item) => ReactNode) =>
  items.map((item, index) => <Fragment key={index}>{show(item)}</Fragment>)

/** A note as it is read: its Markdown, whom it names and which tags. */
export const NoteText = memo(function NoteText({ text, mentions }: Pick<Note, 'text' | 'mentions'>) {
  const { id: me } = useMe()
  const hues = useTagHues()
  const blocks = useMemo(() => readNote(text), [text])
  const marks = useMemo(() => {
    const folded = new Map([...hues].map(([name, hue]) => [name.toLocaleLowerCase(), hue]))
    return { callable: callableBy(mentions), me, hues: folded }
  }, [hues, me, mentions])
  return (
    <MarksContext value={marks}>
      <div dir="auto" className="grid grid-cols-[minmax(0,1fr)] gap-2 [overflow-wrap:anywhere]">
        <Blocks blocks={blocks} />
      </div>
    </MarksContext>
  )
})

/** The text alone, without what it takes to know whom it names. */
export function Blocks({ blocks }: { blocks: readonly NoteBlock[] }) {
  return placed(blocks, (block) => <Block block={block} />)
}

function Block({ block }: { block: NoteBlock }) {
  if (block.type === 'paragraph') {
    return (
      <p className="whitespace-pre-wrap">
        <Inlines inner={block.inner} />
      </p>
    )
  }
  if (block.type === 'code') {
    return (
      <pre
        dir="ltr"
        // Long lines are reached by the keyboard, too.
        tabIndex={0}
        className="overflow-x-auto rounded-sm border border-line bg-muted px-2 py-1.5 font-mono text-xs"
      >
        <code>{block.text}</code>
      </pre>
    )
  }
  if (block.type === 'quote') {
    return (
      <blockquote className="grid grid-cols-[minmax(0,1fr)] gap-2 border-s-2 border-line-strong ps-2.5 text-ink-2">
        <Blocks blocks={block.blocks} />
      </blockquote>
    )
  }
  const items = placed(block.items, (item) => (
    <li className="ps-0.5">
      <Blocks blocks={item} />
    </li>
  ))
  return block.start === null ? (
    <ul className="list-disc ps-5 marker:text-ink-3">{items}</ul>
  ) : (
    <ol start={block.start} className="list-decimal ps-6 marker:text-ink-3">
      {items}
    </ol>
  )
}

function Inlines({ inner }: { inner: readonly NoteInline[] }) {
  return placed(inner, (one) => <Inline one={one} />)
}

function Inline({ one }: { one: NoteInline }): ReactNode {
  if (one.type === 'text') return <Words text={one.text} />
  if (one.type === 'break') return <br />
  if (one.type === 'code') {
    return <code className="rounded-sm bg-muted px-1 py-px font-mono text-xs">{one.text}</code>
  }
  if (one.type === 'strong') {
    return (
      <strong className="font-semibold">
        <Inlines inner={one.inner} />
      </strong>
    )
  }
  if (one.type === 'em') {
    return (
      <em>
        <Inlines inner={one.inner} />
      </em>
    )
  }
  return (
    <a
      href={one.href}
      // A page that is opened learns nothing of this one, and has no hand on it.
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={one.href}
      className="text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current"
    >
      <Inlines inner={one.inner} />
    </a>
  )
}

/** Words, with the people and tags that they name. */
function Words({ text }: { text: string }) {
  const { callable, me, hues } = use(MarksContext)
  const marks = marksIn(text, callable, (name) => (hues.has(name.toLocaleLowerCase()) ? name : null))
  let end = 0
  const parts = marks.flatMap((mark) => {
    const before = text.slice(end, mark.start)
    end = mark.end
    return [before, mark]
  })
  return placed([...parts, text.slice(end)], (part) => {
    if (typeof part === 'string') return part
    if (part.type === 'person') {
      const mine = part.ids.includes(me)
      return (
        <span
          className={`rounded-sm px-0.5 font-medium text-accent-ink ${mine ? 'bg-accent-soft ring-1 ring-accent-line' : 'bg-accent-softer'}`}
        >
          @{part.name}
        </span>
      )
    }
    return (
      <span className="font-medium">
        <span style={{ color: tagColor(hues.get(part.name.toLocaleLowerCase()) ?? 0) }}>#</span>
        {part.name}
      </span>
    )
  })
}
