/** A backup could not be made or brought back; the message is a sentence for whoever asked for it. */
export class BackupFailure extends Error {
  override name = 'BackupFailure'
}
