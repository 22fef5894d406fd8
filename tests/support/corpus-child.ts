import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { assemblePacket, openFileSource } from '../../main/pdf';

export type CorpusJob = { readonly path: string; readonly fonts: readonly string[]; readonly isStamped: boolean };

/** Puts one corpus file and a page after it into a packet, in a thread that can be ended. */
async function assembleFile({ path, fonts, isStamped }: CorpusJob): Promise<unknown> {
  const source = openFileSource(path);
  const chunks: Buffer[] = [];
  try {
    const result = await assemblePacket(
      {
        parts: [
          {
            kind: 'document',
            source,
            placeholder: 'This document could not be shown.',
            ...(isStamped ? { stamp: (_, page) => ({ headerLeft: 'Élodie', footerRight: `Page ${page}` }) } : {}),
          },
        ],
        info: { title: 'Corpus', language: 'en', createdAt: '2026-01-01T00:00:00Z' },
        fonts: fonts.map((font) => readFileSync(font)),
      },
      { write: (chunk) => chunks.push(Buffer.from(chunk)) },
    );
    return { result, bytes: new Uint8Array(Buffer.concat(chunks)) };
  } finally {
    source.close();
  }
}

parentPort?.on('message', (job: CorpusJob) => {
  assembleFile(job).then(
    (done) => parentPort?.postMessage(done),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? String(error.stack) : String(error) }),
  );
});
