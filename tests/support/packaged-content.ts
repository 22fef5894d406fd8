import { readFileSync } from 'node:fs';

type Node = { readonly files?: Readonly<Record<string, Node>> };

/** Paths of all files in an asar archive, the ones kept beside it too. */
export function listArchive(path: string): readonly string[] {
  const bytes = readFileSync(path);
  // Two numbers about the header's frame, then its length in bytes, then JSON.
  const length = bytes.readUInt32LE(12);
  const root = JSON.parse(bytes.toString('utf8', 16, 16 + length)) as Node;
  const walk = (node: Node, at: string): string[] =>
    Object.entries(node.files ?? {}).flatMap(([name, child]) =>
      child.files ? walk(child, `${at}${name}/`) : [`${at}${name}`],
    );
  return walk(root, '');
}

/** Electron's mark in its executable, before the row of fuses. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
] as const;

/** The fuses as they stand in the executable, read without the tool that wrote them. */
export function readFuses(executable: string): Readonly<Record<string, boolean>> {
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(FUSE_MARK);
  if (at < 0) throw new Error('no fuses in this executable');
  const [version, count = 0] = bytes.subarray(at + FUSE_MARK.length);
  if (version !== 1 || count < FUSES.length) throw new Error(`fuses of another kind: ${version}, ${count}`);
  const row = bytes.toString('latin1', at + FUSE_MARK.length + 2, at + FUSE_MARK.length + 2 + count);
  return Object.fromEntries(FUSES.map((name, index) => [name, row[index] === '1']));
}
