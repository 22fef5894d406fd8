import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileSource, prepareDocument } from '../../../../main/pdf';
import { openPdfiumSource } from '../../../../main/pdf/pdfium';
import { findWordsOnPage } from '../../../../main/pdf/pictures/find-words';
import { fold } from '../../../../main/pdf/pictures/fold-text';
import { createPageRedrawer } from '../../../../main/pdf/pictures/page-redrawer';
import { wordPattern } from '../../../../main/pdf/pictures/word-pattern';
import { hasProgram } from '../../../support/pdf-samples';
import { textOf } from './drawn-samples';

/** Real PDFs, many broken or hostile on purpose; they are not part of the project. */
const CORPUS = resolve(process.env.DOSSIER_CORPUS_FOLDER ?? '../shared/corpus');
const FILES = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.pdf')) : [];
const STEP = process.env.DOSSIER_CORPUS === 'all' ? 1 : 40;

describe.skipIf(FILES.length === 0 || !hasProgram('pdftotext'))('redaction of real and broken files', () => {
  it.each(FILES.filter((_, index) => index % STEP === 0))('leaves no word that was to go: %s', async (name) => {
    const prepared = await prepareDocument(openFileSource(join(CORPUS, name)));
    if (prepared.treatment === 'placeholder') return;
    const source = await prepared.open();
    const document = await openPdfiumSource(source);
    const words = document.text(0).match(/(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu) ?? [];
    const word = words[words.length >> 1];
    if (word === undefined) return;
    expect(findWordsOnPage(document, 0, [word]).found.length).toBeGreaterThan(0);
    document.close();
    const pages = createPageRedrawer({ source, redactions: { areas: [], words: [word] } });
    const made = await pages.replacePage(0);
    pages.close();
    expect(made).toBeDefined();
    expect(fold(textOf(made ?? new Uint8Array()))).not.toMatch(wordPattern(word) ?? /^/);
  });
});
