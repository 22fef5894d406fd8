import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../../main/pdf/pages/words';
import { citedAt, factRow, NOTE, packetContent, REPORT, section, TOLD } from '../../../support/packet-content';
import { drawnPages } from '../../../support/packet-pages';
import { pageTexts } from '../../../support/page-texts';

const facts = (kind: 'background' | 'treatments', rows: number) =>
  section({
    kind,
    body: {
      kind: 'facts',
      groups: [
        {
          kind: kind === 'background' ? 'medications' : 'treatments',
          part: kind,
          rows: Array.from({ length: rows }, (_, index) => factRow({ text: `Fait ${index + 1}` })),
        },
      ],
    },
  });

describe('the packet’s own pages', () => {
  test('stand before their section’s documents, all numbered in one count', async () => {
    const { plan } = await drawnPages();
    const places = [...plan.sections].map(([key, place]) => [key, place.firstPage, ...place.ownPages]);
    expect(places).toEqual([
      ['cover', 1, 1],
      ['overview', 2, 1],
      ['contents', 3, 1],
      ['consults', 4],
      ['labs', 7, 1],
    ]);
    expect(Object.fromEntries(plan.documents)).toEqual({ d1: 4, d2: 8 });
    expect(plan.pageCount).toBe(8);
  });

  test('print the question and names in French with their accents, as text', async () => {
    const { text } = await drawnPages();
    const cover = await text('cover');
    for (const said of [
      'Thérèse Bélanger-Côté',
      'chirurgie à cœur ouvert',
      'Dre Nguyễn Thị Ánh',
      '28 décembre 1954',
      'TEST 5412 2816 (Québec)',
      'Élise Côté',
      'Dr Marc Lavoie',
      'Dre Inès Roy',
      'deuxième avis médical',
    ])
      expect(cover).toContain(said);
  });

  test('say on one page what is asked, how certain the diagnosis is, how urgent it is', async () => {
    const { text } = await drawnPages();
    const overview = await text('overview');
    for (const said of [
      'mes reins',
      'et 4 autres',
      'Sténose aortique sévère Confirmé',
      'Un avis seulement · Urgence : semi-urgente',
      'Furosémide, 40 mg une fois par jour',
      'Rien n’a été consigné au sujet des allergies.',
    ])
      expect(overview).toContain(said);
  });

  test('keep the overview to one page however much there is to say', async () => {
    const long = 'Une phrase assez longue pour remplir sa ligne et la suivante. '.repeat(30);
    const rows = Array.from({ length: 40 }, () => factRow({ text: long, detail: long }));
    const body = {
      kind: 'overview' as const,
      questions: [long, long, long],
      moreQuestions: 20,
      blocks: (['diagnoses', 'pathology', 'imaging', 'labs', 'treatments', 'medications', 'allergies'] as const).map(
        (kind) => ({ kind, rows }),
      ),
      urgency: long.slice(0, 300),
      expectation: 'Un avis seulement',
      referral: TOLD,
    };
    const content = packetContent({ sections: [section({ kind: 'overview', body })] });
    const { plan, text } = await drawnPages([{ ...content, case: { ...content.case, question: long } }]);
    expect(plan.sections.get('overview')?.ownPages).toEqual([1]);
    expect(await text('overview')).toContain('et 39 autres');
  });

  test('cite the packet page of every fact as a link of its own, and say so where there is none', async () => {
    const { own, text } = await drawnPages();
    expect(await text('overview')).toMatch(
      /Sténose aortique sévère .*p\. 5.*Hypertension artérielle.*selon le patient/,
    );
    expect(await text('labs')).toContain('p. 4, 8');
    expect(own('labs').links.map((link) => [link.targetPage, link.cites])).toEqual([
      [4, 'd1'],
      [8, 'd2'],
    ]);
    const [first, second] = own('labs').links;
    // Each number has its own place on the line.
    expect(first?.rect[2]).toBeLessThanOrEqual(second?.rect[0] ?? 0);
    expect(second?.description.replace(/\s+/g, ' ')).toBe('Aller à la page 8 : Créatinine 132 µmol/L (H)');
  });

  test('tell a paper left out from a patient’s word, and cite the packet that this one adds to', async () => {
    const onPaper = { places: [], earlierPages: [], isOnPaper: true };
    const rows = [
      factRow({ text: 'Sans source', citations: TOLD }),
      factRow({ text: 'Papier absent', citations: onPaper }),
      factRow({ text: 'Déjà remis', citations: { ...onPaper, earlierPages: [34] } }),
    ];
    const earlier = { date: '2026-10-01', firstPage: 1, lastPage: 40 };
    const timeline = section({ kind: 'timeline', body: { kind: 'timeline', rows } });
    const { text, plan } = await drawnPages([packetContent({ firstNumber: 41, earlier, sections: [timeline] })]);
    expect(await text('timeline')).toMatch(
      /Sans source selon le patient .*Papier absent source absente de ce dossier .*Déjà remis p\. 34, dossier du 1er oct\. 2026/,
    );
    expect(plan.firstNumber).toBe(41);
  });

  test('number a supplement on from the packet it adds to, and say which one that is', async () => {
    const earlier = { date: '2026-10-01', firstPage: 1, lastPage: 40 };
    const { text, own } = await drawnPages([packetContent({ firstNumber: 41, earlier })]);
    const cover = await text('cover');
    expect(cover).toContain('Il s’ajoute au dossier du 1er octobre 2026, pages 1 à 40');
    expect(cover).toContain('de 41 à 48');
    expect(await text('contents')).toMatch(/Note de consultation, cardiologie .* 2 mars 2026 44/);
    // Links lead to places in the file, whatever is printed there.
    expect(own('contents').links.map(({ targetPage }) => targetPage)).toEqual([2, 4, 4, 7, 8]);
  });

  test('link every line of the contents to its page', async () => {
    const { own, plan } = await drawnPages();
    const targets = own('contents').links.map((link) => link.targetPage);
    expect(targets).toEqual([2, 4, plan.documents.get('d1'), 7, plan.documents.get('d2')]);
  });

  test('say in the contents what became of a document, and which are scans', async () => {
    const { text } = await drawnPages();
    const contents = await text('contents');
    expect(contents).toContain('il ne s’ouvre qu’avec un mot de passe');
    expect(contents).toContain('3 pages sur 5 · numérisation, sans recherche de texte');
  });

  test('say in the contents what is missing and what was asked for', async () => {
    const outstanding = [
      { state: 'missing', title: 'Rapport d’échographie cardiaque', detail: null },
      { state: 'requested', title: 'Tracés d’ECG', detail: 'Réponse attendue le 6 décembre 2026' },
    ] as const;
    const { text } = await drawnPages([packetContent({ outstanding })]);
    const contents = await text('contents');
    expect(contents).toContain('Ce qui manque ou a été demandé');
    expect(contents).toContain('Manquant Rapport d’échographie cardiaque');
    expect(contents).toContain('Demandé Tracés d’ECG Réponse attendue le 6 décembre 2026');
    expect(await (await drawnPages()).text('contents')).not.toContain('Ce qui manque');
  });

  test('report how many places were removed from which page', async () => {
    const redactions = [
      { place: { documentKey: 'd1', page: 2 }, areas: 3 },
      { place: { documentKey: 'd1', page: 3 }, areas: 1 },
    ];
    const { text, own } = await drawnPages([packetContent({ redactions })]);
    const contents = await text('contents');
    expect(contents).toContain('4 passages retirés');
    expect(contents).toMatch(/Ce qui a été retiré .* 3 passages retirés p\. 5 .* 1 passage retiré p\. 6/);
    expect(
      own('contents')
        .links.slice(-2)
        .map(({ targetPage }) => targetPage),
    ).toEqual([5, 6]);
  });

  test('start each section on a right-hand page where that is asked, after a page that says it is blank', async () => {
    const { plan, sections } = await drawnPages(
      [packetContent({ language: 'en' }), packetContent({ language: 'fr' })],
      { startOnRight: true },
    );
    for (const { firstPage } of plan.sections.values()) expect(firstPage % 2).toBe(1);
    const { blank = null } = sections.get('labs') ?? {};
    expect(plan.sections.get('labs')?.blanks).toBe(blank === null ? 0 : 1);
    const blanks = [...sections.values()].flatMap((each) => each.blank ?? []);
    expect(blanks.length).toBeGreaterThan(0);
    const [text = ''] = await pageTexts(blanks[0]?.pdf ?? new Uint8Array());
    expect(text.replace(/\s+/g, ' ')).toContain('This page is left blank on purpose.');
    expect(text).toContain('Cette page est laissée en blanc intentionnellement.');
  });

  test('write each section in the first language, then in the second', async () => {
    const { own, texts, plan } = await drawnPages([
      packetContent({ language: 'en' }),
      packetContent({ language: 'fr' }),
    ]);
    const [english = '', french = ''] = await texts('overview');
    expect(english).toContain('At a glance');
    expect(french).toContain('En bref');
    expect(plan.sections.get('overview')?.ownPages).toEqual([1, 1]);
    // Each language's contents lead to its own pages.
    const overview = own('contents').links.filter(({ description }) => /At a glance|En bref/.test(description));
    expect(overview.map(({ targetPage }) => targetPage)).toEqual([3, 4]);
  });

  test('know which pages cite a document, told once for all languages', async () => {
    const { citedOn } = await drawnPages([packetContent(), packetContent({ language: 'en' })]);
    // Cover 1 and 2, overview 3 and 4, contents 5 and 6, three pages of the note, laboratory 10.
    expect(Object.fromEntries(citedOn)).toEqual({ d1: [3, 10], d2: [10] });
  });

  test('carry a contents of many pages, with numbers that count them', async () => {
    const documents = Array.from({ length: 120 }, (_, index) => ({ ...NOTE, key: `k${index}`, pageCount: 10 }));
    const sections = [
      section({ kind: 'contents', body: { kind: 'contents' } }),
      section({ kind: 'consults', documents }),
    ];
    const { plan, own, text } = await drawnPages([packetContent({ sections })]);
    expect(own('contents').pageCount).toBeGreaterThan(4);
    expect(plan.documents.get('k119')).toBe(own('contents').pageCount + 1191);
    expect(await text('contents')).toContain(String(plan.documents.get('k119')));
  });

  test('go on over pages, and keep a text longer than a page whole', async () => {
    const detail = Array.from({ length: 400 }, (_, index) => `mot${index}`)
      .join(' ')
      .repeat(4);
    const long = section({
      kind: 'consults',
      body: {
        kind: 'facts',
        groups: [{ kind: 'consultations', part: 'consults', rows: [factRow({ detail }), factRow({ text: 'Après' })] }],
      },
    });
    const { texts } = await drawnPages([packetContent({ sections: [facts('treatments', 200), long] })]);
    expect((await texts('treatments')).length).toBeGreaterThan(5);
    expect((await texts('treatments')).join(' ')).toContain('Fait 200');
    const whole = (await texts('consults')).join(' ');
    expect(whole.match(/mot399/g)).toHaveLength(4);
    expect(whole).toContain('Après');
  });

  test('head every group of facts, in both languages, and put the relative where a date would stand', async () => {
    const kinds = Object.keys(wordsFor('en').groups) as (keyof ReturnType<typeof wordsFor>['groups'])[];
    const row = factRow({ date: null, lead: 'Grand-mère maternelle' });
    const groups = kinds.map((kind) => ({ kind, part: 'background' as const, rows: [row] }));
    for (const language of ['en', 'fr'] as const) {
      const sections = [section({ kind: 'background', body: { kind: 'facts', groups } })];
      const { text } = await drawnPages([packetContent({ language, sections })]);
      const drawn = await text('background');
      for (const kind of kinds) expect(drawn).toContain(wordsFor(language).groups[kind].replace(/\s+/g, ' '));
      expect(drawn).toContain('Grand-mère maternelle');
      expect(drawn).not.toContain(wordsFor(language).summary.noDate);
    }
  });

  test('leave room to write under each question, and print the answers there are', async () => {
    const questions = [
      { text: 'Combien de temps?', answer: 'Six mois, puis un contrôle.' },
      { text: 'Et mes reins?', answer: null },
    ];
    const sections = [section({ kind: 'questions', body: { kind: 'questions', questions } })];
    const { text } = await drawnPages([packetContent({ sections })]);
    expect(await text('questions')).toMatch(/1\. Combien de temps\? Six mois, puis un contrôle\. 2\. Et mes reins\?/);
  });

  test('lay two opinions side by side and say in words whether they agree', async () => {
    const head = { doctor: 'Dre Roy', date: '2026-09-22', citations: citedAt('d1') };
    const row = { first: 'Attendre', second: 'Opérer', isJudged: false };
    const body = {
      kind: 'opinions' as const,
      first: head,
      second: { ...head, doctor: 'Dr Lavoie' },
      rows: [
        { ...row, aspect: 'recommendedTreatment' as const, mark: 'differ' as const },
        { ...row, aspect: 'diagnosis' as const, mark: 'agree' as const, isJudged: true },
        { ...row, aspect: 'urgency' as const, first: null, mark: 'only_second' as const },
      ],
    };
    const sections = [section({ kind: 'opinions', body }), section({ kind: 'consults', documents: [NOTE] })];
    const { text, own } = await drawnPages([packetContent({ sections })]);
    const drawn = await text('opinions');
    expect(drawn).toMatch(/Traitement recommandé Attendre Opérer Diffèrent/);
    expect(drawn).toMatch(/Diagnostic Attendre Opérer Concordent \(selon la famille\)/);
    expect(drawn).toMatch(/Urgence Rien n’est dit Opérer Seul le deuxième le dit/);
    expect(own('opinions').links.map(({ targetPage }) => targetPage)).toEqual([2, 2]);
  });

  test('come out the same, byte for byte, from the same content', async () => {
    const [one, two] = [await drawnPages(), await drawnPages()];
    for (const key of ['cover', 'overview', 'contents', 'labs'])
      expect(Buffer.from(one.own(key).pdf).equals(Buffer.from(two.own(key).pdf))).toBe(true);
  });

  test('come on A4 as on letter', async () => {
    const { own } = await drawnPages([packetContent({ pageSize: 'a4', sections: [facts('background', 3)] })]);
    expect(Buffer.from(own('background').pdf).toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
  });

  test('have nothing of their own where only documents stand', async () => {
    const { sections, plan } = await drawnPages([
      packetContent({ sections: [section({ kind: 'labs', documents: [REPORT] })] }),
    ]);
    expect(sections.get('labs')).toEqual({ blank: null, own: null });
    expect(plan.documents.get('d2')).toBe(1);
  });
});
