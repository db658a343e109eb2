import type { ToAnswer } from '#server/assistant/answerer.ts'
import { isHeldForAnswer, keepProposedFact } from '#server/assistant/keep-fact.ts'
import type { ToolEffects } from '#server/assistant/model/tools.ts'
import { makePromise } from '#server/desk/promise.ts'
import { attachPromises } from '#server/promises/attach-promises.ts'
import type { Bus } from '#server/realtime/bus.ts'
import type { Services } from '#server/services.ts'

/** What tools can do in one conversation, and what they have promised in it so far. */
export type TalkEffects = ToolEffects & {
  promised: () => string[]
  /** The answer that promises was not said. */
  takeBack: () => Promise<void>
}

/**
 * Binds the tools to the conversation in which an answer is due, under the number it is prepared under: once a person has
 * taken over they do nothing any more.
 */
export function effectsOf(
  { inWorkspace, bus }: { inWorkspace: Services['inWorkspace']; bus: Bus },
  talk: ToAnswer,
): TalkEffects {
  const { workspaceId, conversationId } = talk
  let promised: string[] = []
  return {
    async proposeFact(fact) {
      const leadId = await inWorkspace(workspaceId, (db) => keepProposedFact(db, talk, fact))
      if (leadId !== null) bus.publish({ workspaceId, leads: [leadId], created: [], removed: [] })
      return leadId !== null
    },
    async promise(when, sentence) {
      return inWorkspace(workspaceId, async (db) => {
        if (!(await isHeldForAnswer(db, talk))) return { made: false, sentence: 'A person has taken over.' }
        const answer = await makePromise(db, { conversationId, when, sentence })
        if (answer.made) promised.push(answer.id)
        return answer
      })
    },
    promised: () => promised,
    async takeBack() {
      const ids = promised
      promised = []
      if (ids.length > 0) await inWorkspace(workspaceId, (db) => attachPromises(db, ids, null))
    },
  }
}
