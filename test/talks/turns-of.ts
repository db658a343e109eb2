import type { Turn } from '#rules/lead-history.ts'

type Spoken = {
  by: 'visitor' | 'assistant' | 'agent' | 'takeover' | 'handback' | 'asked'
  text: string
  after: number
}

/** A written talk as the scoring sees it: one conversation that starts on a Monday at nine, UTC. */
export function turnsOf({ country, turns }: { country: string; turns: readonly Spoken[] }): Turn[] {
  let sentAt = Date.UTC(2026, 0, 5, 9)
  return turns.map(({ by, text, after }, index) => {
    sentAt += after * 1000
    return {
      messageId: `message-${index + 1}`,
      conversationId: 'conversation',
      seq: index + 1,
      author: by === 'visitor' || by === 'assistant' || by === 'agent' ? by : 'system',
      text,
      sentAt,
      country,
    }
  })
}
