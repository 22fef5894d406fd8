import { name, type PdfArray, type PdfDict, PdfRef, PdfString, PdfSyntaxError, type PdfValue } from './objects';

/** Thrown when the bytes at hand end inside an object; the reader asks again with more. */
export const NEED_MORE = new Error('more bytes needed');

const MAX_DEPTH = 256;
const WHITE = 1;
const DELIMITER = 2;
const DIGIT = 4;
const kind = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kind[code] = WHITE;
for (const char of '()<>[]{}/%') kind[char.charCodeAt(0)] = DELIMITER;
for (const char of '0123456789') kind[char.charCodeAt(0)] = DIGIT;

const hexValue = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export const isWhite = (code: number): boolean => kind[code] === WHITE;
export const isDigit = (code: number): boolean => kind[code] === DIGIT;

/** Reads values from bytes. `isWhole` says that nothing follows the bytes, so that their end ends a token. */
export class Lexer {
  constructor(
    readonly bytes: Buffer,
    public at: number,
    private readonly isWhole: boolean,
  ) {}

  /** The byte at the cursor, or -1 at the end of the whole file. */
  private peek(): number {
    if (this.at < this.bytes.length) return this.bytes[this.at] ?? -1;
    if (this.isWhole) return -1;
    throw NEED_MORE;
  }

  skipWhite(): void {
    for (;;) {
      const code = this.peek();
      if (code === 37) {
        for (let inside = code; inside !== -1 && inside !== 10 && inside !== 13; inside = this.peek()) this.at++;
      } else if (code !== -1 && kind[code] === WHITE) this.at++;
      else return;
    }
  }

  /** The run of regular characters at the cursor; may be empty. */
  word(): string {
    const start = this.at;
    for (let code = this.peek(); code !== -1 && !((kind[code] ?? 0) & 3); code = this.peek()) this.at++;
    return this.bytes.toString('latin1', start, this.at);
  }

  /** True, and the cursor behind it, when `word` stands at the cursor (after white space). */
  takeWord(word: string): boolean {
    this.skipWhite();
    const start = this.at;
    if (this.word() === word) return true;
    this.at = start;
    return false;
  }

