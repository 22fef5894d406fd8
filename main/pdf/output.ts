import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Encryptor } from './encryption';
import { dict, name, type PdfDict, PdfRef, PdfString, type PdfValue, type StreamSpan } from './objects';
import type { Sink } from './packet-types';
import { serialize } from './serialize';

/** Small enough to stay in the processor’s own memory between being filled and being written. */
const BUFFER = 256 * 1024;
const CIPHER_CHUNK = 64 * 1024;
const OBJECTS_A_STREAM = 200;
const OBJECT_STREAM_BYTES = 512 * 1024;
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
const END_OF_STREAM = '\nendstream\nendobj\n';
/** What deflating leaves of queued objects, roughly. */
const PENDING_SHARE = 0.25;
/** Small object streams compress nearly as well at a low level, in a third of the time. */
const DEFLATE_LEVEL = 3;

/** Where stream data is copied from: fills the target from a position, answers how much, 0 at the end. */
export interface StreamSource {
  readInto(position: number, target: Uint8Array): number;
}

/** The source gave fewer bytes than it said it has: it changed or its medium fails. */
class SourceShortError extends Error {
  override name = 'SourceShortError';
}

/** Writes one PDF from front to back: objects into object streams, stream data through one large buffer. */
export class PdfOutput {
  private buffer = Buffer.allocUnsafeSlow(BUFFER);
  private clear: Buffer | undefined;
  private held = 0;
  private flushed = 0;
  private nextId = 1;
  /** By object: its offset, or minus (object stream * 256 + index + 1). */
  private where: number[] = [];
  private pending: { id: number; text: string }[] = [];
  private pendingSize = 0;
  private readonly digest = createHash('sha256');

  constructor(
    private readonly sink: Sink,
    private readonly encryptor: Encryptor | undefined,
    /** Called between large chunks; may throw to stop. */
    private readonly checkpoint: () => void,
    /** Only sizes are wanted: copied stream data is counted and not read, and the sink gets bytes that mean nothing. */
    private readonly isMeasuring = false,
  ) {
    this.text(HEADER);
  }

  get position(): number {
    return this.flushed + this.held;
  }

  /** About what a file that ended here would measure, without what it writes at its end. */
  get estimatedSize(): number {
    return this.position + this.pendingSize * PENDING_SHARE;
  }

  allocate(): PdfRef {
    return new PdfRef(this.nextId++, 0);
  }

  /** Queues an object that is no stream; its references already speak of this file. */
  object(ref: PdfRef, value: PdfValue): void {
    const text = serialize(value);
    this.pending.push({ id: ref.num, text });
    this.pendingSize += text.length;
    if (this.pending.length >= OBJECTS_A_STREAM || this.pendingSize > OBJECT_STREAM_BYTES) this.flushObjects();
  }

  /** Writes a stream whose bytes are at hand. */
  stream(ref: PdfRef, entries: PdfDict, bytes: Buffer): void {
    this.digest.update(bytes);
    this.begin(ref, entries, bytes.length);
    const coder = this.encryptor?.start();
    if (coder === undefined) this.bytes(bytes);
    else for (const part of [coder.begin, coder.update(bytes), coder.end()]) this.bytes(part);
    this.text(END_OF_STREAM);
  }

  /** Writes a stream with its data compressed when that is worth it. */
  compressed(ref: PdfRef, entries: PdfDict, bytes: Buffer): void {
    if (bytes.length < 256) this.stream(ref, entries, bytes);
    else {
      const withFilter: PdfDict = new Map(entries).set('Filter', name('FlateDecode'));
      this.stream(ref, withFilter, deflateSync(bytes, { level: DEFLATE_LEVEL }));
    }
  }

  /** Copies stream data from a source as it stands: `spans` in order, never decoded. */
  copyStream(ref: PdfRef, entries: PdfDict, source: StreamSource, spans: readonly StreamSpan[]): void {
    let length = 0;
    for (const span of spans) length += span.length;
    this.begin(ref, entries, length);
    if (this.isMeasuring) {
      this.flushed += this.encryptor?.encryptedLength(length) ?? length;
      this.text(END_OF_STREAM);
      return;
    }
    const coder = this.encryptor?.start();
    if (coder !== undefined) this.bytes(coder.begin);
    for (const span of spans) {
      if (coder === undefined) this.copySpan(source, span);
      else this.encryptSpan(source, span, coder.update);
    }
    if (coder !== undefined) this.bytes(coder.end());
    this.text(END_OF_STREAM);
  }

