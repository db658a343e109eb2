import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const least = 1000

/** Puts a brotli twin beside each script, style and page of a folder: a seventh less than gzip, but far too slow to make for each asker. */
export async function zipFiles(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => join(folder, name))
  await Promise.all(
    files.map(async (file) => {
      const plain = await readFile(file)
      if (plain.length < least) return
      const params = {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      }
      await writeFile(`${file}.br`, await compress(plain, { params }))
    }),
  )
}
