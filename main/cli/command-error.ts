/** Ends a command with a sentence for the person at the terminal. `code` goes to --json. */
export class CommandError extends Error {
  override name = 'CommandError';
  constructor(
    sentence: string,
    readonly code: string = 'wrong_use',
  ) {
    super(sentence);
  }
}
