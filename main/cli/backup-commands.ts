import { dirname, join, resolve } from 'node:path';
import { type CommandContext, needed } from './command';

/** Makes a verified backup in the folder named by `--to`, or in the one chosen in the settings. */
export async function backUp({ args, client, text, output }: CommandContext): Promise<void> {
  const to = args.option('to');
  const folder = to === null ? null : resolve(to);
  const { jobId } = await client.call('backups.create', { folder });
  const job = await client.job(jobId);
  const chosen = folder ?? (await client.call('backups.list', {})).folder?.path ?? null;
  if (job.kind !== 'backup' || job.fileName === null || chosen === null) throw new Error('a backup without its file');
  const file = join(chosen, job.fileName);
  output.say(text('terminal.backedUp', { file }));
  output.result({ file });
}

/** Restores a backup, or the newest of a folder, as the vault of the data folder. */
export async function restore({ args, client, text, output, vaultFolder, ...ask }: CommandContext): Promise<void> {
  const path = resolve(needed(args, text, 'from'));
  const unlock = args.flag('recovery')
    ? ({ with: 'recovery', recoveryCode: await ask.recoveryCode() } as const)
    : ({ with: 'passphrase', passphrase: await ask.passphrase(false) } as const);
  const { setAsideAs } = await client.call('vault.restore', { path, unlock, setAside: args.flag('set-aside') });
  const setAside = setAsideAs === null ? null : join(dirname(vaultFolder), setAsideAs);
  output.say(text('terminal.restored', { folder: vaultFolder }));
  if (setAside !== null) output.say(text('terminal.setAside', { folder: setAside }));
  output.result({ folder: vaultFolder, setAside });
}
