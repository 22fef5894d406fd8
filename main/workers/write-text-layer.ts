import { assemblePacket, inspectPdf, type PreparedDocument } from '../pdf';
import { createDocumentStore } from '../vault/document-store';
import type { StoredObject } from '../vault/types';
import { PacketMismatch } from './ready-documents';
import type { WriteLayerTask } from './recognition-tasks';

/**
 * Stores the document with the text laid over its pages, invisible, everything else as a packet would carry it. Read
 * back before it is called written. Throws VaultError, or PacketMismatch when a page would be lost.
 */
export async function writeTextLayer(prepared: PreparedDocument, task: WriteLayerTask): Promise<StoredObject> {
  const store = createDocumentStore(task.store);
  const writer = store.createWriter();
  try {
    const { parts, pageCount } = await assemblePacket(
      {
        parts: [{ kind: 'document', source: prepared, placeholder: '', layText: (page) => task.runs.get(page) ?? [] }],
        info: { title: '', language: 'en', createdAt: '2000-01-01T00:00:00Z' },
        fonts: [],
      },
      { write: (chunk) => writer.write(chunk) },
    );
    if (parts.some(({ treatment }) => treatment === 'placeholder') || pageCount !== prepared.pageCount) {
      throw new PacketMismatch('a page cannot be carried');
    }
    const stored = writer.finish();
    const reader = store.openRead(stored.contentId, stored.fileKey, stored.byteSize);
    try {
      const again = await inspectPdf(reader);
      if (again.broken || again.pageCount !== pageCount) throw new PacketMismatch('does not read back');
    } finally {
      reader.close();
    }
    return stored;
  } finally {
    writer.abort();
  }
}