  /** A whole non-negative number at the cursor, or -1 with the cursor unmoved. */
  integer(): number {
    this.skipWhite();
    const start = this.at;
    let value = 0;
    let code = this.peek();
    for (; code !== -1 && kind[code] === DIGIT; code = this.peek()) {
      value = value * 10 + code - 48;
      this.at++;
    }
    if (this.at === start || (code !== -1 && !((kind[code] ?? 0) & 3)) || value > Number.MAX_SAFE_INTEGER) {
      this.at = start;
      return -1;
    }
    return value;
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new PdfSyntaxError('nested too deep');
    this.skipWhite();
    const code = this.peek();
    if (code === -1) throw new PdfSyntaxError('unexpected end');
    if (code === 47) return name(this.nameText());
    if (kind[code] === DIGIT) return this.numberOrRef();
    if (code === 60) {
      this.at++;
      if (this.peek() !== 60) return this.hexString();
      this.at++;
      return this.dictBody(depth);
    }
    if (code === 91) return this.array(depth);
    if (code === 40) return this.literalString();
    if (code === 43 || code === 45 || code === 46) return this.number();
    const word = this.word();
    if (word === '') {
      // A stray closing bracket or brace: stepped over by whoever called, or it ends the enclosing value.
      if (code === 62 || code === 93) throw new PdfSyntaxError('unexpected delimiter');
      this.at++;
      return null;
    }
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'endobj' || word === 'stream' || word === 'endstream' || word === 'xref') {
      this.at -= word.length;
      throw new PdfSyntaxError('unexpected keyword');
    }
    return null;
  }

  private nameText(): string {
    this.at++;
    const raw = this.word();
    if (!raw.includes('#')) return raw;
    return raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  private numberOrRef(): PdfValue {
    const start = this.at;
    const first = this.integer();
    if (first < 0) return this.number();
    const after = this.at;
    if (first <= 0xffffff && this.at < this.bytes.length + 1) {
      let code = this.peek();
      if (code !== -1 && kind[code] === WHITE) {
        this.skipWhite();
        code = this.peek();
        if (code !== -1 && kind[code] === DIGIT) {
          const gen = this.integer();
          if (gen >= 0 && gen <= 65535) {
            this.skipWhite();
            if (this.peek() === 82) {
              this.at++;
              const next = this.peek();
              if (next === -1 || (kind[next] ?? 0) & 3) return new PdfRef(first, gen);
            }
          }
        }
      }
    }
    this.at = after;
    return after > start ? first : null;
  }

  private number(): number {
    const text = this.word();
    const value = Number(text);
    if (!Number.isNaN(value)) return Math.abs(value) < 1e15 ? value : 0;
    // Real files hold `--5`, `1.2.3` and `12-34`: the longest sensible beginning is what viewers take.
    const lenient = /^[+-]*(\d*\.?\d*)/.exec(text)?.[1] ?? '';
    const size = Number.parseFloat(lenient);
    if (Number.isNaN(size)) return 0;
    return text.startsWith('-') ? -size : size;
  }

  private hexString(): PdfString {
    let text = '';
    let high = -1;
    for (;;) {
      const code = this.peek();
      if (code === -1) break;
      this.at++;
      if (code === 62) break;
      const digit = hexValue(code);
      if (digit < 0) continue;
      if (high < 0) high = digit;
      else {
        text += String.fromCharCode(high * 16 + digit);
        high = -1;
      }
    }
    if (high >= 0) text += String.fromCharCode(high * 16);
    return new PdfString(text, true);
  }

  private literalString(): PdfString {
    const start = ++this.at;
    let depth = 1;
    let isPlain = true;
    for (;;) {
      const code = this.peek();
      if (code === -1) break;
      this.at++;
      if (code === 92) {
        isPlain = false;
        this.peek();
        this.at++;
      } else if (code === 13) isPlain = false;
      else if (code === 40) depth++;
      else if (code === 41 && --depth === 0) break;
    }
    const raw = this.bytes.toString('latin1', start, depth === 0 ? this.at - 1 : this.at);
    if (isPlain) return new PdfString(raw, false);
    const text = raw.replace(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (_, code: string | undefined) => {
      if (code === undefined) return '\n';
      if (code >= '0' && code < '8') return String.fromCharCode(Number.parseInt(code, 8) & 255);
      if (code === '\r\n' || code === '\n' || code === '\r') return '';
      return ESCAPES[code] ?? code;
    });
    return new PdfString(text, false);
  }

  private array(depth: number): PdfArray {
    this.at++;
    const items: PdfArray = [];
    for (;;) {
      this.skipWhite();
      const code = this.peek();
      if (code === 93) {
        this.at++;
        return items;
      }
      // An unclosed array ends where its dictionary or object ends.
      if (code === -1 || code === 62) return items;
      items.push(this.value(depth + 1));
    }
  }

  private dictBody(depth: number): PdfDict {
    const entries: PdfDict = new Map();
    for (;;) {
      this.skipWhite();
      const code = this.peek();
      if (code === 62) {
        this.at++;
        if (this.peek() === 62) this.at++;
        return entries;
      }
      if (code === -1) return entries;
      if (code !== 47) {
        // Junk between entries: an `endobj` here means that the closing brackets are missing.
        const start = this.at;
        const word = this.word();
        if (word === 'endobj' || word === 'stream') {
          this.at = start;
          return entries;
        }
        if (this.at === start) this.at++;
        continue;
      }
      const key = this.nameText();
      this.skipWhite();
      if (this.peek() === 62) continue;
      const value = this.value(depth + 1);
      // The first of a repeated key wins in some viewers and the last in others; the last is the common reading.
      if (value !== null) entries.set(key, value);
    }
  }
}
