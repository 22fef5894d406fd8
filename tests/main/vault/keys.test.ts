import { createHmac } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDocumentStore } from '../../../main/vault/document-store';
import { findDataKey } from '../../../main/vault/find-data-key';
import { decodeHeader } from '../../../main/vault/header';
import { calibrateKdf, KDF_FLOOR, kdfParameters, stretchPassphrase } from '../../../main/vault/kdf';
import { deriveVaultKeys, seal, unseal } from '../../../main/vault/keys';
import { temporaryFolder } from '../../support/vault';

/** RFC 5869 by hand, one block: what a vault of today must still mean in ten years. */
function hkdfByHand(secret: Buffer, purpose: string): Buffer {
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(secret).digest();
  return createHmac('sha256', extracted).update(`dossier/1/${purpose}`).update(Buffer.of(1)).digest();
}

describe('keys', () => {
  test('are HKDF-SHA-256 of the data key, one for each purpose', () => {
    const dataKey = Buffer.alloc(32, 9);
    const keys = deriveVaultKeys(dataKey);
    const purposes = {
      database: 'database',
      documents: 'documents',
      content: 'content-id',
      header: 'header-mac',
      backup: 'backup',
    };
    for (const [name, purpose] of Object.entries(purposes)) {
      expect(keys[name as keyof typeof keys]).toEqual(hkdfByHand(dataKey, purpose)); // the same five names
    }
    expect(new Set(Object.values(keys).map((key) => key.toString('hex'))).size).toBe(5);
  });

  test('sealed bytes open only with the same key, the same context and every bit in place', () => {
    const key = Buffer.alloc(32, 1);
    const sealed = seal(key, Buffer.from('secret'), Buffer.from('here'));
    expect(unseal(key, sealed, Buffer.from('here'))?.toString()).toBe('secret');
    expect(unseal(key, sealed, Buffer.from('there'))).toBeNull();
    expect(unseal(Buffer.alloc(32, 2), sealed, Buffer.from('here'))).toBeNull();
    expect(unseal(key, sealed.subarray(0, 10), Buffer.from('here'))).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const struck = Buffer.from(sealed);
      struck[at] = (struck[at] ?? 0) ^ 1;
      expect(unseal(key, struck, Buffer.from('here')), `byte ${at}`).toBeNull();
    }
  });
});

describe('stretching a passphrase', () => {
  test('is Argon2id as its reference program computes it', async () => {
    const salt = Buffer.from('somesalt');
    const stretched = await stretchPassphrase('password', salt, { memoryKiB: 65_536, iterations: 2, parallelism: 1 });
    expect(Buffer.from(stretched).toString('hex')).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    );
  });

  test('is never weaker than the floor outside tests, nor above the cap', () => {
    expect(kdfParameters(KDF_FLOOR)).toEqual({ memoryKiB: 65_536, iterations: 3, parallelism: 1 });
    expect(() => kdfParameters({ ...KDF_FLOOR, memoryKiB: 65_535 })).toThrow('below the floor');
    expect(() => kdfParameters({ ...KDF_FLOOR, iterations: 2 })).toThrow('below the floor');
    expect(() => kdfParameters({ ...KDF_FLOOR, iterations: 33 })).toThrow('above the cap');
    expect(() => kdfParameters({ ...KDF_FLOOR, memoryKiB: 2 ** 21 })).toThrow('above the cap');
    expect(() => kdfParameters({ ...KDF_FLOOR, iterations: 3.5 })).toThrow(RangeError);
  });

  test('takes more passes on a faster machine, never fewer than the floor on a slower one', async () => {
    const measured = (milliseconds: number) => {
      const moments = [0, milliseconds];
      return calibrateKdf(() => moments.shift() ?? 0);
    };
    expect((await measured(100)).iterations).toBe(16);
    expect((await measured(350)).iterations).toBe(6);
    expect((await measured(20_000)).iterations).toBe(3);
  });
});

describe('the format of stored objects', () => {
  test('still opens an object that the first version stored', () => {
    const folder = temporaryFolder();
    const contentId = '8a5a13734eb448231ad3860a354ff3fea7ea1d01e3da48bd400021723f80e074';
    mkdirSync(join(folder.path, contentId.slice(0, 2)));
    copyFileSync('tests/fixtures/vault/object-version-1.bin', join(folder.path, contentId.slice(0, 2), contentId));
    const store = createDocumentStore({
      folder: folder.path,
      documentsKey: Buffer.alloc(32, 1),
      contentKey: Buffer.alloc(32, 2),
    });
    const found = store.recover(contentId);
    if (found === null) throw new Error('its own key is out of reach');
    const reader = store.openRead(contentId, found.fileKey, found.byteSize);
    expect(Buffer.from(reader.read(0, 200)).toString('utf8')).toBe(
      'Kept since the first version. Conservé depuis la première version.\n',
    );
    expect(store.check(contentId, found.fileKey, found.byteSize)).toBe('whole');
    reader.close();
    folder.remove();
  });
});

describe('the format of headers', () => {
  test.each([
    { with: 'passphrase', passphrase: 'four cedar boats drift' },
    { with: 'recovery', recoveryCode: 'susoj-suzar-zofar-sadag-punab-sonus-lujuk-zahur-nobon' },
  ] as const)('still gives the key that the first version put in: $with', async (unlock) => {
    const copy = decodeHeader(readFileSync('tests/fixtures/vault/header-version-1'));
    if (typeof copy === 'string') throw new Error(copy);
    expect(await findDataKey(undefined, [copy], unlock)).toMatchObject({ ok: true });
  });
});
