import type { Plugin } from 'vite'

/** The pages that most visits begin with. Each loads what it shares with the others in as few files as that takes. */
export const pageNames = [
  'leads-page',
  'board-page',
  'lead-page',
  'inbox-page',
  'review-page',
  'sign-in-page',
]
/** Used by any other part of the dashboard. */
const elsewhere = 2 ** pageNames.length

/**
 * Which file a module goes into. Left alone, the build makes a file of every set of modules that the same parts use: half a
 * hundred for one page, many of a single icon, and on a phone's network each costs a round trip. Here what every page needs
 * is one file, and the rest is put together by which of these pages use it, so that no page loads what is another's.
 */
export function pageChunks(): Plugin {
  const usedBy = new Map<string, number>()
  const sets = Array.from({ length: elsewhere * 2 - 1 }, (_, index) => index + 1)
  return {
    name: 'page-chunks',
    apply: 'build',
    config: () => {
      const groups = [
        {
          name: 'first',
          tags: ['$initial' as const],
          // That one stands alone.
          test: (id: string) => !id.endsWith('/ask-early.ts'),
          priority: 1,
        },
        ...sets.filter(isOfPages).map((set) => ({
          name: 'pages',
          test: (id: string) => usedBy.get(id) === set,
          // A module's imports are used by at least the same pages, so that no two files need one another.
          includeDependenciesRecursively: false,
        })),
      ]
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
    },
    buildEnd() {
      for (const id of this.getModuleIds()) {
        if ((this.getModuleInfo(id)?.dynamicImporters.length ?? 0) === 0) continue
        const page = pageNames.findIndex((name) => id.endsWith(`/${name}.tsx`))
        const bit = page === -1 ? elsewhere : 2 ** page
        const open = [id]
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
          const before = usedBy.get(next) ?? 0
          if (before & bit) continue
          usedBy.set(next, before | bit)
          open.push(...(this.getModuleInfo(next)?.importedIds ?? []))
        }
      }
    },
  }
}

/** What is one page's alone is in its file anyway, and what it shares with many small parts is not to come with each of these. */
function isOfPages(set: number): boolean {
  return countOf(set & ~elsewhere) > 1
}

function countOf(set: number): number {
  return set.toString(2).replaceAll('0', '').length
}
