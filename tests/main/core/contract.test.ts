import { contract, type OperationName } from '@shared/contract';
import { describe, expect, it } from 'vitest';
import { createSettingsHandlers } from '../../../main/features/settings/settings-service';
import { createVaultHandlers } from '../../../main/features/vault/vault-service';
import { newTestCore, openTestCore } from '../../support/open-core';
import { openTestSession } from '../../support/open-session';
import { vaultSettings } from '../../support/vault';

// The contract's own keys.
const NAMES = Object.keys(contract) as OperationName[];
const WHILE_LOCKED = [
  'settings.about',
  'settings.get',
  'settings.update',
  'vault.create',
  'vault.lock',
  'vault.restore',
  'vault.state',
  'vault.unlock',
];

describe('the contract', () => {
  it('has a handler for every operation and no handler beside it', async () => {
    const { session } = await openTestSession();
    const noSession = { current: () => null, open: () => undefined, close: async () => undefined };
    const about = { version: '', host: 'terminal' as const, licences: [] };
    const handlers = {
      ...session.handlers,
      ...createVaultHandlers(vaultSettings('/nowhere'), noSession),
      ...createSettingsHandlers({ settingsFile: '/nowhere/settings.json', systemLanguage: 'en', about }),
    };
    expect(Object.keys(handlers).sort()).toEqual([...NAMES].sort());
  });

  it('answers invalid_input to bad input, whatever the operation', async () => {
    const { core, log } = await openTestCore();
    for (const name of NAMES) {
      for (const input of [undefined, null, 'text', 7, [], { unexpected: true }, { id: 'x', personId: 'x' }]) {
        expect([name, input, await core.invokeUnknown(name, input)]).toEqual([
          name,
          input,
          { ok: false, failure: { code: 'invalid_input' } },
        ]);
      }
    }
    expect(log).toEqual([]);
  });

  it('answers vault_locked to every operation that needs an open vault', async () => {
    const { core } = newTestCore();
    const locked = { ok: false, failure: { code: 'vault_locked' } };
    const answers: string[] = [];
    for (const name of NAMES) {
      const reply = await core.invokeUnknown(name, { unexpected: true });
      if (JSON.stringify(reply) !== JSON.stringify(locked)) answers.push(name);
    }
    expect(answers.sort()).toEqual(WHILE_LOCKED);
  });

  it.each(['people.explode', 'constructor', '__proto__', 'toString', '', null, 7, { name: 'people.list' }])(
    'answers invalid_input to the unknown name %j',
    async (name) => {
      const { core } = await openTestCore();
      expect(await core.invokeUnknown(name, {})).toEqual({ ok: false, failure: { code: 'invalid_input' } });
    },
  );
});
