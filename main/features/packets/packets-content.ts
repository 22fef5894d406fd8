import type { PacketId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import type { PacketsContent, SessionContext } from '../../core/context';
import type { Content } from '../../core/core';
import { trySaveFile } from '../../core/save-file';
import { inTime } from '../../workers/worker-lane';
import { contentOf } from '../documents/content';
import { findStoredObject } from '../documents/documents-repository';
import { archiveName } from './archive-name';
import { packetArchive } from './packet-archive';
import { previewPages } from './packet-pages';
import { checkPlan, findCurrentDraft } from './packet-request';
import { filesOf } from './packets-repository';

const MEDIA_TYPES = { packet: 'application/pdf', summary: 'application/fhir+json' } as const;

/** The parts of the core that carry packets' files. */
export function createPacketsContent(context: SessionContext): PacketsContent {
  const { db } = context;
  const contentsOf = (id: PacketId): readonly Content[] =>
    filesOf(db, id).flatMap((file) => {
      const object = findStoredObject(db, file.contentId);
      return object ? [contentOf(context, object, MEDIA_TYPES[file.kind], file.fileName)] : [];
    });
  const archive = (id: PacketId, images: readonly string[]) => {
    const contents = contentsOf(id);
    return contents.length === 0 ? null : packetArchive(db, id, contents, images);
  };
  return {
    async packetContent(id, file) {
      const content = contentsOf(id)[file];
      return content ? ok(content) : fail('not_found');
    },
    async packetArchive(id) {
      const files = filesOf(db, id);
      if (files.length === 0) return fail('not_found');
      return ok({ mediaType: 'application/zip', fileName: archiveName(files), read: () => archive(id, []) ?? none() });
    },
    async packetPreview({ caseId, from, to }) {
      const plan = findCurrentDraft(db, caseId);
      const checked = plan && checkPlan(db, { caseId, plan });
      if (!checked?.ok) return fail('not_found');
      const bytes = await inTime(previewPages(context, checked.value, { from, to }));
      if (bytes === 'took_too_long') return fail(bytes);
      return ok({ mediaType: 'application/pdf', fileName: 'preview.pdf', bytes });
    },
    async savePacket(id, what, path) {
      if (what.kind === 'archive') {
        const bytes = archive(id, what.images);
        return bytes ? trySaveFile(context.vault, path, bytes) : fail('not_found');
      }
      const content = contentsOf(id)[what.file];
      return content ? trySaveFile(context.vault, path, content.read(0, content.byteSize)) : fail('not_found');
    },
  };
}

async function* none(): AsyncGenerator<Uint8Array> {}
