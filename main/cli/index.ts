import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeBug } from '../core/bug-report';
import { APP_VERSION, composeCore } from '../host/compose-core';
import { defaultDataFolder } from '../host/data-folder';
import { storageFailureOf } from '../vault/errors';
import { type Arguments, readArguments } from './arguments';
import { CommandError } from './command-error';
import { findCommand, refuseForeign } from './commands';
import { createCoreClient } from './core-client';
import { runDemo } from './demo/demo';
import { createOutput, type Output } from './output';
import { readPassphrase, readSecret } from './passphrase';
import { CHOICES } from './record-commands';
import { createText, environmentLanguage, failureText, type Text } from './text';

const outFolder = join(__dirname, '..');
const argv = process.argv.slice(2);

// Whoever reads may stop reading, as `head` does; what was asked for is still done.
process.stdout.on('error', () => undefined);
void main(createOutput(argv.includes('--json')));

/** Runs the command; every end is an exit status, and with --json one value. */
async function main(output: Output): Promise<void> {
  let text = createText(environmentLanguage(process.env));
  try {
    const args = readArguments(argv, process.env);
    text = createText(args.language);
    await run(args, text, output);
  } catch (error) {
    const { message, code, options } = asCommandError(error, text, output);
    output.result({ error: code, ...(options ? { options } : {}) });
    output.warn(message);
    process.exitCode = 1;
  }
}

/** What the disk refused has its own sentence; the rest is a bug, of which only names and places are told. */
function asCommandError(error: unknown, text: Text, output: Output): CommandError {
  if (error instanceof CommandError) return error;
  const code = storageFailureOf(error) ?? 'internal';
  if (code === 'internal') output.warn(describeBug('dossier', error));
  return new CommandError(failureText(text, code), code);
}

async function run(args: Arguments, text: Text, output: Output): Promise<void> {
  const version = APP_VERSION;
  if (args.flag('version')) {
    output.say(version);
    return output.result({ version });
  }
  if (args.flag('help') || args.words.length === 0) {
    const lists = Object.entries(CHOICES).map(([name, choices]) => [name, choices.join(', ')]);
    const usage = text('terminal.usage', { version, ...Object.fromEntries(lists) });
    output.say(usage);
    return output.result({ usage });
  }
  if (args.words[0] === 'demo') {
    refuseForeign(args, text, 'demo', ['output']);
    return runDemo({ outFolder, output, text, folder: args.option('output') });
  }
  const { name, command } = findCommand(args, text);
  const dataFolder = resolve(args.option('data') ?? defaultDataFolder(process.platform, process.env));
  const vaultFolder = join(dataFolder, 'vault');
  // Before the core makes the folder: it may be one that was mistyped.
  if (!command.makesVault && !existsSync(vaultFolder)) {
    throw new CommandError(text('terminal.noVault', { folder: dataFolder }), 'vault_missing');
  }
  const descriptor = readDescriptor(args.option('passphrase-fd'), text);
  const passphrase = (isNew: boolean) => readPassphrase({ descriptor, text }, isNew);
  const recoveryCode = () => readSecret({ descriptor, text }, text('terminal.prompt.recoveryCode'));
  const core = composeCore({ outFolder, dataFolder, host: 'terminal', isPackaged: false, keychain: null });
  const client = createCoreClient(core, text);
  const unlock = async () => {
    await client.call('vault.unlock', { with: 'passphrase', passphrase: await passphrase(false) });
  };
  try {
    await command.run({ name, args, core, client, text, output, unlock, passphrase, recoveryCode, vaultFolder });
  } finally {
    await core.close();
  }
}

function readDescriptor(option: string | null, text: Text): number | null {
  if (option === null) return null;
  if (/^\d{1,4}$/.test(option)) return Number(option);
  throw new CommandError(text('terminal.notNumber', { value: option }));
}
