/**
 * Milliseconds of processor time that this takes: what else the machine does makes it no longer, so a limit says
 * something on a busy one, too. Only for work that waits for nothing.
 */
export function threadMs(work: () => unknown): number {
  const { user, system } = process.threadCpuUsage()
  work()
  const after = process.threadCpuUsage({ user, system })
  return (after.user + after.system) / 1000
}