  /** Writes what is queued, the cross-reference and the trailer. Answers the file's size in bytes. */
  finish(root: PdfRef, info: PdfRef | undefined): number {
    this.flushObjects();
    const encrypt = this.encryptor === undefined ? undefined : this.allocate();
    if (encrypt !== undefined && this.encryptor !== undefined) {
      this.mark(encrypt);
      this.text(`${encrypt.num} 0 obj\n${serialize(this.encryptor.dictionary)}\nendobj\n`);
    }
    const xref = this.allocate();
    const start = this.position;
    this.mark(xref);
    const id = new PdfString(this.digest.digest().subarray(0, 16).toString('latin1'), true);
    const rows = deflateSync(this.xrefRows(), { level: 6 });
    const entries = dict({
      Type: name('XRef'),
      Size: this.nextId,
      W: [1, 8, 2],
      Root: root,
      Info: info,
      Encrypt: encrypt,
      ID: [id, id],
      Filter: name('FlateDecode'),
      DecodeParms: dict({ Predictor: 12, Columns: 11 }),
      Length: rows.length,
    });
    this.text(`${xref.num} 0 obj\n${serialize(entries)}\nstream\n`);
    this.bytes(rows);
    this.text(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
    this.flush();
    return this.flushed;
  }

  /** Rows of type, place, index, with the PNG "up" filter so that neighbouring offsets compress. */
  private xrefRows(): Buffer {
    const rows = Buffer.alloc(this.nextId * 12);
    const row = Buffer.alloc(11);
    let previous = Buffer.alloc(11);
    for (let id = 0; id < this.nextId; id++) {
      const where = this.where[id];
      row.fill(0);
      if (where === undefined) row.writeUInt16BE(id === 0 ? 65535 : 0, 9);
      else if (where >= 0) {
        row[0] = 1;
        row.writeBigUInt64BE(BigInt(where), 1);
      } else {
        row[0] = 2;
        row.writeBigUInt64BE(BigInt(Math.floor((-where - 1) / 256)), 1);
        row.writeUInt16BE((-where - 1) % 256, 9);
      }
      const at = id * 12;
      rows[at] = 2;
      for (let byte = 0; byte < 11; byte++) rows[at + 1 + byte] = ((row[byte] ?? 0) - (previous[byte] ?? 0)) & 255;
      previous = Buffer.from(row);
    }
    return rows;
  }

  private flushObjects(): void {
    if (this.pending.length === 0) return;
    const holder = this.allocate();
    let header = '';
    let bodies = '';
    this.pending.forEach(({ id, text }, index) => {
      header += `${id} ${bodies.length} `;
      bodies += `${text}\n`;
      this.where[id] = -(holder.num * 256 + index) - 1;
    });
    const entries = dict({ Type: name('ObjStm'), N: this.pending.length, First: header.length });
    this.pending = [];
    this.pendingSize = 0;
    this.compressed(holder, entries, Buffer.from(header + bodies, 'latin1'));
  }

  private begin(ref: PdfRef, entries: PdfDict, clearLength: number): void {
    const encryptor = this.encryptor;
    entries.set('Length', encryptor?.encryptedLength(clearLength) ?? clearLength);
    const text = serialize(entries, encryptor && ((clear) => encryptString(encryptor, clear)));
    // What is encrypted differs each time; the file's id speaks of the clear content.
    this.digest.update(encryptor === undefined ? text : serialize(entries), 'latin1');
    this.mark(ref);
    this.text(`${ref.num} 0 obj\n${text}\nstream\n`);
  }

  private mark(ref: PdfRef): void {
    this.where[ref.num] = this.position;
  }

  private text(text: string): void {
    if (text.length > BUFFER) {
      this.bytes(Buffer.from(text, 'latin1'));
      return;
    }
    if (this.held + text.length > BUFFER) this.flush();
    this.held += this.buffer.write(text, this.held, 'latin1');
  }

  private bytes(bytes: Buffer): void {
    if (bytes.length > BUFFER) {
      this.flush();
      this.sink.write(bytes);
      this.flushed += bytes.length;
      return;
    }
    if (this.held + bytes.length > BUFFER) this.flush();
    this.held += bytes.copy(this.buffer, this.held);
  }

  private copySpan(source: StreamSource, span: StreamSpan): void {
    for (let done = 0; done < span.length; ) {
      if (this.held === BUFFER) this.flush();
      const room = this.buffer.subarray(this.held, this.held + Math.min(span.length - done, BUFFER - this.held));
      const count = source.readInto(span.start + done, room);
      if (count === 0) throw new SourceShortError('source ended early');
      this.held += count;
      done += count;
    }
  }

  private encryptSpan(source: StreamSource, span: StreamSpan, update: (clear: Uint8Array) => Buffer): void {
    for (let done = 0; done < span.length; ) {
      this.clear ??= Buffer.allocUnsafeSlow(CIPHER_CHUNK);
      const count = source.readInto(span.start + done, this.clear.subarray(0, span.length - done));
      if (count === 0) throw new SourceShortError('source ended early');
      this.bytes(update(this.clear.subarray(0, count)));
      done += count;
    }
  }

  private flush(): void {
    if (this.held > 0) this.sink.write(this.buffer.subarray(0, this.held));
    this.flushed += this.held;
    this.held = 0;
    this.checkpoint();
  }
}

function encryptString(encryptor: Encryptor, clear: Buffer): Buffer {
  const coder = encryptor.start();
  return Buffer.concat([coder.begin, coder.update(clear), coder.end()]);
}
