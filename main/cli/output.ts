/** Where a command's results go: sentences for people, or one JSON value for programs. */
export type Output = {
  /** A line for people; silent with --json. */
  say(line: string): void;
  /** A line for people that is no result: on the error output, with --json too. */
  warn(line: string): void;
  /** The command's result; printed with --json only, and only the first: a program reads one value. */
  result(value: unknown): void;
};

export function createOutput(isJson: boolean): Output {
  let isAnswered = false;
  return {
    say: (line) => {
      if (!isJson) console.log(line);
    },
    warn: (line) => console.error(line),
    result: (value) => {
      if (isJson && !isAnswered) console.log(JSON.stringify(value));
      isAnswered = true;
    },
  };
}
