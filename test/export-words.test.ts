import { expect, it } from 'vitest'
import { exportWords } from '#server/export/words.ts'
import { boardText } from '#texts/board.ts'
import { dashboardText } from '#texts/dashboard.ts'
import { exportText } from '#texts/export.ts'
import { factsText } from '#texts/facts.ts'
import { viewsText } from '#texts/views.ts'
import { boardText as germanBoard } from '#web/messages/de/board.ts'
import { dashboardText as germanDashboard } from '#web/messages/de/dashboard.ts'
import { exportText as germanExport } from '#web/messages/de/export.ts'
import { factsText as germanFacts } from '#web/messages/de/facts.ts'
import { viewsText as germanViews } from '#web/messages/de/views.ts'

it('the file says in English what the screens say', () => {
  expect(exportWords.en).toEqual({
    column: exportText.column,
    status: dashboardText.status,
    band: dashboardText.band,
    lostReason: boardText.lost.reasons,
    call: factsText.call.outcomes,
    channel: viewsText.filter.channels,
  })
})

it('the file says in German what the screens say', () => {
  expect(exportWords.de).toEqual({
    column: germanExport.column,
    status: germanDashboard.status,
    band: germanDashboard.band,
    lostReason: germanBoard.lost.reasons,
    call: germanFacts.call.outcomes,
    channel: germanViews.filter.channels,
  })
})
