import { exportPacket } from './export-packet';
import type { PacketTask } from './packet-tasks';
import { renderPrintable } from './render-printable';
import { serveTasks } from './serve-tasks';

serveTasks(async (message, report) => {
  // Posted by workers.ts, built from the same types.
  const task = message as PacketTask;
  return { value: task.kind === 'printable' ? await renderPrintable(task) : await exportPacket(task, report) };
});
