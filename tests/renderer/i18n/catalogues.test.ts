// @vitest-environment node
import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';
import { describe, expect, it } from 'vitest';
import { entriesOf } from './catalogue-entries';

const english = entriesOf(en);
const french = entriesOf(fr);
const frenchText = new Map(french.map(({ key, text }) => [key, text]));
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Words that are the same in both languages, or that stand in their own language on purpose. */
const SAME_IN_BOTH = new Set(
  [
    'Dossier',
    'Documents',
    'Document',
    'Question',
    'Note',
    'Notes',
    'Consultation',
    'Consultations',
    'Date',
    'Dates',
    'Page',
    'Pages',
    'Version',
    'Type',
    'Total',
    'Code',
    'Image',
    'Source',
    'Sources',
    'Description',
    'Conclusion',
    'Option',
    'Options',
    'Urgent',
    'Province',
    'Phone',
    'Message',
    'Section',
    'Sections',
    'Original',
    'Action',
    'Actions',
    'English',
    'Français',
    'PDF',
    'A4',
    'Spécialité',
    'Imagerie',
    'Format',
    'Zoom',
    'Rotation',
    'Index',
    'Diagnostic',
    'Diagnostics',
    'Dossier.',
    'terminal',
    'min',
    'Terminal',
    'Licence',
    'Licences',
    'Parent',
    'Programme',
    'Minute',
    'Minutes',
    'Questions',
    'Allergies',
    'Injections',
    'Signature',
    'Dose',
    'Lot',
  ].map((word) => word.toLocaleLowerCase()),
);

describe('the two catalogues', () => {
  it('have the same keys', () => {
    expect(french.map(({ key }) => key).sort()).toEqual(english.map(({ key }) => key).sort());
  });

  it('leave nothing empty', () => {
    const empty = [...english, ...french].filter(({ text }) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('fill the same places', () => {
    const differing = english.filter(
      ({ key, text }) => places(text).join() !== places(frenchText.get(key) ?? '').join(),
    );
    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it('translate every sentence: French differs from English unless the word is the same in both', () => {
    const untranslated = english.filter(({ key, text }) => {
      const words = text
        .replace(/\{\{\w+\}\}/g, '')
        .replace(/[^\p{Letter}\s]/gu, ' ')
        .trim()
        .split(/\s+/)
        .filter((word) => word.length > 2);
      return frenchText.get(key) === text && words.some((word) => !SAME_IN_BOTH.has(word.toLocaleLowerCase()));
    });
    expect(untranslated).toEqual([]);
  });

  it('give every plural both of its forms', () => {
    const keys = new Set(english.map(({ key }) => key));
    const lonely = [...keys].filter((key) => {
      const stem = key.replace(/_(?:one|other)$/, '');
      return stem !== key && !(keys.has(`${stem}_one`) && keys.has(`${stem}_other`));
    });
    expect(lonely).toEqual([]);
  });
});

describe('French typography', () => {
  const wrong = (pattern: RegExp) => french.filter(({ text }) => pattern.test(text));

  it('puts a no-break space before a colon', () => {
    expect(wrong(/[^\s\u00a0\d/][:](?=\s|$)| :/)).toEqual([]);
  });

  it('puts no-break spaces inside guillemets and uses no English quotes', () => {
    expect(wrong(/«[^\u00a0]|[^\u00a0]»|[“”"]/)).toEqual([]);
  });

  it('uses the curved apostrophe', () => {
    expect(wrong(/\p{Letter}'\p{Letter}/u)).toEqual([]);
  });

  it('puts no space before a question mark, an exclamation mark or a semicolon, as in Canada', () => {
    expect(wrong(/[\s\u00a0\u202f][?!;]/)).toEqual([]);
  });

  it('says médecin demandeur, never médecin référent', () => {
    expect(wrong(/médecin référent/i)).toEqual([]);
  });
});
