import { BackupFailure } from './failure.ts'

const block = 512

/** One file of an archive. Each is small (a table comes in parts), so that it may be held in memory whole. */
export type Entry = { name: string; data: Buffer }

/** Larger files are none of ours: a number gone wrong must not ask for all of the memory. */
const largest = 64 * 1024 * 1024

/** The file as `tar` writes it (POSIX ustar), readable by its owner alone. */
export function tarEntry({ name, data }: Entry, at: Date): Buffer[] {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${octal(data.length, 11)}\0`, 124)
  header.write(`${octal(Math.floor(at.getTime() / 1000), 11)}\0`, 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  header.write(`${octal(sumOf(header), 6)}\0 `, 148)
  return [header, data, Buffer.alloc(padding(data.length))]
}

/** Without these two empty blocks an archive is not whole. */
export const tarEnd = Buffer.alloc(2 * block)

/** The files of an archive, one after the other; fails where it is cut off or no archive at all. */
export async function* tarEntries(bytes: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = new Reader(bytes)
  for (;;) {
    const header = await reader.take(block)
    if (header.every((byte) => byte === 0)) return reader.drain()
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    const sum = Number.parseInt(header.toString('latin1', 148, 154), 8)
    header.fill(' ', 148, 156)
    if (sum !== sumOf(header) || !(size <= largest)) throw new BackupFailure('It is damaged.')
    const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
    const data = await reader.take(size)
    await reader.take(padding(size))
    yield { name, data }
  }
}

class Reader {
  readonly #source: AsyncIterator<Buffer>
  #pieces: Buffer[] = []
  #held = 0

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#source = bytes[Symbol.asyncIterator]()
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held < count) {
      const { value, done } = await this.#source.next()
      if (done) throw new BackupFailure('It is cut off.')
      this.#pieces.push(value)
      this.#held += value.length
    }
    const all = this.#pieces.length === 1 ? this.#pieces[0] : undefined
    const whole = all ?? Buffer.concat(this.#pieces, this.#held)
    const rest = whole.subarray(count)
    this.#pieces = rest.length > 0 ? [rest] : []
    this.#held = rest.length
    return Buffer.from(whole.subarray(0, count))
  }

  /** To the very end, where the compression's own checksum stands. */
  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }
}

function padding(size: number): number {
  return (block - (size % block)) % block
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0)
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
