import { join } from 'node:path';
import { describeBug } from '../core/bug-report';
import { APP_VERSION, composeCore } from '../host/compose-core';
import { defaultDataFolder } from '../host/data-folder';
import { readArguments } from './arguments';
import { CommandError } from './command-error';
import { COMMANDS } from './commands';
import { createCoreClient } from './core-client';
import { runDemo } from './demo/demo';
import { createOutput } from './output';
import { readPassphrase, readSecret } from './passphrase';
import { createText, type Text } from './text';

const outFolder = join(__dirname, '..');

void main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommandError) {
    if (process.argv.includes('--json')) console.log(JSON.stringify({ error: error.code }));
    console.error(error.message);
  } else console.error(describeBug('dossier', error));
  process.exitCode = 1;
});

async function main(argv: readonly string[]): Promise<void> {
  const args = readArguments(argv, process.env);
  const text = createText(args.language);
  const version = APP_VERSION;
  if (args.flag('version')) return console.log(version);
  if (args.flag('help') || args.words.length === 0) return console.log(text('terminal.usage', { version }));
  const output = createOutput(args.flag('json'));
  if (args.words[0] === 'demo') return runDemo({ outFolder, output, text, folder: args.option('output') });

  const command = COMMANDS.get(args.words.slice(0, 2).join(' ')) ?? COMMANDS.get(args.words[0] ?? '');
  if (!command) throw new CommandError(text('terminal.wrongUse', { detail: args.words.join(' ') }));
  const dataFolder = args.option('data') ?? defaultDataFolder(process.platform, process.env);
  const descriptor = readDescriptor(args.option('passphrase-fd'), text);
  const passphrase = (isNew: boolean) => readPassphrase({ descriptor, text }, isNew);
  const recoveryCode = () => readSecret({ descriptor, text }, text('terminal.prompt.recoveryCode'));
  const core = composeCore({ outFolder, dataFolder, host: 'terminal', isPackaged: false, keychain: null });
  const client = createCoreClient(core, text);
  try {
    if (command.isUnlocking)
      await client.call('vault.unlock', { with: 'passphrase', passphrase: await passphrase(false) });
    const vaultFolder = join(dataFolder, 'vault');
    await command.run({ args, core, client, text, output, passphrase, recoveryCode, vaultFolder });
  } finally {
    await core.close();
  }
}

function readDescriptor(option: string | null, text: Text): number | null {
  if (option === null) return null;
  if (/^\d{1,4}$/.test(option)) return Number(option);
  throw new CommandError(text('terminal.wrongUse', { detail: `--passphrase-fd ${option}` }));
}
