import type { Plugin, Rolldown } from 'vite'
import { pageNames } from './page-chunks.ts'

const script = decodeURIComponent(new URL('../early/ask-early.ts', import.meta.url).pathname)

/** Puts the script that asks early first into the page, and beside it what files each page consists of. */
export function earlyStart(): Plugin {
  let base = '/'
  return {
    name: 'early-start',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: script, name: 'early' })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const early = chunks.find(({ facadeModuleId }) => facadeModuleId === script)
        if (!early || early.imports.length > 0) throw new Error('The early script has to stand alone.')
        const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/index.html'))
        const known = first ? withImports(chunks, first) : new Set<string>()
        const files = Object.fromEntries(
          pageNames.map((name) => {
            const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${name}.tsx`)))
            if (!page) throw new Error(`There is no file of ${name}.tsx.`)
            const own = [...withImports(chunks, page)].filter((file) => !known.has(file))
            return [name, own.map((file) => base + file)]
          }),
        )
        return [
          {
            tag: 'script',
            attrs: { type: 'application/json', id: 'page-files' },
            children: JSON.stringify(files),
            injectTo: 'head-prepend',
          },
          {
            tag: 'script',
            attrs: { type: 'module', async: true, crossorigin: true, src: base + early.fileName },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
  }
}

function withImports(chunks: Rolldown.OutputChunk[], start: Rolldown.OutputChunk): Set<string> {
  const found = new Set<string>()
  const open = [start.fileName]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...(chunks.find(({ fileName }) => fileName === name)?.imports ?? []))
  }
  return found
}
