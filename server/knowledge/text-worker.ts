import { parentPort } from 'node:worker_threads'
import { readText, type ToRead } from '#server/knowledge/read-text.ts'

// A thread of its own: however a text was made to keep its reader busy, the server goes on answering.
parentPort?.on('message', (asked: ToRead) => {
  parentPort?.postMessage(readText(asked))
})
