import { pdfDate } from './catalog';
import { dict, name, type PdfArray, type PdfDict, textString } from './objects';
import type { PdfOutput } from './output';
import type { PacketAttachment } from './packet-types';

/** What the catalog says of the files inside: the name tree, and the list of files that belong to the whole document. */
interface WrittenAttachments {
  readonly names: PdfDict;
  readonly files: PdfArray;
}

/** Writes files into the packet; undefined without any. Throws RangeError when two have one name. */
export function writeAttachments(
  output: PdfOutput,
  attachments: readonly PacketAttachment[],
  createdAt: string,
): WrittenAttachments | undefined {
  if (attachments.length === 0) return undefined;
  // A name tree is sorted by its keys' bytes.
  const sorted = attachments
    .map((attachment) => ({ attachment, key: textString(attachment.name) }))
    .sort((a, b) => (a.key.value < b.key.value ? -1 : 1));
  if (new Set(sorted.map(({ key }) => key.value)).size < sorted.length) throw new RangeError('attachments of one name');
  const names: PdfArray = [];
  const files: PdfArray = [];
  for (const { attachment, key } of sorted) {
    const file = writeFileSpecification(output, attachment, createdAt);
    names.push(key, file);
    files.push(file);
  }
  return { names: dict({ Names: names }), files };
}

function writeFileSpecification(output: PdfOutput, attachment: PacketAttachment, createdAt: string) {
  const { bytes, description, mediaType, relationship } = attachment;
  const date = textString(pdfDate(createdAt));
  const [data, file] = [output.allocate(), output.allocate()];
  const params = dict({ Size: bytes.length, CreationDate: date, ModDate: date });
  output.compressed(
    data,
    dict({ Type: name('EmbeddedFile'), Subtype: name(mediaType), Params: params }),
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
  );
  const fileName = textString(attachment.name);
  output.object(
    file,
    dict({
      Type: name('Filespec'),
      F: fileName,
      UF: fileName,
      Desc: textString(description),
      AFRelationship: name(relationship),
      EF: dict({ F: data, UF: data }),
    }),
  );
  return file;
}
