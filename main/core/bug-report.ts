/**
 * What may be written to a log about a bug: names, codes and the places in our code. Never the message, which may
 * quote what somebody typed, and never a folder, which may hold their name.
 */
export function describeBug(where: string, error: unknown): string {
  if (!(error instanceof Error)) return `${where}: ${typeof error} thrown`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const cause = error.cause === undefined ? [] : [describeBug('caused by', error.cause)];
  return [`${where}: ${error.name}${code}`, ...framesOf(error), ...cause].join('\n');
}

/** `at name (folder/file.ts:1:2)` as `at name (file.ts:1:2)`. */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  // A message of several lines could pass for frames.
  const frames = stack.includes(error.message)
    ? stack.slice(stack.indexOf(error.message) + error.message.length)
    : stack;
  return frames.split('\n').flatMap((line) => {
    const place = /[^\\/\s()]+:\d+:\d+(?=\)?$)/.exec(line)?.[0];
    if (!/^\s+at /.test(line) || place === undefined) return [];
    const name = /^\s+at (?:async )?([\w$.#<>[\] ]+) \(/.exec(line)?.[1];
    return [`    at ${name ? `${name} (${place})` : place}`];
  });
}
