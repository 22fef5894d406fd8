import { expect, test } from 'vitest';
import { factRow, packetContent, section } from '../../../support/packet-content';
import { drawnPages } from '../../../support/packet-pages';
import { searchable } from '../../../support/pdf-samples';
import { ReadPacket } from '../../../support/read-packet';

/** A line of each script that people in Canada write their names in. */
const LINES = [
  'Français : Où l’œuvre naïve du maître déçut, çà et là, Noël',
  'Tiếng Việt: Nguyễn Thị Ánh đã khám ở bệnh viện',
  'Polski: Zażółć gęślą jaźń, Łukasz Święcicki',
  'Русский: Съешь ещё этих мягких булок, Юлия Щербакова',
  'Українська: Їжак Ґалаґан і Євгенія',
  'Ελληνικά: Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, Ἀθηνᾶ',
  'ᐃᓄᒃᑎᑐᑦ: ᐊᓐᓂᐊᖅᑐᓕᕆᔨᒃᑯᑦ ᐊᒻᒪᓗ ᓄᓇᕗᑦ',
  'ᓀᐦᐃᔭᐍᐏᐣ: ᒫᒪᐏ ᐱᒫᑎᓯᐏᐣ',
];

const named = (lines: readonly string[]) =>
  packetContent({
    sections: [
      section({
        kind: 'timeline',
        body: { kind: 'timeline', rows: lines.map((text) => factRow({ date: null, text })) },
      }),
    ],
  });

test('names in every script are drawn with glyphs of their own and can be searched', async () => {
  const { text } = await drawnPages([named(LINES)]);
  const drawn = (await text('timeline')).normalize('NFC');
  for (const line of LINES) expect(drawn).toContain(line.replace(/\s+/g, ' ').normalize('NFC'));
  expect(drawn).not.toContain('[?]');
});

test('a character that no font has shows as a question mark in brackets, never as nothing', async () => {
  const { text } = await drawnPages([named(['ᎠᏂ Bélanger', '王 Wong'])]);
  const drawn = await text('timeline');
  expect(drawn).toContain('[?][?] Bélanger');
  expect(drawn).toContain('[?] Wong');
});

test('signs that reports print are drawn: limits, arrows, superscripts', async () => {
  const { text } = await drawnPages([named(['≤ 5,0 ≥ 60 ↑ ↓ → ± µmol/L μmol/L 10² × ½ °C'])]);
  // Readers give back the Greek letter for the micro sign.
  expect((await text('timeline')).normalize('NFKC')).toContain('≤ 5,0 ≥ 60 ↑ ↓ → ± μmol/L μmol/L 102 × 1⁄2 °C');
  expect(await text('timeline')).not.toContain('[?]');
});

test('a mark that no font can place is not left out of a name', async () => {
  const { text } = await drawnPages([named(['q\u0361a', 'x\u0323\u02b7\u0259y\u0313\u0259m'])]);
  const drawn = await text('timeline');
  expect(drawn).toContain('q[?]a');
  expect(drawn).toMatch(/x\u0323\u02b7\u0259y(\u0313|\[\?\])\u0259m/u);
});

test('an x between digits stays the x that was printed', async () => {
  const { text } = await drawnPages([named(['260 x10^9/L -> 4x2'])]);
  expect(await text('timeline')).toContain('260 x10^9/L -> 4x2');
});

test('only the glyphs used are embedded', async () => {
  const { own } = await drawnPages([named(LINES)]);
  const { pdf } = own('timeline');
  expect(pdf.length).toBeLessThan(60_000);
  expect(searchable(Buffer.from(pdf))).not.toContain('/BaseFont /Helvetica');
  expect(new ReadPacket(Buffer.from(pdf)).pages).toHaveLength(1);
});
