import type { ToolSet } from 'ai'
import { z } from 'zod'
import { factFields } from '#contract/leads.ts'
import { isStorable } from '#contract/text.ts'
import { fromData } from '#server/assistant/model/as-data.ts'
import { factIn, type ProposedFact } from '#server/assistant/model/fact-in.ts'
import type { Turn } from '#server/assistant/read-talk.ts'

/** The sentence is for the model: why not, and what could be promised instead. */
type CallBackAnswer = { made: true; dueAt: Date } | { made: false; sentence: string }

/** What tools can do: each is bound to the one conversation beforehand, so that no argument can name another. */
export type ToolEffects = {
  proposeFact: (fact: ProposedFact) => Promise<boolean>
  /** `when`: on the clocks of the workspace, like 2026-03-02T10:00. */
  promise: (when: string, sentence: string) => Promise<CallBackAnswer>
}

export type PersonReason = 'asked' | 'unsure'

export type ToolTalk = {
  turns: readonly Turn[]
  /** ISO 3166 code by which a phone number without a country code is read. */
  country: string
}

const mostCalls = 4
const short = (most: number) => z.string().min(1).max(most).refine(isStorable)

/**
 * The only three things a model can do besides talking. A call that does not stand up is answered with a sentence, which
 * the model may take into account, and does nothing.
 */
export function toolsFor(
  talk: ToolTalk,
  effects: ToolEffects,
  asked: (reason: PersonReason) => void,
): ToolSet {
  let calls = 0
  const counted = async (act: () => Promise<string> | string): Promise<string> => {
    calls += 1
    return calls > mostCalls ? 'No more calls now. Answer the visitor.' : act()
  }
  return {
    propose_fact: {
      description: 'Note a detail that the visitor has stated about themselves.',
      inputSchema: z.strictObject({
        field: z.enum(factFields),
        value: short(200),
        quote: short(300).describe('The visitor’s own words, copied exactly, that state it'),
      }),
      execute: ({ field, value, quote }: { field: ProposedFact['field']; value: string; quote: string }) =>
        counted(async () => {
          const fact = factIn(talk, { field, value: fromData(value), quote: fromData(quote) })
          if (!fact) return 'Not noted: the visitor has not said this.'
          return (await effects.proposeFact(fact)) ? 'Noted.' : 'Nothing new.'
        }),
    },
    ask_for_person: {
      description: 'Tell the team that this visitor should be helped by a person.',
      inputSchema: z.strictObject({ reason: z.enum(['visitor_asked', 'complaint', 'cannot_help']) }),
      execute: ({ reason }: { reason: string }) =>
        counted(() => {
          asked(reason === 'cannot_help' ? 'unsure' : 'asked')
          return 'The team knows. Say so, without a time.'
        }),
    },
    promise_callback: {
      description: 'Promise that somebody of the team calls or writes back by a time.',
      inputSchema: z.strictObject({
        when: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
          .describe('On the clocks of the business, like 2026-03-02T10:00'),
        sentence: short(300).describe('What you will tell the visitor'),
      }),
      execute: ({ when, sentence }: { when: string; sentence: string }) =>
        counted(async () => {
          const answer = await effects.promise(when, fromData(sentence))
          if (!answer.made) return `Not promised. ${answer.sentence} Name no time that was not promised.`
          return 'Promised. Tell the visitor so.'
        }),
    },
  }
}
