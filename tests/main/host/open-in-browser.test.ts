import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { openInBrowser } from '../../../main/host/open-in-browser';
import { temporaryFolder } from '../../support/vault';

const ADDRESS = 'http://127.0.0.1:40499/#launch=OneTimeCode-0123456789';

/** Programs that write down what they were started with. */
function recordingPrograms(folder: string) {
  const record = join(folder, 'arguments');
  for (const name of ['xdg-open', 'open', 'rundll32']) {
    writeFileSync(
      join(folder, name),
      `#!/bin/sh\nprintf '%s\\n' "$0" "$@" > ${record}.part; mv ${record}.part ${record}\n`,
    );
    chmodSync(join(folder, name), 0o700);
  }
  return { PATH: `${folder}:/usr/bin:/bin`, DISPLAY: ':0', record };
}

it.skipIf(process.platform === 'win32').each(['linux', 'darwin', 'win32'] as const)(
  'regression 10: the launch code is in no argument of the program that opens the browser on %s',
  async (platform) => {
    const folder = temporaryFolder();
    const { record, ...environment } = recordingPrograms(folder.path);
    const remove = openInBrowser(ADDRESS, { platform, environment, folder: folder.path });
    await vi.waitFor(() => expect(existsSync(record)).toBe(true));
    const started = readFileSync(record, 'utf8');
    expect(started).not.toContain('launch');
    expect(started).not.toContain('OneTimeCode');
    const page = fileURLToPath(/file:\S+\.html/.exec(started)?.[0] ?? '');
    expect(readFileSync(page, 'utf8')).toContain(`url=${ADDRESS}"`);
    expect(statSync(page).mode & 0o777).toBe(0o600);
    remove();
    expect(existsSync(page)).toBe(false);
    folder.remove();
  },
);

it('starts nothing and leaves no file where there is no display', () => {
  const folder = temporaryFolder();
  openInBrowser(ADDRESS, { platform: 'linux', environment: {}, folder: folder.path });
  expect(readdirSync(folder.path)).toEqual([]);
  folder.remove();
});
