/** The database could not be brought up; the message is a sentence for whoever started the program. */
export class DatabaseFailure extends Error {
  override name = 'DatabaseFailure'
}
