/** Ends a command with a sentence for the person at the terminal. `code` goes to --json, as do the options in trouble. */
export class CommandError extends Error {
  override name = 'CommandError';
  constructor(
    sentence: string,
    readonly code: string = 'wrong_use',
    readonly options?: readonly string[],
  ) {
    super(sentence);
  }
}
