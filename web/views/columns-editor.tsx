import { DndContext, PointerSensor, closestCenter, useSensor, useSensors } from '@dnd-kit/core'
import type { Active, DragEndEvent, Over } from '@dnd-kit/core'
import { SortableContext, arrayMove, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { useState } from 'react'
import type { ColumnName } from '#contract/views.ts'
import { useHidesContact } from '#web/accounts/me.ts'
import { allColumns } from '#web/views/columns.ts'
import { useColumns } from '#web/views/use-columns.ts'
import { words } from '#web/words.ts'

const text = words.views.columns
type Movable = Exclude<ColumnName, 'lead'>
const isMovable = (name: ColumnName): name is Movable => name !== 'lead'

/** The columns with a tick each, dragged into their order or moved by the keys. */
export function ColumnsEditor() {
  const { columns, isUsual, setColumns } = useColumns()
  const hidesContact = useHidesContact()
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const [said, setSaid] = useState('')
  const chosen = columns.map(({ name }) => name).filter(isMovable)
  const offered = allColumns.filter((name) => !hidesContact || (name !== 'email' && name !== 'phone'))
  const rest = offered.filter(isMovable).filter((name) => !chosen.includes(name))
  const nameOf = (one: Active | Over) => text.names[one.id as Movable]
  const placeOf = (one: Over) => chosen.indexOf(one.id as Movable) + 1

  function onDragEnd({ active, over }: DragEndEvent) {
    if (!over || active.id === over.id) return
    const at = (id: unknown) => columns.findIndex(({ name }) => name === id)
    setColumns(arrayMove(columns, at(active.id), at(over.id)))
  }
  /** By the keys at once: what floats keeps them from the drag library. */
  function move(name: Movable, by: number) {
    const to = chosen.indexOf(name) + by
    if (to < 0 || to >= chosen.length) return
    // Who it is stands before all of them.
    setColumns(arrayMove(columns, to - by + 1, to + 1))
    setSaid(text.dropped(text.names[name], to + 1, chosen.length))
  }
  const toggle = (name: Movable) =>
    setColumns(
      chosen.includes(name)
        ? columns.filter((one) => one.name !== name)
        : [...columns, { name, width: null }],
    )

  return (
    <div className="grid">
      <p className="px-2 py-1 text-xs text-ink-3">{text.text}</p>
      <span role="status" className="sr-only">
        {said}
      </span>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{
          announcements: {
            onDragStart: ({ active }) => text.pickedUp(nameOf(active)),
            onDragOver: ({ active, over }) =>
              over ? text.over(nameOf(active), placeOf(over), chosen.length) : undefined,
            onDragEnd: ({ active, over }) =>
              over ? text.dropped(nameOf(active), placeOf(over), chosen.length) : undefined,
            onDragCancel: ({ active }) => text.cancelled(nameOf(active)),
          },
          screenReaderInstructions: { draggable: text.text },
        }}
      >
        <SortableContext items={chosen} strategy={verticalListSortingStrategy}>
          {chosen.map((name) => (
            <ChosenColumn
              key={name}
              name={name}
              onToggle={() => toggle(name)}
              onMove={(by) => move(name, by)}
            />
          ))}
        </SortableContext>
      </DndContext>
      {rest.map((name) => (
        <div key={name} className="flex h-8 items-center gap-1 rounded-md ps-7 pointer-coarse:h-11">
          <ColumnTick name={name} checked={false} onToggle={() => toggle(name)} />
        </div>
      ))}
      <button
        type="button"
        disabled={isUsual}
        onClick={() => setColumns([])}
        className="mt-1 h-8 rounded-md px-2 text-start text-sm font-medium text-accent-ink hover:bg-surface-hover disabled:opacity-50 pointer-coarse:h-11"
      >
        {text.reset}
      </button>
    </div>
  )
}

function ChosenColumn(props: { name: Movable; onToggle: () => void; onMove: (by: number) => void }) {
  const { name, onToggle, onMove } = props
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: name })
  return (
    <div
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={`flex h-8 items-center gap-1 rounded-md bg-surface pointer-coarse:h-11 ${isDragging ? 'relative z-1 shadow-lift' : ''}`}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
          if (by === undefined) return
          event.preventDefault()
          onMove(by)
        }}
        aria-label={text.move(text.names[name])}
        className="grid size-6 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-ink-3 hover:bg-surface-hover pointer-coarse:size-11"
      >
        <GripVertical className="!size-3.5" aria-hidden />
      </button>
      <ColumnTick name={name} checked onToggle={onToggle} />
    </div>
  )
}

function ColumnTick(props: { name: Movable; checked: boolean; onToggle: () => void }) {
  return (
    <label className="flex h-full min-w-0 flex-1 items-center gap-2.5 text-sm">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={props.onToggle}
        className="size-4 accent-accent"
      />
      {text.names[props.name]}
    </label>
  )
}
