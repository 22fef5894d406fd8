import { expect, test } from 'vitest';
import { isArray, PdfName, PdfString, type PdfValue } from '../../../../main/pdf/objects';
import { decodeText } from '../../../../main/pdf/text-decoding';
import { chartPoint, citedAt, labsBody, packetContent, REPORT, section } from '../../../support/packet-content';
import { drawnPages } from '../../../support/packet-pages';
import { searchable } from '../../../support/pdf-samples';
import { ReadPacket } from '../../../support/read-packet';

const content = (over: Parameters<typeof labsBody>[0] = {}) =>
  packetContent({ sections: [section({ kind: 'labs', body: labsBody(over), documents: [REPORT] })] });

test('values stand under their dates as printed, marked in words, with the printed range and their pages', async () => {
  const { text, own, plan } = await drawnPages([content()]);
  const drawn = await text('labs');
  expect(drawn).toMatch(/2026-01-14 p\. 2 2026-02-14 p\. 2 2026-03-14 p\. 2 2026-04-14 p\. 2/);
  expect(drawn).toMatch(/Potassium mmol\/L 3,5 à 5,0 4\.1 4\.4 4\.9 5\.6 élevé p\. 2/);
  expect(plan.documents.get('d2')).toBe(2);
  // Four dates, the line, the chart and the report.
  expect(own('labs').links.map(({ targetPage }) => targetPage)).toEqual([2, 2, 2, 2, 2, 2, 2]);
});

test('more dates than fit go on below, the newest first', async () => {
  const dates = Array.from({ length: 9 }, (_, index) => `2026-0${index + 1}-01`);
  const [table] = labsBody().tables;
  const [line] = table?.lines ?? [];
  if (!table || !line) throw new Error('no table');
  const values = dates.map((_, index) => ({ text: `${index}.5`, isMarked: false, note: null }));
  const long = {
    ...table,
    columns: dates.map((date) => ({ date, citations: citedAt('d2') })),
    lines: [{ ...line, values }],
    datesLeftOut: 3,
  };
  const { text } = await drawnPages([content({ tables: [long], charts: [] })]);
  const drawn = await text('labs');
  expect(drawn.indexOf('2026-09-01')).toBeLessThan(drawn.indexOf('Ions (dates antérieures)'));
  expect(drawn.indexOf('Ions (dates antérieures)')).toBeLessThan(drawn.indexOf('2026-01-01'));
  for (const date of dates) expect(drawn.match(new RegExp(date, 'g'))).toHaveLength(1);
  expect(drawn).toContain('3 dates plus anciennes ne sont pas reprises ici');
});

test('a chart says in words all that it shows', async () => {
  const { own } = await drawnPages([content({ chartsLeftOut: 2 })]);
  expect(figuresOf(own('labs').pdf).map((alt) => alt.replace(/\s+/g, ' '))).toEqual([
    'Graphique linéaire de Potassium, mmol/L : 4 valeurs du 14 janvier 2026 au 14 avril 2026. Première 4.1, dernière 5.6 (élevé), la plus basse 4.1, la plus élevée 5.6 (élevé). Intervalle imprimé 3,5 à 5,0. 1 valeur est signalée par son rapport.',
  ]);
});

test('charts are drawn in lines and shapes, never as pictures', async () => {
  const { own } = await drawnPages([content()]);
  const drawn = searchable(Buffer.from(own('labs').pdf));
  expect(drawn).not.toContain('/Subtype /Image');
  // A filled marker for the value that the report marks, open ones for the others.
  expect(drawn.match(/ c\nh?\n?B|\nb\n|\nB\n/g)?.length ?? 0).toBeGreaterThanOrEqual(4);
});

test('a line without a course, one value again and again, is drawn too', async () => {
  const [chart] = labsBody().charts;
  if (!chart) throw new Error('no chart');
  const same = ['2026-01-14', '2026-01-14', '2026-01-14'].map((date) => ({
    ...chartPoint(date, 0),
    low: null,
    high: null,
  }));
  const { text } = await drawnPages([content({ charts: [{ ...chart, range: null, points: same }] })]);
  expect(await text('labs')).toContain('aucun intervalle imprimé');
  const { own } = await drawnPages([content({ charts: [{ ...chart, range: null, points: same }] })]);
  expect(searchable(Buffer.from(own('labs').pdf))).not.toContain('NaN');
});

test('the page says since when values are shown and how many charts are left out', async () => {
  const { text } = await drawnPages([content({ from: '2025-06', chartsLeftOut: 2 })]);
  expect(await text('labs')).toContain('Valeurs depuis juin 2025.');
  expect(await text('labs')).toContain('2 autres analyses ont assez de valeurs pour un graphique');
});

/** What each picture of a PDF says of itself. */
function figuresOf(pdf: Uint8Array): readonly string[] {
  const { reader, catalog } = new ReadPacket(Buffer.from(pdf));
  const found: string[] = [];
  const visit = (value: PdfValue | undefined): void => {
    const entries = reader.dictAt(value);
    if (!entries) return;
    const type = reader.resolve(entries.get('S') ?? null);
    const alt = reader.resolve(entries.get('Alt') ?? null);
    if (type instanceof PdfName && type.value === 'Figure' && alt instanceof PdfString)
      found.push(decodeText(alt.value));
    const kids = reader.resolve(entries.get('K') ?? null);
    for (const kid of isArray(kids) ? kids : [kids]) visit(kid);
  };
  visit(catalog.get('StructTreeRoot'));
  return found;
}
