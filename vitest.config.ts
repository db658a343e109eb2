import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { SlowestFirst } from './test/slowest-first.ts'

/** Real browsers, visitors and members at once: a busy machine can hold one of them up just there. */
const journeys = ['test/{e2e,faults}/**/*.test.ts']

/**
 * What measures its own memory or says something through its process's channels gets a process of its own. All others
 * share two, where the server's code is loaded once and not for each file.
 */
const alone = [
  'server/http/memory-counter.test.ts',
  'server/log.test.ts',
  'test/{attack,crash,xss}/**/*.test.ts',
]

const project = (
  name: string,
  include: string[],
  { except = [], ...options }: { except?: string[]; isolate: boolean; retry?: number },
): TestProjectInlineConfiguration => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', 'dist/**', '.data/**', '.cache/**', ...except],
    environment: 'node',
    setupFiles: ['test/statements/before-each-file.ts'],
    ...options,
    // A test that hangs ends; one that a busy machine holds up does not fail by that.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // What is looked for again and again may take its time on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
})

export default defineConfig({
  test: {
    projects: [
      project('alone', alone, { isolate: true }),
      // What passes only the second time is named at the end of the run: it may be the machine, or a race to be mended.
      project('journeys', journeys, { isolate: false, retry: 1 }),
      project('together', ['**/*.test.ts', '**/*.test.tsx'], {
        except: [...alone, ...journeys],
        isolate: false,
      }),
    ],
    globalSetup: ['test/cluster-setup.ts'],
    sequence: { sequencer: SlowestFirst },
    // Of two cores; the third has something to do where the others wait for a clock.
    maxWorkers: 3,
    teardownTimeout: 30_000,
  },
})
