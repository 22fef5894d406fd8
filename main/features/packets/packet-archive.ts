import type { Language, PacketId } from '@shared/contract/common';
import type { Packet } from '@shared/contract/packets';
import { localDate } from '@shared/domain/local-date';
import { fill, plural } from '@shared/i18n/wording';
import type { Content } from '../../core/core';
import { inOnePiece } from '../../core/in-one-piece';
import type { ReadDb } from '../../db/handles';
import { summaryWords } from '../patient-summary/summary-scope';
import { findPerson } from '../people/people-repository';
import { type ImageFolder, imageFolder } from './image-folder';
import { findPacket } from './packets-repository';
import { type ZipEntry, zipOf } from './write-zip';

const PACKET_TYPE = 'application/pdf';
const SUMMARY_NAME = 'patient-summary.json';
const README_NAME = 'README.txt';
const IMAGING = 'imaging';

/**
 * All of a packet in one ZIP for a disc or a stick: a README in the packet's languages, its parts under their own
 * names, the patient summary (not beside a packet with a password), and each folder of images as it is under
 * `imaging/`. `contents` are the packet's files in order; `images` are paths of folders on this computer. The same files give the same bytes. Throws what the disk or
 * the vault throws; the folders are listed before the first byte comes out.
 */
export async function* packetArchive(
  db: ReadDb,
  id: PacketId,
  contents: readonly Content[],
  images: readonly string[],
): AsyncGenerator<Uint8Array> {
  const packet = findPacket(db, id);
  const person = packet && findPerson(db, packet.personId);
  if (!packet || !person) throw new Error('no such packet');
  const modified = new Date(packet.createdAt);
  // Beside a packet that opens only with a password, the same facts must not lie open.
  const outgoing = contents.filter(({ mediaType }) => mediaType === PACKET_TYPE || !packet.isPasswordProtected);
  const files = outgoing.map((content): ZipEntry => {
    const name = content.mediaType === PACKET_TYPE ? content.fileName : SUMMARY_NAME;
    return { name, modified, size: content.byteSize, content: () => content.read(0, content.byteSize) };
  });
  const taken = new Set([README_NAME, IMAGING, ...files.map(({ name }) => name)].map((name) => name.toLowerCase()));
  const folders: ImageFolder[] = [];
  for (const path of images) folders.push(await imageFolder(path, IMAGING, taken));
  const names = files.map(({ name }) => name);
  const facts = { packet, name: `${person.givenName} ${person.familyName}`, names, folders };
  const text = packet.languages.map((language) => readMe(language, facts)).join('\r\n\r\n');
  // The mark at its start tells old editors that it is UTF-8.
  const bytes = Buffer.from(`\ufeff${text}`, 'utf8');
  const first: ZipEntry = { name: README_NAME, modified, size: bytes.length, content: () => inOnePiece(bytes) };
  yield* zipOf([first, ...files, ...folders.flatMap((folder) => folder.files)]);
}

type Facts = {
  readonly packet: Packet;
  readonly name: string;
  /** Of the packet's files. */
  readonly names: readonly string[];
  readonly folders: readonly ImageFolder[];
};

/** What is what, for whoever opens the disc; lines end as on Windows, which everybody else reads too. */
function readMe(language: Language, { packet, name, names, folders }: Facts): string {
  const words = summaryWords(language).readMe;
  const withFiles = folders.filter(({ files }) => files.length > 0).length;
  const leftOut = folders.reduce((sum, folder) => sum + folder.leftOut, 0);
  const parts = names.filter((each) => each !== SUMMARY_NAME);
  const hasSummary = parts.length < names.length;
  const packetForms = parts.length === 1 ? words.packet.one : words.packet.other;
  const paragraphs = [
    fill(words.title, { name }),
    fill(words.prepared, { date: localDate(new Date(packet.createdAt)) }),
    fill(packetForms, { files: parts.join(', '), count: parts.length }),
    ...(packet.isPasswordProtected ? [words.password] : []),
    ...(hasSummary ? [words.summary] : []),
    ...(withFiles === 0 ? [] : [plural(words.imaging, withFiles, language)]),
    ...(leftOut === 0 ? [] : [plural(words.leftOut, leftOut, language)]),
    words.private,
    ...(hasSummary ? [words.loinc] : []),
  ];
  return `${paragraphs.join('\r\n\r\n')}\r\n`;
}
