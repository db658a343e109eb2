import { defineConfig } from 'vite'

// One file that runs by itself on any page; nothing is split off, as a page's policy may name only this one.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../dist/widget',
    emptyOutDir: true,
    target: 'es2022',
    // New enough for light-dark(), or a stand-in for it is added that nothing here uses.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    modulePreload: false,
    rolldownOptions: {
      input: 'main.ts',
      output: { format: 'iife', entryFileNames: 'widget.js', codeSplitting: false },
    },
  },
})
