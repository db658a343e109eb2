import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { isPageLanguage, type PageLanguage } from '#rules/page-languages.ts'
import { earlyStart } from './build/early-start.ts'
import { pageChunks } from './build/page-chunks.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

// One build for each language, so that nobody loads a text they do not read. `LANGUAGE` alone is the shell's own.
const language = process.env['WEB_LANGUAGE'] ?? 'en'
if (!isPageLanguage(language)) throw new Error(`WEB_LANGUAGE: the dashboard does not speak "${language}".`)

export default defineConfig({
  root: here,
  base: '/',
  plugins: [texts(language), react(), tailwind(), pageChunks(), earlyStart()],
  build: {
    outDir: fileURLToPath(new URL(`../dist/web/${language}`, import.meta.url)),
    assetsDir: `assets/${language}`,
    emptyOutDir: true,
    // The page's policy allows no data: address, so that nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/api': { target: process.env['DEV_API'] ?? 'http://127.0.0.1:3000', ws: true } },
  },
})

/** `#texts/` is the folder of the language that is built, and the page says which that is. */
function texts(of: PageLanguage): Plugin {
  return {
    name: 'texts',
    enforce: 'pre',
    resolveId(id) {
      if (!id.startsWith('#texts/')) return null
      const path = join(here, 'messages', of, id.slice('#texts/'.length))
      return existsSync(path) ? path : null
    },
    transformIndexHtml: (html) => html.replace('<html lang="en">', `<html lang="${of}">`),
  }
}
