import { readFileSync, writeSync } from 'node:fs';
import { imageToPdf } from '../../main/pdf';

/** Makes a PDF of a PNG file and says how much memory that took: `<path>`, in MiB. */
async function run(): Promise<void> {
  const picture = readFileSync(process.argv[2] ?? '');
  const before = process.memoryUsage.rss();
  await imageToPdf(picture, 'image/png');
  const most = process.resourceUsage().maxRSS * 1024;
  writeSync(1, `${Math.round((most - before) / 1024 / 1024)}\n`);
}

void run();
