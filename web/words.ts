import { accountsText } from '#texts/accounts.ts'
import { assistantText } from '#texts/assistant.ts'
import { auditText } from '#texts/audit.ts'
import { boardText } from '#texts/board.ts'
import { dashboardText } from '#texts/dashboard.ts'
import { exportText } from '#texts/export.ts'
import { factsText } from '#texts/facts.ts'
import { identityText } from '#texts/identity.ts'
import { identityKeysText } from '#texts/identity-keys.ts'
import { keptOutText } from '#texts/kept-out.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { plansText } from '#texts/plans.ts'
import { selectionText } from '#texts/selection.ts'
import { sitesText } from '#texts/sites.ts'
import { teamText } from '#texts/team.ts'
import { viewsText } from '#texts/views.ts'

/** Every text on screen, in the language of the reader. */
export const words = {
  ...dashboardText,
  accounts: accountsText,
  export: exportText,
  facts: factsText,
  identity: identityText,
  identityKeys: identityKeysText,
  keptOut: keptOutText,
  knowledge: knowledgeText,
  selection: selectionText,
  sites: sitesText,
  plans: plansText,
  assistant: assistantText,
  audit: auditText,
  board: boardText,
  team: teamText,
  views: viewsText,
}
