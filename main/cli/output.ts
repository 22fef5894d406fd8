/** Where a command's results go: sentences for people, or one JSON value for programs. */
export type Output = {
  /** A line for people; silent with --json. */
  say(line: string): void;
  /** The command's result; printed with --json only. */
  result(value: unknown): void;
};

export function createOutput(isJson: boolean): Output {
  return {
    say: (line) => {
      if (!isJson) console.log(line);
    },
    result: (value) => {
      if (isJson) console.log(JSON.stringify(value));
    },
  };
}
