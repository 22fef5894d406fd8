import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../main/app/trusted-sender';

const DEV = 'http://localhost:5173';

/** A message from the top frame of a page at this address. */
const fromTop = (url: string) => {
  const frame = { url };
  return { senderFrame: frame, sender: { mainFrame: frame } };
};

describe('who may send a message to the main process', () => {
  it('the top frame of the application’s own page', () => {
    expect(isTrustedSender(fromTop('app://dossier/'), null)).toBe(true);
    expect(isTrustedSender(fromTop('app://dossier/#/people'), null)).toBe(true);
  });

  it('no frame inside it, and none that has gone', () => {
    const mainFrame = { url: 'app://dossier/' };
    expect(isTrustedSender({ senderFrame: { url: 'app://dossier/' }, sender: { mainFrame } }, null)).toBe(false);
    expect(isTrustedSender({ senderFrame: null, sender: { mainFrame } }, null)).toBe(false);
  });

  it.each([
    'about:blank',
    'about:srcdoc',
    '',
    'app://dossier',
    'app://dossier.example/',
    'app://other/',
    'blob:app://dossier/7d7c',
    'data:text/html,app://dossier/',
    'https://dossier/',
    'file:///app://dossier/',
  ])('no page at %j', (url) => {
    expect(isTrustedSender(fromTop(url), null)).toBe(false);
    expect(isTrustedSender(fromTop(url), DEV)).toBe(false);
  });

  it('the development server’s page, where there is one', () => {
    expect(isTrustedSender(fromTop(`${DEV}/#/people`), DEV)).toBe(true);
    expect(isTrustedSender(fromTop(`${DEV}/`), null)).toBe(false);
  });

  it.each([
    'http://localhost:51730/',
    'http://localhost:5173.example/',
    'http://localhost:5173@example.com/',
    'https://localhost:5173/',
    'http://localhost/',
  ])('nobody whose address only begins like it: %s', (url) => {
    expect(isTrustedSender(fromTop(url), DEV)).toBe(false);
  });
});
