import { accountsEn } from '#web/messages/accounts-en.ts'
import { assistantEn } from '#web/messages/assistant-en.ts'
import { auditEn } from '#web/messages/audit-en.ts'
import { boardEn } from '#web/messages/board-en.ts'
import { en } from '#web/messages/en.ts'
import { exportEn } from '#web/messages/export-en.ts'
import { factsEn } from '#web/messages/facts-en.ts'
import { identityEn } from '#web/messages/identity-en.ts'
import { identityKeysEn } from '#web/messages/identity-keys-en.ts'
import { keptOutEn } from '#web/messages/kept-out-en.ts'
import { knowledgeEn } from '#web/messages/knowledge-en.ts'
import { plansEn } from '#web/messages/plans-en.ts'
import { selectionEn } from '#web/messages/selection-en.ts'
import { sitesEn } from '#web/messages/sites-en.ts'
import { teamEn } from '#web/messages/team-en.ts'
import { viewsEn } from '#web/messages/views-en.ts'

/** Every text on screen, in the language of the reader. */
export const words = {
  ...en,
  accounts: accountsEn,
  export: exportEn,
  facts: factsEn,
  identity: identityEn,
  identityKeys: identityKeysEn,
  keptOut: keptOutEn,
  knowledge: knowledgeEn,
  selection: selectionEn,
  sites: sitesEn,
  plans: plansEn,
  assistant: assistantEn,
  audit: auditEn,
  board: boardEn,
  team: teamEn,
  views: viewsEn,
}
