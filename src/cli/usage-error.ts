/** Wrong words on the command line: exit code 2, with the way to the command's usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
