import { useEffect } from 'react'
import { words } from '#web/words.ts'

let title = document.title
let waiting = 0

function write() {
  document.title = waiting === 0 ? title : words.app.titleWaiting(waiting, title)
}

/** Puts how many people wait before the title of whatever page is on screen. */
export function countInTitle(people: number) {
  waiting = people
  write()
}

export function useTitle(...parts: (string | undefined)[]) {
  const wanted = words.app.titleOf(
    ...parts.filter((part): part is string => part !== undefined && part !== ''),
  )
  useEffect(() => {
    title = wanted
    write()
  }, [wanted])
}
