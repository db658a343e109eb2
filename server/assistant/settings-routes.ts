import { isDeepStrictEqual } from 'node:util'
import {
  changeAssistant as changeRoute,
  getAssistant as getRoute,
  testAssistant as testRoute,
} from '#contract/assistant.ts'
import { changeAssistant } from '#server/assistant/change-assistant.ts'
import { mergeChosen } from '#server/assistant/merge-assistant.ts'
import { accessOf, openKey } from '#server/assistant/model/access.ts'
import { costOf } from '#server/assistant/model/cost.ts'
import { ModelTrouble } from '#server/assistant/model/trouble.ts'
import { findAssistant, untouched } from '#server/assistant/settings-store.ts'
import { shownAssistant } from '#server/assistant/shown-assistant.ts'
import { addSpending } from '#server/assistant/spending-store.ts'
import { endTrouble } from '#server/assistant/trouble-store.ts'
import { failed, testModel } from '#server/assistant/test-model.ts'
import { bindTeam, bindTeamApart } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'

const millionths = (units: number) => Math.round(units * 1_000_000)

export const assistantRoutes: BindRoutes = (app, services) => {
  const { secretBox: box, limits } = services
  const installation = services.config.ai
  bindTeam(app, services, getRoute, ({ db }) => shownAssistant(db, installation))

  bindTeam(app, services, changeRoute, async ({ db, caller, body }) => {
    const { inputPrice, outputPrice, monthlyLimit, ...rest } = body
    const change = {
      ...rest,
      ...(inputPrice === undefined ? {} : { inputPrice: millionths(inputPrice) }),
      ...(outputPrice === undefined ? {} : { outputPrice: millionths(outputPrice) }),
      ...(monthlyLimit === undefined
        ? {}
        : { monthlyLimit: monthlyLimit === null ? null : millionths(monthlyLimit) }),
    }
    await changeAssistant(db, caller, change, { box, installation })
    return shownAssistant(db, installation)
  })

  bindTeamApart(app, services, testRoute, async ({ body, request, caller, inside }) => {
    await limits.take('checksOfCaller', request, caller.id)
    const row = (await inside(findAssistant)) ?? untouched(installation !== null)
    const chosen = mergeChosen(row, body, installation)
    const key = chosen.key === 'kept' ? openKey(box, caller.workspaceId, row) : chosen.key
    const access = accessOf(chosen, key, installation)
    if (access === null) return failed(new ModelTrouble('unset'), null, null)
    if (chosen.key === 'kept' && key === null) return failed(new ModelTrouble('key'), access, null)
    const { test, input, output } = await testModel(access)
    const used = { answers: 0, inputTokens: input, outputTokens: output, cost: costOf(row, input, output) }
    const kept = accessOf(row, openKey(box, caller.workspaceId, row), installation)
    await inside(async (db) => {
      await addSpending(db, row.currency, used, new Date())
      // As it is set it works again, which the next visitor need not find out.
      if (test.works && isDeepStrictEqual(access, kept)) await endTrouble(db)
    })
    return test
  })
}
