import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** One forbidden import each, as somebody might write it by mistake. */
const forbidden: Record<string, string> = {
  'contract/a-server.ts': "import { x } from '#server/app.ts'",
  'contract/a-rules.ts': "import type { x } from '#rules/x.ts'",
  'contract/a-node.ts': "import { readFile } from 'node:fs'",
  'rules/a-contract.ts': "import type { x } from '#contract/leads.ts'",
  'rules/a-package.ts': "import { z } from 'zod'",
  'rules/a-node.ts': "import { randomUUID } from 'node:crypto'",
  'rules/deep/a-server.ts': "export { x } from '#server/app.ts'",
  'web/a-contract.ts': "import { x } from '#contract/leads.ts'",
  'web/a-contract-later.ts': "await import('#contract/leads.ts')",
  'web/a-server.ts': "import type { x } from '#server/app.ts'",
  'web/a-zod.tsx': "import { z } from 'zod'",
  'web/deep/a-widget.tsx': "import { x } from '#widget/main.ts'",
  'widget/a-rules.ts': "import type { x } from '#rules/x.ts'",
  'widget/a-contract.ts': "import '#contract/leads.ts'",
  'widget/a-package.ts': "import { x } from 'preact'",
  'widget/a-web.ts': "import { x } from '#web/api.ts'",
  'server/a-web.ts': "import { x } from '#web/api.ts'",
  'server/a-test.ts': "import { x } from '#test/database.ts'",
  'server/leads/a-driver.ts': "import pg from 'pg'",
  'server/leads/store.ts': "import { x } from '#server/realtime/bus.ts'",
  'server/leads/search-store.ts': "import { x } from '#server/leads/routes.ts'",
  'server/leads/routes.ts': "import { x } from '#server/db/pool.ts'",
  'server/notes/routes.ts': "import { x } from '#server/leads/routes.ts'",
  'server/leads/a-parent.ts': "import { x } from '../app.ts'",
  'web/leads/a-parent.test.ts': "import { x } from '../api.ts'",
}

/** What the same borders must let pass, or the check would only prove that everything is refused. */
const allowed: Record<string, string> = {
  'contract/b.ts': "import { z } from '@hono/zod-openapi'",
  'rules/b.ts': "import { x } from '#rules/reading/x.ts'",
  'rules/c.ts': "import { x } from './b.ts'",
  'rules/d.ts': "import x from 'linkify-it'",
  'rules/e.ts': "import { x } from 'libphonenumber-js/min'",
  'web/b.ts': "import type { x } from '#contract/leads.ts'",
  'widget/b.ts': "import type { x } from '#contract/chat.ts'",
  'server/leads/b.ts': "import type pg from 'pg'",
  'server/db/b.ts': "import pg from 'pg'",
  'server/tags/store.ts': "import type { x } from '#contract/tags.ts'",
  'server/tags/routes.ts': "import { x } from '#server/tags/store.ts'",
  'server/leads/b.test.ts': "import { x } from '#test/database.ts'",
}

/**
 * Plants every forbidden import in a copy of the folders and sees whether the linter finds it, so that a border that
 * silently stopped biting is itself a failure. Answers what went wrong.
 */
export function proveBorders(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'brainbots-borders-'))
  try {
    for (const [file, line] of [...Object.entries(forbidden), ...Object.entries(allowed)]) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), `${line}\n`)
    }
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    const found = filesRefused(folder)
    return [
      ...Object.entries(forbidden)
        .filter(([file]) => !found.has(file))
        .map(([file, line]) => `The border does not bite: ${line} in ${file} passes. Mend .oxlintrc.json.`),
      ...Object.entries(allowed)
        .filter(([file]) => found.has(file))
        .map(
          ([file, line]) => `The border bites too much: ${line} in ${file} is refused. Mend .oxlintrc.json.`,
        ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function filesRefused(folder: string): Set<string> {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const args = [oxlint, '-c', '.oxlintrc.json', '-f', 'json', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const report: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout)
  const refused = report.diagnostics.filter((each) => each.code === 'eslint(no-restricted-imports)')
  return new Set(refused.map((each) => each.filename))
}
