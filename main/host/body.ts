import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';

/** The parsed body; null when it is not JSON, too long, or not what the schema allows. */
export async function readJson<Schema extends z.ZodType>(
  request: IncomingMessage,
  maxBytes: number,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  // A form or a plain-text post is what a foreign page could send without asking.
  if (request.headers['content-type'] !== 'application/json') return null;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > maxBytes) return null;
    pieces.push(piece);
  }
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
