import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { leadQuery, messagesQuery } from '#web/leads/lead-queries.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { Receipt } from '#web/scoring/receipt.tsx'
import { Score } from '#web/scoring/score.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** The score of a row; a click shows the receipt in place. */
export function ScorePopover(props: {
  lead: LeadItem
  tabIndex?: number
  onJump: (messageId: string) => void
}) {
  const { lead, tabIndex = 0, onJump } = props
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={words.score.why(lead.score.value)}
      open={open}
      onOpenChange={setOpen}
      className="w-[400px] px-4 pt-3 pb-4"
      sheetText={words.score.lineOpens}
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          tabIndex={tabIndex}
          aria-label={words.leads.scoreOf(nameOf(lead), lead.score.value, words.band[lead.score.band])}
          className="group/score relative inline-flex h-6 items-center rounded-sm before:absolute before:-inset-x-1 before:-inset-y-1.5"
        >
          <Score score={lead.score} />
        </button>
      )}
    >
      <PopoverReceipt
        id={lead.id}
        onJump={(messageId) => {
          setOpen(false)
          onJump(messageId)
        }}
      />
    </Popover>
  )
}

function PopoverReceipt({ id, onJump }: { id: string; onJump: (messageId: string) => void }) {
  const lead = useQuery({ ...leadQuery(id), staleTime: 0 })
  const talk = useInfiniteQuery(messagesQuery(id))
  const messages = new Map(
    talk.data?.pages.flatMap((page) => page.items.map((one) => [one.id, one] as const)),
  )
  if (lead.isError) return <p className="text-sm text-danger-ink">{words.score.failed}</p>
  if (!lead.data) return <ReceiptBones />
  return (
    <>
      <div className="hidden items-baseline gap-2 pb-1.5 md:flex">
        <h2 className="text-base font-medium">{words.score.why(lead.data.score.value)}</h2>
        <span className="ms-auto text-xs text-ink-3">{words.score.lineOpens}</span>
      </div>
      <Receipt score={lead.data.score} messages={messages} onJump={onJump} />
    </>
  )
}

export function ReceiptBones() {
  return (
    <div className="grid gap-3" aria-label={words.app.loading} role="status">
      <Bone className="h-3 w-24" />
      {[64, 80, 56, 72].map((width) => (
        <div key={width} className="flex justify-between">
          <Bone className="h-3 w-2/5" />
          <Bone className="h-3 w-6" />
        </div>
      ))}
    </div>
  )
}
