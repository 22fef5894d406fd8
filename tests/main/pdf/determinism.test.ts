import { describe, expect, it } from 'vitest';
import { bytesSource, type PacketRequest } from '../../../main/pdf';
import { seeded } from '../../bench/pdf-inputs';
import { assembleBytes, documentPart, textPdf } from '../../support/pdf-samples';

/** A packet with everything a packet can have, made anew each time. */
function everything(): Partial<PacketRequest> & Pick<PacketRequest, 'parts'> {
  const linked = textPdf(['one', 'two'], (index) => (index === 0 ? '/Annots[30 0 R]' : ''), {
    30: '<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[0 0 9 9]/Dest[12 0 R/Fit]>>',
  });
  return {
    parts: [
      {
        kind: 'generated',
        source: bytesSource(textPdf(['cover'])),
        links: () => [{ rect: [0, 0, 9, 9], targetPage: 3, description: 'p. 3' }],
      },
      documentPart(linked, { stamp: (_, page) => ({ headerLeft: 'Élodie', footerRight: `Page ${page}` }) }),
      documentPart(textPdf(['a', 'b', 'c']), { pages: [2, 0], replacePage: async () => textPdf(['redrawn']) }),
      documentPart(Buffer.from('unreadable')),
    ],
    outline: [{ title: 'Début', page: 1, children: [{ title: 'Suite', page: 2 }] }],
    pageLabels: [{ fromPage: 1, style: 'roman' }],
    numbering: { first: 1 },
    attachments: [
      {
        name: 'a.json',
        mediaType: 'application/json',
        bytes: Buffer.from('{}'),
        description: 'a',
        relationship: 'Data',
      },
    ],
  };
}

const bytesOf = async (more: Partial<PacketRequest> = {}) => (await assembleBytes({ ...everything(), ...more })).bytes;

describe('the same request', () => {
  it('gives the same bytes', async () => {
    expect((await bytesOf()).equals(await bytesOf())).toBe(true);
  });

  it('gives the same bytes in a window', async () => {
    const window = { from: 2, to: 4 };
    expect((await bytesOf({ window })).equals(await bytesOf({ window }))).toBe(true);
  });

  it('gives the same bytes under a password when its random bytes are given', async () => {
    const locked = (seed: number) => {
      const random = seeded(seed);
      const randomBytes = (length: number) => Uint8Array.from({ length }, () => random() * 256);
      return bytesOf({ encryption: { userPassword: 'clé' }, randomBytes });
    };
    expect((await locked(1)).equals(await locked(1))).toBe(true);
    expect((await locked(1)).equals(await locked(2))).toBe(false);
  });

  it('gives other bytes when anything in it is other (control)', async () => {
    const info = { title: 'Dossier de santé', language: 'fr-CA', createdAt: '2026-01-02T03:04:06Z' };
    expect((await bytesOf()).equals(await bytesOf({ info }))).toBe(false);
    expect((await bytesOf()).equals(await bytesOf({ outline: [] }))).toBe(false);
  });
});
