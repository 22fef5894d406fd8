import type { PacketId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import type { PacketsContent, SessionContext } from '../../core/context';
import type { Content } from '../../core/core';
import { contentOf } from '../documents/content';
import { findStoredObject } from '../documents/documents-repository';
import { findPacketRow } from './packets-repository';
import { trySaveFile } from './save-file';

/** The parts of the core that carry packets' files. */
export function createPacketsContent(context: SessionContext): PacketsContent {
  const find = (id: PacketId): Content | null => {
    const row = findPacketRow(context.db, id);
    const object = row && findStoredObject(context.db, row.contentId);
    return object ? contentOf(context, object, 'application/pdf', row.fileName) : null;
  };
  return {
    async packetContent(id) {
      const content = find(id);
      return content ? ok(content) : fail('not_found');
    },
    async savePacket(id, path) {
      const content = find(id);
      if (!content) return fail('not_found');
      return trySaveFile(path, content.read(0, content.byteSize));
    },
  };
}
