import { uuid } from '#contract/text.ts'
import type { ScoreLine } from '#rules/scoring/receipt.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { workspaceFor } from '#server/cli/first-workspace.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { rootOf } from '#server/leads/require-unmerged.ts'
import { explainScore } from '#server/scoring/explain-score.ts'

export const scoreExplain: Command = {
  usage: 'score explain LEAD [--workspace ID]',
  does: 'recomputes the score from the raw messages and compares it with what is stored',
  async run([leadId = '', ...rest], { open, say }) {
    if (!uuid.safeParse(leadId).success) throw new CommandError('Say which lead: its id, as in its address.')
    const workspace = rest[0] === '--workspace' ? rest[1] : undefined
    const { pool } = await open()
    const workspaceId = await workspaceFor(pool, workspace)
    // A merged lead has its score with the one that stands for it.
    const explained = await inWorkspace(
      pool,
      workspaceId,
      async (db) => explainScore(db, await rootOf(db, leadId)),
      { readOnly: true },
    )
    if (!explained)
      throw new CommandError('There is no such lead in this workspace, or it has never said anything.')
    const { stored, recomputed, equal } = explained
    say(`rule set ${stored.ruleSet}`)
    say('stored:')
    for (const line of stored.lines) say(lineText(line))
    say(`  total ${stored.value}, in the list ${stored.shown}`)
    if (!equal) {
      say('recomputed from the messages:')
      for (const line of recomputed.lines) say(lineText(line))
      say(`  total ${recomputed.value}`)
    }
    say(
      equal ? `equal ${recomputed.value}` : `DIFFERENT stored ${stored.value} recomputed ${recomputed.value}`,
    )
    if (!equal) throw new CommandError('The stored score is not what the messages give.')
  },
}

function lineText({ code, points, messageId, at, count }: ScoreLine): string {
  const sign = points < 0 ? '−' : '+'
  const more = count === undefined ? '' : ` (${count})`
  return `  ${`${sign}${Math.abs(points)}`.padStart(4)}  ${code}${more}  ${new Date(at).toISOString()}  ${messageId ?? ''}`
}
