import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * So that one core is not still at a long file when the other has nothing left. Projects one after the other: where
 * files of two of them take turns, each turn begins a process anew.
 */
const slowest = [
  'test/crash/',
  'test/xss/',
  'test/attack/',
  'server/http/memory-counter.test.ts',
  'server/log.test.ts',
  'test/faults/',
  'test/e2e/accessible.test.ts',
  'test/e2e/identity-accessible.test.ts',
  'test/e2e/keyboard-everywhere.test.ts',
  'test/e2e/page-policy.test.ts',
  'test/e2e/',
  'test/walls/',
  'server/identity/merge-histories.test.ts',
  'server/db/embedded/',
  'server/talks/interleavings.test.ts',
  'test/',
  'server/db/prepare-database.test.ts',
  'server/db/older-folder.test.ts',
]

/** Files in their order of length as it is known, the rest by their size. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId)
      const at = slowest.findIndex((start) => path.startsWith(start))
      return at < 0 ? slowest.length : at
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
