import type { Socket } from 'node:net'
import type pg from 'pg'

type Wire = {
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  stream: Socket
}

/** COPY … FROM STDIN of one piece of prepared text; pg has the messages, but no way to send them. */
export function copyInto(client: pg.ClientBase, into: string, data: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null
    const ignore = () => {}
    const query = {
      submit: (wire: Wire) => wire.query(`copy ${into} from stdin`),
      handleCopyInResponse: (wire: Wire) => {
        wire.sendCopyFromChunk(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
        wire.endCopyFrom()
      },
      handleError: (error: Error) => (failure = error),
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
      handleRowDescription: ignore,
      handleDataRow: ignore,
      handleCommandComplete: ignore,
      handleEmptyQuery: ignore,
      handlePortalSuspended: ignore,
      handleCopyData: ignore,
    }
    client.query(query as unknown as pg.Submittable)
  })
}
