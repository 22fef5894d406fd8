import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bridge } from '../../shared/contract/bridge';
import { addPerson, finishVault } from './actions';
import { expect, test } from './fixtures';
import { launch, required, scratchFolder } from './hosts';
import { wordsOf } from './words';

const t = wordsOf('en');

/** Starts Electron in a session of its own, with a keyring that outlives it in this folder. */
function electronWithKeyring(folder: string): string {
  const script = join(folder, 'electron-with-keyring');
  const [data, runtime] = [join(folder, 'data'), join(folder, 'run')];
  mkdirSync(join(data, 'keyrings'), { recursive: true });
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  // The keyring's password is what signing in to the computer would give it.
  const unlockKeyring = 'printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null';
  const electron = 'exec "$ELECTRON" --password-store=gnome-libsecret "$@"';
  writeFileSync(
    script,
    `#!/bin/sh\nexport XDG_DATA_HOME='${data}' XDG_RUNTIME_DIR='${runtime}' ELECTRON='${required('DOSSIER_ELECTRON')}'\n` +
      `exec dbus-run-session -- sh -c '${unlockKeyring}; ${electron}' sh "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

const hasKeyring = ['dbus-run-session', 'gnome-keyring-daemon'].every(
  (program) => spawnSync(program, ['--version']).status === 0,
);

test('a vault without a passphrase opens again from the keychain, after the recovery sheet was made', async () => {
  test.skip(!hasKeyring, 'a keyring is had from gnome-keyring and dbus-daemon, which are not here');
  const [data, session] = [scratchFolder(), scratchFolder()];
  const start = () => launch({ host: 'electron', dataFolder: data.path, startedBy: electronWithKeyring(session.path) });
  let app = await start();
  try {
    await app.page.getByRole('button', { name: t('vault.welcome.start') }).click();
    await app.page.getByLabel(t('vault.protect.keychain')).check();
    await finishVault(app.page, t);
    await addPerson(app.page, t, ['Margaret', 'Tessier']);
    await app.close();

    app = await start();
    await expect(app.page.getByText(t('vault.unlock.keychain.text'))).toBeVisible();
    // Never the only slot.
    await expect(app.page.getByRole('button', { name: t('vault.unlock.recovery.choose') })).toBeVisible();
    await app.page.getByRole('button', { name: t('vault.unlock.open') }).click();
    await expect(app.page.getByText('Margaret').first()).toBeVisible();
    await app.close();

    // The control: with another keyring, as after the system was installed anew, it does not open.
    session.remove();
    app = await start();
    await app.page.getByRole('button', { name: t('vault.unlock.open') }).click();
    await expect(app.page.getByText(t('failures.keychainUnavailable'))).toBeVisible();
    await expect(app.page.getByText('Margaret')).toHaveCount(0);
  } finally {
    await app.close();
    for (const each of [data, session]) each.remove();
  }
});

test('where the system has no keychain, only a passphrase is offered', async () => {
  const data = scratchFolder();
  const session = scratchFolder();
  const script = join(session.path, 'electron-without-keyring');
  writeFileSync(script, `#!/bin/sh\nexec '${required('DOSSIER_ELECTRON')}' --password-store=basic "$@"\n`);
  chmodSync(script, 0o755);
  const app = await launch({ host: 'electron', dataFolder: data.path, startedBy: script });
  try {
    await app.page.getByRole('button', { name: t('vault.welcome.start') }).click();
    await expect(app.page.getByLabel(t('vault.passphrase.new'), { exact: true })).toBeVisible();
    await expect(app.page.getByLabel(t('vault.protect.keychain'))).toHaveCount(0);
    const asked = await app.page.evaluate(async () => {
      // The bridge that either host gives the page.
      const { dossier } = window as unknown as { dossier: Bridge<File> };
      return dossier.invoke('vault.create', { passphrase: null });
    });
    expect(asked).toMatchObject({ ok: false, failure: { code: 'keychain_unavailable' } });
  } finally {
    await app.close();
    for (const each of [data, session]) each.remove();
  }
});
