import { randomUUID } from 'node:crypto';
import { contract, type Handlers, type InputOf, type OperationName, type ReplyOf } from '@shared/contract';
import type { Language } from '@shared/contract/common';
import { fail, ok, type Result } from '@shared/contract/result';
import type { AboutInfo } from '@shared/contract/settings';
import { createSettingsHandlers } from '../features/settings/settings-service';
import { createVaultHandlers } from '../features/vault/vault-service';
import { storageFailureOf } from '../vault/errors';
import type { KdfParameters } from '../vault/kdf';
import type { Keychain, Vault } from '../vault/types';
import { clearUnfinishedSaves } from '../vault/unfinished-saves';
import type { VaultSettings } from '../vault/vault-folder';
import { createWorkers, type WorkersOptions } from '../workers/workers';
import { describeBug } from './bug-report';
import { changedBy } from './changes';
import type { Clock, HandlersOf, NewId } from './context';
import type { Core } from './core';
import { createEvents } from './events';
import { openSession, type Session } from './session';

export type CoreOptions = {
  readonly vaultFolder: string;
  /** A small JSON file beside the vault. */
  readonly settingsFile: string;
  readonly migrationsFolder: string;
  readonly workers: WorkersOptions;
  readonly host: AboutInfo['host'];
  readonly version: string;
  readonly licences: AboutInfo['licences'];
  readonly keychain?: Keychain | null;
  /** What a fresh installation speaks; English when absent. */
  readonly systemLanguage?: Language;
  readonly clock?: Clock;
  readonly newId?: NewId;
  /** SQLite's native addon, for tests on older runtimes. */
  readonly nativeBinding?: string | undefined;
  /** From `kdfParameters`; measured on this machine when absent. */
  readonly kdf?: KdfParameters;
  /** Where codes, counts and places in the code go; never holds names, text or folders. */
  readonly log?: (line: string) => void;
};

type Open = { readonly session: Session; readonly handlers: Handlers };

/** The whole application without a shell. Touches nothing but the settings file until the vault is asked for. */
export function createCore(options: CoreOptions): Core {
  const { clock = () => new Date(), newId = randomUUID, log = console.error } = options;
  const events = createEvents(log);
  let open: Open | null = null;

  const lockedHandlers: HandlersOf<'vault' | 'settings'> = {
    ...createVaultHandlers(vaultSettingsOf(options), {
      current: () => open?.session.vault ?? null,
      open: start,
      close,
    }),
    ...createSettingsHandlers({
      settingsFile: options.settingsFile,
      systemLanguage: options.systemLanguage ?? 'en',
      about: { version: options.version, host: options.host, licences: options.licences },
    }),
  };

  function sessionOn(vault: Vault): Session {
    try {
      tidySaves(vault);
      const workers = createWorkers(options.workers);
      return openSession(vault, { clock, newId, emit: events.emit, workers, log });
    } catch (error) {
      // Nobody else would give the folder back.
      vault.lock();
      throw error;
    }
  }

  /** A vault opens whatever this meets: what stays is removed the next time. */
  function tidySaves(vault: Vault): void {
    try {
      const removed = clearUnfinishedSaves(vault);
      if (removed > 0) log(`unfinished saves: ${removed} removed`);
    } catch (error) {
      log(describeBug('unfinished saves', error));
    }
  }

  function start(vault: Vault): void {
    const session = sessionOn(vault);
    open = { session, handlers: { ...lockedHandlers, ...session.handlers } };
    events.emit({ type: 'vault' });
  }

  async function close(): Promise<void> {
    if (open === null) return;
    const { session } = open;
    // From here on nothing new begins; what is under way ends first.
    open = null;
    try {
      await session.close();
    } finally {
      events.emit({ type: 'vault' });
    }
  }

  async function dispatch(name: OperationName, input: unknown): Promise<Result<unknown, string>> {
    const operation = contract[name];
    const at = open;
    if (at === null && !operation.whileLocked) return fail('vault_locked');
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) return fail('invalid_input');
    const handlers: Partial<Handlers> = at?.handlers ?? lockedHandlers;
    // The input was parsed by the schema of this very operation, which the handler's type is made from.
    const handler = handlers[name] as ((input: unknown) => Promise<Result<unknown, string>>) | undefined;
    if (!handler) return fail('vault_locked');
    try {
      const reply = await handler(parsed.data);
      const nouns = reply.ok ? changedBy(name) : [];
      if (nouns.length > 0) events.emit({ type: 'changed', nouns });
      return reply;
    } catch (error) {
      // A full or failing disk is no bug: the user can do something about it. Locking explains more than either.
      const storage = open === at ? storageFailureOf(error) : null;
      return storage === null ? failureOf(name, at, error, 'internal') : fail(storage);
    }
  }

  /** A bug, unless the vault was locked under what was being done. */
  function failureOf<Code extends string>(where: string, at: Open | null, error: unknown, bug: Code) {
    if (at !== null && open !== at) return fail('vault_locked');
    log(describeBug(where, error));
    return fail(bug);
  }

  type Content = Session['content'];
  /** `bug` is the code for what should not have happened. */
  async function carry<T, Code extends string>(
    where: string,
    bug: Code,
    work: (content: Content) => Promise<T>,
  ): Promise<T | Result<never, Code | 'vault_locked'>> {
    const at = open;
    if (at === null) return fail('vault_locked');
    try {
      return await work(at.session.content);
    } catch (error) {
      return failureOf(where, at, error, bug);
    }
  }

  let saves = 0;
  async function saving<T>(work: Promise<T>): Promise<T> {
    saves++;
    try {
      return await work;
    } finally {
      saves--;
    }
  }

  return {
    // The reply of an operation's handler is that operation's reply.
    invoke: <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
      dispatch(name, input) as Promise<ReplyOf<Name>>,
    invokeUnknown: async (name, input) => (isOperationName(name) ? dispatch(name, input) : fail('invalid_input')),
    subscribe: events.subscribe,
    importFiles: (...input) => carry('importFiles', 'internal', (content) => content.importFiles(...input)),
    documentContent: (id) => carry('documentContent', 'unreadable', (content) => content.documentContent(id)),
    documentThumbnail: (...input) =>
      carry('documentThumbnail', 'unreadable', (content) => content.documentThumbnail(...input)),
    packetContent: (...input) => carry('packetContent', 'unreadable', (content) => content.packetContent(...input)),
    packetArchive: (id) => carry('packetArchive', 'unreadable', (content) => content.packetArchive(id)),
    packetPreview: (window) => carry('packetPreview', 'internal', (content) => content.packetPreview(window)),
    savePacket: (...input) => saving(carry('savePacket', 'internal', (content) => content.savePacket(...input))),
    printable: (request) => carry('printable', 'internal', (content) => content.printable(request)),
    savePrintable: (...input) =>
      saving(carry('savePrintable', 'internal', (content) => content.savePrintable(...input))),
    isSaving: () => saves > 0,
    verify: () => carry('verify', 'internal', async (content) => ok(await content.verify())),
    close: async () => void (await lockedHandlers['vault.lock']({})),
  };
}

const isOperationName = (name: unknown): name is OperationName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

const vaultSettingsOf = (options: CoreOptions): VaultSettings => ({
  folder: options.vaultFolder,
  migrationsFolder: options.migrationsFolder,
  keychain: options.keychain ?? undefined,
  nativeBinding: options.nativeBinding,
  clock: options.clock,
  kdf: options.kdf,
});
