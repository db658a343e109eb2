import { build, defineConfig, type InlineConfig, type Plugin } from 'vite'

/** What the entry loads when it is needed. */
const lazy = {
  panel: 'panel.ts',
  en: 'locales/en.ts',
  de: 'locales/de.ts',
  more: 'more.ts',
  'more-en': 'locales/more-en.ts',
  'more-de': 'locales/more-de.ts',
}

const common = {
  target: 'es2022',
  // New enough for light-dark(), or a stand-in for it is added that nothing here uses.
  cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
  modulePreload: false as const,
  emptyOutDir: false,
  outDir: '../dist/widget',
}

const base: InlineConfig = {
  root: import.meta.dirname,
  publicDir: false,
  configFile: false,
  logLevel: 'warn',
}

// The entry runs by itself on any page, as a classic script. The files it loads later are modules, named by what is in them;
// a module of theirs that the entry has too is in both, as a classic script shares none.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [lazyFiles()],
  build: {
    ...common,
    emptyOutDir: true,
    rolldownOptions: {
      input: 'main.ts',
      output: { format: 'iife', entryFileNames: 'widget.js', codeSplitting: false },
    },
  },
})

/** Builds the files that are loaded later, and tells the entry their names. */
function lazyFiles(): Plugin {
  let outDir = ''
  const names: Record<string, string> = {}
  return {
    name: 'lazy-files',
    configResolved(config) {
      outDir = config.build.outDir
    },
    async generateBundle(_, bundle) {
      for (const [name, input] of Object.entries(lazy))
        names[name] = await buildAlone(input, `${name}-[hash].js`, outDir)
      await buildAlone('preview.ts', 'preview.js', outDir)
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace('__FILES__', JSON.stringify(names))
      }
    },
  }
}

async function buildAlone(input: string, entryFileNames: string, outDir: string): Promise<string> {
  const output = { format: 'es' as const, entryFileNames, codeSplitting: false }
  const rolldownOptions = { input, preserveEntrySignatures: 'strict' as const, output }
  const built = await build({ ...base, build: { ...common, outDir, rolldownOptions } })
  const files = Array.isArray(built) || !('output' in built) ? [] : built.output
  const [file] = files.filter(({ type }) => type === 'chunk')
  if (!file) throw new Error(`Nothing came of ${input}.`)
  return file.fileName
}
