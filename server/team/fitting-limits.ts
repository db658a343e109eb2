import type { Role } from '#contract/access.ts'

/** A limit is of one role: with another it would lie in wait until the role comes back. */
export function fittingLimits<T extends { role: Role; onlyAssigned: boolean; hidesContact: boolean }>(
  given: T,
): T {
  return {
    ...given,
    onlyAssigned: given.onlyAssigned && given.role === 'agent',
    hidesContact: given.hidesContact && given.role === 'viewer',
  }
}
