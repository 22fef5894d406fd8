import { describe, expect, test } from 'vitest';
import { renderFrontMatter } from '../../../../main/pdf/pages/front-matter';
import { wordsFor } from '../../../../main/pdf/pages/words';
import { packetContent, testFonts } from '../../../support/packet-content';
import { pageTexts } from '../../../support/page-texts';

describe('the packet’s own pages', () => {
  test('number the documents after the front matter and a divider for each section', async () => {
    const { front, dividers, plan } = await renderFrontMatter(packetContent(), testFonts);
    expect(front.pageCount).toBe(3);
    expect(dividers).toHaveLength(2);
    expect(Object.fromEntries(plan.documents)).toEqual({ d1: 5, d2: 9 });
    expect(plan.pageCount).toBe(9);
  });

  test('print the question and names in French with their accents, as text', async () => {
    const { front } = await renderFrontMatter(packetContent(), testFonts);
    const [cover = ''] = await pageTexts(front.pdf);
    expect(cover).toContain('Thérèse Bélanger-Côté');
    expect(cover).toContain('chirurgie à cœur ouvert');
    expect(cover).toContain('Dre Nguyễn Thị Ánh');
    expect(cover).toContain('28 décembre 1954');
  });

  test('cite the packet page of every fact, and say so where there is none', async () => {
    const { front } = await renderFrontMatter(packetContent(), testFonts);
    const [, summary = ''] = await pageTexts(front.pdf);
    expect(summary).toContain('p. 6');
    expect(summary).toContain('p. 5, 9');
    expect(summary).toContain('selon le patient');
    const targets = front.links.filter((link) => link.page === 2).map((link) => link.targetPage);
    expect(targets).toEqual([6, 5]);
  });

  test('link every contents line to its page', async () => {
    const { front, plan } = await renderFrontMatter(packetContent(), testFonts);
    const targets = front.links.filter((link) => link.page === 3).map((link) => link.targetPage);
    expect(targets).toEqual([plan.sections.get('s1'), 5, plan.sections.get('s2'), 9]);
  });

  test('say in the contents that a document could not be included', async () => {
    const { front } = await renderFrontMatter(packetContent(), testFonts);
    const [, , contents = ''] = await pageTexts(front.pdf);
    expect(contents.replace(/\s+/g, ' ')).toContain('il ne s’ouvre qu’avec un mot de passe');
    expect(contents).toContain('3 pages sur 5');
  });

  test('draw a sign for a character that no font has', async () => {
    const content = packetContent();
    const person = { ...content.person, fullName: 'ᎠᏂ Bélanger' };
    const { front } = await renderFrontMatter({ ...content, person }, testFonts);
    const [cover = ''] = await pageTexts(front.pdf);
    expect(cover).toMatch(/[^\s]+ Bélanger/);
    expect(cover).not.toContain('Ꭰ');
  });

  test('carry a contents of many pages, with a plan that counts them', async () => {
    const [section] = packetContent().sections;
    if (!section) throw new Error('no section');
    const [document] = section.documents;
    if (!document) throw new Error('no document');
    const documents = Array.from({ length: 120 }, (_, index) => ({ ...document, key: `k${index}`, pageCount: 10 }));
    const content = packetContent({ summary: [], sections: [{ ...section, documents }] });
    const { front, dividers, plan } = await renderFrontMatter(content, testFonts);
    expect(plan.frontPages).toBe(front.pageCount);
    expect(front.pageCount).toBeGreaterThan(5);
    expect(dividers.map((divider) => divider.pageCount)).toEqual([1]);
    const texts = await pageTexts(front.pdf);
    expect(texts.join(' ')).toContain(String(plan.documents.get('k119')));
  });

  test('come out the same, byte for byte, from the same content', async () => {
    const one = await renderFrontMatter(packetContent(), testFonts);
    const two = await renderFrontMatter(packetContent(), testFonts);
    expect(Buffer.from(one.front.pdf).equals(Buffer.from(two.front.pdf))).toBe(true);
  });

  test('say in the contents what is missing and what was asked for', async () => {
    const content = packetContent({
      outstanding: [
        { state: 'missing', title: 'Rapport d’échographie cardiaque', detail: null },
        { state: 'requested', title: 'Tracés d’ECG', detail: 'Réponse attendue le 6 décembre 2026' },
      ],
    });
    const { front } = await renderFrontMatter(content, testFonts);
    const [, , contents = ''] = await pageTexts(front.pdf);
    const text = contents.replace(/\s+/g, ' ');
    expect(text).toContain('Ce qui manque ou a été demandé');
    expect(text).toContain('Manquant Rapport d’échographie cardiaque');
    expect(text).toContain('Demandé Tracés d’ECG Réponse attendue le 6 décembre 2026');
    const without = await pageTexts((await renderFrontMatter(packetContent(), testFonts)).front.pdf);
    expect(without.join(' ')).not.toContain('Ce qui manque');
  });

  test('head every part of the summary, in both languages, and put the relative where a date would stand', async () => {
    const kinds = [
      'diagnoses',
      'treatments',
      'procedures',
      'medications',
      'allergies',
      'immunizations',
      'family_history',
      'test_results',
      'referrals',
      'authorizations',
    ] as const;
    const row = { date: null, lead: 'Grand-mère maternelle', text: 'Un fait', detail: null, citations: [] };
    const summary = kinds.map((kind) => ({ kind, rows: [row] }));
    for (const language of ['en', 'fr'] as const) {
      const { front } = await renderFrontMatter(packetContent({ language, summary }), testFonts);
      const text = (await pageTexts(front.pdf)).join(' ').replace(/\s+/g, ' ');
      for (const kind of kinds) expect(text).toContain(wordsFor(language).summary[kind]);
      expect(text).toContain('Grand-mère maternelle');
      expect(text).not.toContain(wordsFor(language).summary.noDate);
    }
  });
});
