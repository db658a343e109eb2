/** What was begun, to be ended in reverse order, also when a step of the start fails. */
export type Running = {
  ends: (() => Promise<unknown>)[]
  /** One process after the other is replaced, without a pause. */
  restart: () => void
}

export async function endAll({ ends }: Running): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end()
}
