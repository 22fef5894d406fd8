import { exportPacket } from './export-packet';
import type { ExportTask } from './packet-tasks';
import { serveTasks } from './serve-tasks';

// Posted by workers.ts, built from the same types.
serveTasks(async (task, report) => ({ value: await exportPacket(task as ExportTask, report) }));
