import { useEffect, useRef, useState } from 'react'

const none: ReadonlySet<string> = new Set()
const litMs = 1600

/**
 * Cards that have just come to their place in the order of the column, for as long as an eye needs to find them there:
 * what the reader moved, once the column lets go of it, or at once where nobody's pointer is in it.
 */
export function useLit(
  ids: readonly string[],
  own: readonly { id: string }[],
  holding: boolean,
): ReadonlySet<string> {
  const before = useRef(ids)
  const guests = useRef(new Set<string>())
  const [lit, setLit] = useState(none)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = ids.join()
  useEffect(() => {
    const was = before.current
    const now = key === '' ? [] : key.split(',')
    before.current = now
    const arrived = now.filter((id) => !was.includes(id) && own.some((one) => one.id === id))
    for (const id of arrived) guests.current.add(id)
    if (holding || guests.current.size === 0) return
    const found = now.filter((id, at) => guests.current.has(id) && (arrived.includes(id) || was[at] !== id))
    guests.current.clear()
    if (found.length === 0) return
    setLit(new Set(found))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setLit(none), litMs)
  }, [key, holding, own])
  useEffect(() => () => clearTimeout(timer.current), [])
  return lit
}
