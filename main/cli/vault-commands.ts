import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CommandContext, needed } from './command';
import { CommandError } from './command-error';

/** Makes a vault and says its recovery code, which is kept nowhere. */
export async function init({ client, text, output, vaultFolder, passphrase }: CommandContext): Promise<void> {
  // Before anybody thinks of a passphrase for nothing.
  if (existsSync(vaultFolder)) await refuseExisting(client);
  const secret = await passphrase(true);
  if ([...secret.normalize('NFKC')].length < 8) {
    throw new CommandError(text('terminal.passphraseShort'), 'passphrase_too_short');
  }
  const { recoveryCode } = await client.call('vault.create', { passphrase: secret });
  output.say(text('terminal.created', { folder: vaultFolder }));
  output.say(text('terminal.recoveryCode'));
  output.say(`  ${recoveryCode}`);
  output.result({ folder: vaultFolder, recoveryCode });
}

async function refuseExisting(client: CommandContext['client']): Promise<void> {
  const { state } = await client.call('vault.state', {});
  if (state === 'locked' || state === 'in_use') throw client.failure('vault_exists');
}

/** Makes a verified backup in the folder named by `--to`, or in the one chosen in the settings. */
export async function backUp({ args, client, text, output, unlock }: CommandContext): Promise<void> {
  const to = args.option('to');
  const folder = to === null ? null : resolve(to);
  await unlock();
  const { jobId } = await client.call('backups.create', { folder });
  const job = await client.job(jobId);
  const chosen = folder ?? (await client.call('backups.list', {})).folder?.path ?? null;
  if (job.kind !== 'backup' || job.fileName === null || chosen === null) throw new Error('a backup without its file');
  const file = join(chosen, job.fileName);
  output.say(text('terminal.backedUp', { file }));
  output.result({ file });
}

/** Restores a backup, or the newest of a folder, as the vault of the data folder. */
export async function restore(context: CommandContext): Promise<void> {
  const { args, client, text, output, vaultFolder, ...ask } = context;
  const path = resolve(needed(context, 'from'));
  const unlock = args.flag('recovery')
    ? ({ with: 'recovery', recoveryCode: await ask.recoveryCode() } as const)
    : ({ with: 'passphrase', passphrase: await ask.passphrase(false) } as const);
  const { setAsideAs } = await client.call('vault.restore', { path, unlock, setAside: args.flag('set-aside') });
  const setAside = setAsideAs === null ? null : join(dirname(vaultFolder), setAsideAs);
  output.say(text('terminal.restored', { folder: vaultFolder }));
  if (setAside !== null) output.say(text('terminal.setAside', { folder: setAside }));
  output.result({ folder: vaultFolder, setAside });
}
