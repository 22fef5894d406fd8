import { workerData } from 'node:worker_threads';
import type { PacketFonts } from '../pdf/pages/generated-types';
import { exportPacket } from './export-packet';
import { layOutPacket } from './lay-out-packet';
import { findWordsIn, lookAtPages } from './look-at-pages';
import type { PacketTask } from './packet-tasks';
import { previewPacket } from './preview-packet';
import { renderPrintable } from './render-printable';
import { serveTasks } from './serve-tasks';

// Handed over by workers.ts.
const fonts = workerData as PacketFonts;

serveTasks(async (message, report) => {
  // Posted by workers.ts, built from the same types.
  const task = message as PacketTask;
  switch (task.kind) {
    case 'export':
      return { value: await exportPacket(task, fonts, report) };
    case 'preview':
      return { value: await previewPacket(task, fonts) };
    case 'layout':
      return { value: await layOutPacket(task, fonts) };
    case 'look':
      await lookAtPages(task, report);
      return { value: null };
    case 'find':
      await findWordsIn(task, report);
      return { value: null };
    case 'printable':
      return { value: await renderPrintable(task, fonts) };
  }
});
