import type { DocumentTask } from './document-tasks';
import { drawThumbnail } from './draw-thumbnail';
import { inspectDocument } from './inspect-document';
import { serveTasks } from './serve-tasks';
import { unlockDocument } from './unlock-document';

serveTasks(async (task, report) => {
  // Posted by workers.ts, built from the same types.
  const asked = task as DocumentTask;
  switch (asked.kind) {
    case 'inspect':
      await inspectDocument(asked.source, asked.mediaType, report);
      return { value: null };
    case 'unlock':
      return { value: await unlockDocument(asked.source, asked.password) };
    case 'thumbnail':
      return { value: await drawThumbnail(asked.source, asked.page, asked.width) };
  }
});
