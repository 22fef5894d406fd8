import { packetFiles as enFiles } from '@shared/i18n/en/packet-files';
import { packetFiles as frFiles } from '@shared/i18n/fr/packet-files';
import { fill } from '@shared/i18n/wording';
import type { packetFiles } from '../../db/schema';

/** What the ZIP is called: the packet's own name, without saying that it is its first part. */
export function archiveName(files: readonly Pick<typeof packetFiles.$inferSelect, 'kind' | 'fileName'>[]): string {
  const parts = files.filter(({ kind }) => kind === 'packet');
  const stem = (parts[0]?.fileName ?? 'Dossier.pdf').replace(/\.pdf$/i, '');
  const prefix = [enFiles, frFiles]
    .map(({ part }) => fill(part, { part: 1, of: parts.length, name: '' }))
    .find((start) => stem.startsWith(start));
  return `${prefix === undefined ? stem : stem.slice(prefix.length)}.zip`;
}
