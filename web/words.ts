import { accountsText } from '#texts/accounts.ts'
import { boardText } from '#texts/board.ts'
import { dashboardText } from '#texts/dashboard.ts'
import { factsText } from '#texts/facts.ts'
import { historyText } from '#texts/history.ts'
import { identityText } from '#texts/identity.ts'
import { keptOutText } from '#texts/kept-out.ts'
import { selectionText } from '#texts/selection.ts'
import { viewsText } from '#texts/views.ts'

/** Every text on screen, in the language of the reader. */
export const words = {
  ...dashboardText,
  accounts: accountsText,
  facts: factsText,
  history: historyText,
  identity: identityText,
  keptOut: keptOutText,
  selection: selectionText,
  board: boardText,
  views: viewsText,
}
