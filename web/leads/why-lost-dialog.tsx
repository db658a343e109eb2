import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { lostReasons, lostReasonText } from '#web/leads/lost-reason.ts'
import { useWhyLost } from '#web/leads/why-lost.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/field.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { words } from '#web/words.ts'

const text = words.board.lost

/** Asks why a lead is lost: one click on a reason, or one's own words, or none. */
export function WhyLostDialog() {
  const asked = useWhyLost()
  // While it closes the dialog still says whom it was about.
  const [last, setLast] = useState(asked)
  if (asked && asked !== last) setLast(asked)
  const shown = asked ?? last
  if (!shown) return null
  return (
    <Dialog
      title={text.title(shown.name)}
      text={text.text}
      open={asked !== null}
      onOpenChange={(open) => !open && asked?.answer(undefined)}
    >
      <Choices key={shown.name} reason={shown.reason} onChoose={(reason) => asked?.answer(reason)} />
    </Dialog>
  )
}

function Choices({ reason, onChoose }: { reason: string | null; onChoose: (reason: string | null) => void }) {
  const known = lostReasons.find((one) => one === reason)
  const [own, setOwn] = useState(known === undefined ? (reason ?? '') : '')

  function byDigit(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = lostReasons[Number(event.key) - 1]
    if (chosen) onChoose(chosen)
  }

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (own.trim() !== '') onChoose(own.trim())
      }}
    >
      <div className="-mx-2 grid gap-0.5">
        {lostReasons.map((one, index) => (
          <button
            key={one}
            type="button"
            // Where one starts from: what was said before, else the first.
            autoFocus={one === (known ?? lostReasons[0])}
            aria-current={one === known}
            onClick={() => onChoose(one)}
            onKeyDown={byDigit}
            className="flex h-9 items-center gap-2.5 rounded-md px-2 text-start text-sm hover:bg-surface-hover aria-[current=true]:font-medium pointer-coarse:h-11"
          >
            <span className="flex-1">{lostReasonText(one)}</span>
            <KeyCap>{String(index + 1)}</KeyCap>
          </button>
        ))}
      </div>
      <TextField
        label={text.own}
        value={own}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setOwn(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={() => onChoose(null)}>
          {text.skip}
        </Button>
        <Button type="submit" look="primary" disabled={own.trim() === ''}>
          {text.keep}
        </Button>
      </div>
    </form>
  )
}
