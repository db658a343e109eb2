import { expect, it } from 'vitest'
import { exportWords } from '#server/export/words.ts'
import { boardText } from '#texts/board.ts'
import { dashboardText } from '#texts/dashboard.ts'
import { exportText } from '#texts/export.ts'
import { viewsText } from '#texts/views.ts'

it('the file says in English what the screens say', () => {
  expect(exportWords.en).toEqual({
    column: exportText.column,
    status: dashboardText.status,
    band: dashboardText.band,
    lostReason: boardText.lost.reasons,
    channel: viewsText.filter.channels,
  })
})
