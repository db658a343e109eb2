import type { ComponentProps } from 'react'
import type { Presence } from '#contract/team.ts'
import { PresenceDot } from '#web/team/presence-dot.tsx'
import { TeamAvatar } from '#web/ui/avatar.tsx'

/** A colleague with whether they can be reached; `null` while that is not known. */
export function PresentAvatar({
  presence,
  ...rest
}: ComponentProps<typeof TeamAvatar> & { presence: Presence | null }) {
  return (
    <span className="relative shrink-0">
      <TeamAvatar {...rest} />
      {presence !== null && (
        <span className="absolute -end-0.5 -bottom-0.5 rounded-full bg-bg p-[1.5px]">
          <PresenceDot presence={presence} named />
        </span>
      )}
    </span>
  )
}
