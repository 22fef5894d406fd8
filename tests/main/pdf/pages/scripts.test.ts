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
