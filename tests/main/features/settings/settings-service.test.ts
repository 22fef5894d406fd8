import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../main/core/create-core';
import { newTestCore } from '../../../support/open-core';

const DEFAULTS = { language: 'en', packetLanguage: 'en', colorScheme: 'auto', autoLockMinutes: 5, dueNotices: true };

/** Settings as a newly started application reads them. */
async function restarted({ options }: ReturnType<typeof newTestCore>) {
  const reply = await createCore(options).invoke('settings.get', {});
  return reply.ok ? reply.value : reply;
}

describe('settings', () => {
  it('start as defaults in the system language and write nothing', async () => {
    const test = newTestCore({ systemLanguage: 'fr' });
    expect(await test.get('settings.get', {})).toEqual({ ...DEFAULTS, language: 'fr', packetLanguage: 'fr' });
    expect(existsSync(test.options.settingsFile)).toBe(false);
  });

  it('change what is given, keep the rest, and survive a restart', async () => {
    const test = newTestCore();
    const changes = { packetLanguage: 'fr', autoLockMinutes: 0, dueNotices: false } as const;
    const expected = { ...DEFAULTS, ...changes };
    expect(await test.get('settings.update', changes)).toEqual(expected);
    expect(await test.get('settings.get', {})).toEqual(expected);
    expect(await restarted(test)).toEqual(expected);
    expect(readdirSync(test.folder)).toEqual(['settings.json']);
  });

  it.each(['', '{"language":"fr"', '[]', 'null', '\u0000\u0001'])(
    'open with defaults when the file holds %j',
    async (text) => {
      const test = newTestCore();
      writeFileSync(test.options.settingsFile, text);
      expect(await restarted(test)).toEqual(DEFAULTS);
    },
  );

  it('keep the parts of the file that can be used', async () => {
    const test = newTestCore();
    const file = { language: 'fr', colorScheme: 'sepia', autoLockMinutes: 10, fontSize: 3 };
    writeFileSync(test.options.settingsFile, JSON.stringify(file));
    expect(await restarted(test)).toEqual({ ...DEFAULTS, language: 'fr', autoLockMinutes: 10 });
  });

  it('stay as they were when the file cannot be written', async () => {
    const test = newTestCore();
    await test.get('settings.update', { language: 'fr' });
    const before = readFileSync(test.options.settingsFile, 'utf8');
    // A folder where the temporary file would go: the write fails whoever runs the test.
    mkdirSync(`${test.options.settingsFile}.new/full`, { recursive: true });
    expect(await test.failureOf('settings.update', { language: 'en' })).toBe('storage_failed');
    expect(await test.get('settings.get', {})).toMatchObject({ language: 'fr' });
    expect(readFileSync(test.options.settingsFile, 'utf8')).toBe(before);
    expect(test.log.join()).not.toContain(dirname(test.options.settingsFile));
  });

  it('tell what is running', async () => {
    const { get } = newTestCore();
    expect(await get('settings.about', {})).toEqual({
      version: '1.2.3',
      host: 'terminal',
      licences: [{ name: 'zod', version: '4.6.7', licence: 'MIT' }],
    });
  });
});
