import PDFDocument from 'pdfkit';
import { storedObjects } from '../../../main/db/schema';
import type { Vault } from '../../../main/vault/types';
import { createRandom } from './random';
import { SEED_COUNTS, type SeedCounts, type SeedSize, seedFamily } from './seed-family';

/** Fills a new vault with a made-up family; the same size gives the same rows. Answers what was asked of it. */
export async function seedVault(vault: Vault, size: SeedSize): Promise<SeedCounts> {
  const counts = SEED_COUNTS[size];
  const db = vault.database.db;
  const bytes = await manyPages(counts.pages);
  async function* content() {
    yield bytes;
  }
  const stored = await vault.documents.store(content());
  if (!stored.ok) throw new Error(stored.failure.code);
  const { contentId, byteSize, fileKey } = stored.value;
  const createdAt = '2026-11-22T15:00:00.000Z';
  db.insert(storedObjects)
    .values({ contentId, byteSize, fileKey: Buffer.from(fileKey), createdAt })
    .run();
  seedFamily(db, counts, contentId, createRandom(20_261_122));
  vault.database.client.exec('analyze');
  return counts;
}

/** One real PDF that stands for every document. */
function manyPages(pages: number): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'letter', info: { CreationDate: new Date(0), ModDate: new Date(0) } });
  const chunks: Buffer[] = [];
  for (let page = 1; page <= pages; page++) {
    if (page > 1) doc.addPage();
    doc.fontSize(24).text(`Seed document, page ${page} of ${pages}`);
  }
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}
