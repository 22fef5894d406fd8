import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnUrl } from '../../../main/app/origin';
import { createAppProtocol } from '../../../main/app/protocol';
import type { ContentSource } from '../../../main/host/content-route';
import { CONTENT_SECURITY_POLICY } from '../../../main/host/security-headers';
import { listStaticFiles } from '../../../main/host/static-files';

const locked = { ok: false, failure: { code: 'vault_locked' } } as const;
const source: ContentSource = {
  documentContent: async () => locked,
  documentThumbnail: async () => locked,
  packetContent: async () => locked,
  packetArchive: async () => locked,
  packetPreview: async () => locked,
  printable: async () => locked,
};
const answer = createAppProtocol(source, listStaticFiles(resolve('tests/fixtures/host-page')));
const get = (url: string, method = 'GET') => answer({ url, method, headers: new Headers() });

describe('the app: protocol', () => {
  it('serves the page with its policy as a header', async () => {
    const response = await get('app://dossier/');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await response.text()).toContain('<title>page</title>');
  });

  it.each([
    'app://dossier/../../package.json',
    'app://dossier/%2e%2e/%2e%2e/package.json',
    'app://dossier/..%2f..%2fpackage.json',
    'app://dossier/%252e%252e/package.json',
    'app://dossier/assets/..%5c..%5cpackage.json',
    'app://dossier/../host-page-secret/index.html',
    'app://dossier//etc/passwd',
    'app://dossier/index.html%00',
    'app://dossier/content/../index.html/x',
    'app://dossier.evil/',
    'app://evil/',
    'file:///etc/passwd',
    'https://example.com/',
  ])('answers nothing for %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).toBe('');
  });

  it('reads only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
      expect((await get('app://dossier/', method)).status).toBe(403);
  });

  it('says that the vault is locked instead of giving a document', async () => {
    const url = 'app://dossier/content/documents/11111111-1111-4111-8111-111111111111';
    expect((await get(url)).status).toBe(423);
    expect((await get(`${url}/pages/1.png`)).status).toBe(423);
    expect((await get('app://dossier/content/documents/not-an-id')).status).toBe(404);
    const letter = 'app://dossier/content/printables/request_letter/11111111-1111-4111-8111-111111111111';
    expect((await get(`${letter}?language=en`)).status).toBe(423);
    for (const wrong of [letter, `${letter}?language=de`, `${letter}/more?language=en`])
      expect((await get(wrong)).status).toBe(404);
  });

  it('takes no other origin for its own', () => {
    expect(isOwnUrl('app://dossier/#/people')).toBe(true);
    for (const url of ['app://dossier', 'app://dossier.example/', 'about:blank', 'http://app//dossier/', '']) {
      expect(isOwnUrl(url)).toBe(false);
    }
  });
});
