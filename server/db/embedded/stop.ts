import { DatabaseFailure } from './failure.ts'
import { clusterProcesses, waitUntilGone } from './processes.ts'

/**
 * Ends a cluster's processes: asks for a fast and clean stop, then for a recoverable one. With 'when idle' it is only
 * told to end after its last client, which is not waited for beyond a moment.
 */
export async function stopCluster(cluster: string, when: 'now' | 'when idle'): Promise<void> {
  if (when === 'when idle') {
    signal(cluster, 'SIGTERM')
    await waitUntilGone(cluster, 1000)
    return
  }
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ]
  for (const [name, milliseconds] of steps) {
    signal(cluster, name)
    if (await waitUntilGone(cluster, milliseconds)) return
  }
  throw new DatabaseFailure(
    'The running database could not be stopped: restart the machine, or choose another DATA_DIR.',
  )
}

/** Looks the processes up anew each time, as a number may belong to a stranger by now. */
function signal(cluster: string, name: NodeJS.Signals): void {
  const living = clusterProcesses(cluster)
  const postmasters = living.filter((each) => each.postmaster)
  for (const { pid } of postmasters.length > 0 ? postmasters : living) {
    try {
      process.kill(pid, name)
      // One that was suspended would hear of it only when it is woken.
      process.kill(pid, 'SIGCONT')
    } catch {
      // It has ended since.
    }
  }
}
