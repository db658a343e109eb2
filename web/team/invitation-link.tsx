import type { NewInvitation } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'
import { Button } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'

const text = teamText

/** The link right after it was made: nobody can read it again. */
export function InvitationLink({ invitation, onDone }: { invitation: NewInvitation; onDone: () => void }) {
  const { link, mail } = invitation
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-2 text-pretty">{text.mail[mail]}</p>
      {link !== null && (
        <pre
          tabIndex={0}
          aria-label={text.link}
          className="rounded-md border border-line bg-subtle px-3 py-2 font-mono text-xs leading-5 break-all whitespace-pre-wrap"
        >
          <code data-secret>{link}</code>
        </pre>
      )}
      <div className="flex justify-end gap-2">
        {link !== null && <CopyButton text={link} />}
        <Button look="primary" onClick={onDone}>
          {text.done}
        </Button>
      </div>
    </div>
  )
}
