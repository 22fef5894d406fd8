export type Entry = { readonly key: string; readonly text: string };

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every sentence of a catalogue with its dotted key, in order. */
export function entriesOf(catalogue: unknown, prefix = ''): readonly Entry[] {
  if (typeof catalogue === 'string') return [{ key: prefix, text: catalogue }];
  if (!isTree(catalogue)) return [];
  return Object.entries(catalogue).flatMap(([name, value]) =>
    entriesOf(value, prefix === '' ? name : `${prefix}.${name}`),
  );
}
