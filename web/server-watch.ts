const patience = 4000
const whileGone = 5000
const whileThere = 30_000
const longAway = 10_000

/** Knows whether the server is gone: nothing was heard for a while, and a question got no answer either. */
export type ServerWatch = {
  /** The socket is away; from now on silence is counted. */
  away: () => void
  back: () => void
  isGone: () => boolean
  /** The socket has been away for so long that colleagues see nobody here. */
  isCut: () => boolean
  listen: (listener: () => void) => () => void
  close: () => void
}

/**
 * A socket alone says little: a proxy may refuse sockets while all else works, and a restart takes but a moment. So the
 * server is asked with `answers` once the socket has been away for four seconds, and again until it is back.
 * `onReturn` is told when a server that was gone answers.
 */
export function watchServer(answers: () => Promise<boolean>, onReturn: () => void): ServerWatch {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let cutTimer: ReturnType<typeof setTimeout> | undefined
  let gone = false
  let cut = false
  let spell = 0

  function tell() {
    for (const listener of listeners) listener()
  }

  function setGone(next: boolean) {
    if (gone === next) return
    gone = next
    tell()
  }

  function setCut(next: boolean) {
    if (cut === next) return
    cut = next
    tell()
  }

  async function ask() {
    const asked = spell
    const answered = await answers()
    if (asked !== spell) return
    const returned = gone && answered
    setGone(!answered)
    timer = setTimeout(ask, (gone ? whileGone : whileThere) * (0.75 + Math.random() / 2))
    if (returned) onReturn()
  }

  function rest() {
    spell += 1
    clearTimeout(timer)
    clearTimeout(cutTimer)
    timer = undefined
    cutTimer = undefined
  }

  return {
    away() {
      timer ??= setTimeout(ask, patience)
      cutTimer ??= setTimeout(() => setCut(true), longAway)
    },
    back() {
      rest()
      setGone(false)
      setCut(false)
    },
    isGone: () => gone,
    isCut: () => cut,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: rest,
  }
}
