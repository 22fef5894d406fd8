/** How often a PDF was written on: one that was made in one piece has one revision and says every object once. */
type Revisions = {
  readonly ends: number;
  readonly tables: number;
  /** The newest table leads to an earlier one. */
  readonly hasEarlier: boolean;
  /** Objects that are there more than once; the earlier ones show what was changed. */
  readonly repeated: readonly number[];
};

export function revisionsOf(bytes: Buffer): Revisions {
  const text = bytes.toString('latin1');
  const numbers = [...text.matchAll(/(?:^|[\r\n])(\d+) \d+ obj\b/g)].map(([, number]) => Number(number));
  return {
    ends: text.split('%%EOF').length - 1,
    tables: text.split('startxref').length - 1,
    // A bookmark's /Prev is a reference; a table's is a position.
    hasEarlier: /\/(?:Prev|XRefStm)\s*\d+(?!\d|\s+\d+\s+R)/.test(text),
    repeated: numbers.filter((number, index) => numbers.indexOf(number) !== index),
  };
}

/** The same file changed as an editor would: the object said anew at its end, the old one still in it. */
export function withRevision(bytes: Buffer, number: number, object: string): Buffer {
  const text = bytes.toString('latin1');
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const root = /\/Root\s+\d+ 0 R/.exec(text.slice(text.lastIndexOf('/Root')))?.[0] ?? '';
  const start = bytes.length;
  const added = `${number} 0 obj\n${object}\nendobj\n`;
  const table = `xref\n${number} 1\n${String(start).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<<${root}/Size ${number + 1}/Prev ${before}>>\nstartxref\n${start + added.length}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(added + table + trailer, 'latin1')]);
}
