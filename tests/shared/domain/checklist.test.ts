import { caseSpecialty } from '@shared/contract/cases';
import { checklistCode } from '@shared/contract/checklist';
import { documentId, recordRequestId } from '@shared/contract/common';
import { isFullDate } from '@shared/domain/calendar-date';
import {
  type ChecklistFacts,
  countChecklist,
  fillChecklist,
  isOnChecklist,
  recentBloodWorkSince,
} from '@shared/domain/checklist';
import { CHECKLIST_RULES, isChecklistCode } from '@shared/domain/checklist-items';
import { CHECKLISTS } from '@shared/domain/checklist-specialties';
import { foldText } from '@shared/domain/fold-text';
import { describe, expect, it } from 'vitest';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const doc = (n: number) => documentId.parse(uuid(n));
const request = (n: number) => recordRequestId.parse(uuid(n));

const fullDate = (text: string) => {
  if (!isFullDate(text)) throw new Error(text);
  return text;
};

const NOTHING: ChecklistFacts = {
  documents: [],
  testResults: [],
  counts: {},
  materials: [],
  requests: [],
  recentSince: null,
};
type Filed = ChecklistFacts['documents'][number];
const filed = (n: number, kind: Filed['kind'], title: string, date: string | null = null): Filed => ({
  id: doc(n),
  kind,
  title,
  date,
});
const itemOf = (specialty: (typeof caseSpecialty.options)[number], code: string, facts: Partial<ChecklistFacts>) =>
  fillChecklist(specialty, { ...NOTHING, ...facts }, []).find((item) => item.code === code);

describe('the checklist', () => {
  it('has every specialty ask for a referral letter, consult notes, medications and allergies, each item once', () => {
    for (const specialty of caseSpecialty.options) {
      const codes = CHECKLISTS[specialty];
      expect(codes).toEqual(
        expect.arrayContaining(['referral_letter', 'consult_notes', 'medication_list', 'allergies']),
      );
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.every((code) => checklistCode.safeParse(code).success)).toBe(true);
    }
  });

  it('uses every item in some specialty', () => {
    const used = new Set(Object.values(CHECKLISTS).flat());
    expect(Object.keys(CHECKLIST_RULES).filter((code) => isChecklistCode(code) && !used.has(code))).toEqual([]);
  });

  it('misses everything when nothing is filed, in the order of the specialty', () => {
    const items = fillChecklist('oncology', NOTHING, []);
    expect(items.map(({ code }) => code)).toEqual(CHECKLISTS.oncology);
    expect(items.every(({ state, why }) => state === 'missing' && why.kind === 'nothing_found')).toBe(true);
  });

  it('falls back to the general list', () => {
    expect(fillChecklist(null, NOTHING, []).map(({ code }) => code)).toEqual(CHECKLISTS.general);
  });

  it('has an item once a document of its kind is filed, and names the documents', () => {
    const documents = [filed(1, 'pathology', 'Biopsy'), filed(2, 'lab', 'CBC'), filed(3, 'pathology', 'Addendum')];
    expect(itemOf('oncology', 'pathology_report', { documents })).toEqual({
      code: 'pathology_report',
      state: 'have',
      why: { kind: 'filed', documentIds: [doc(1), doc(3)] },
    });
  });

  it.each([
    ['oncology', 'biomarkers', 'other', 'EGFR / PD-L1 results'],
    ['oncology', 'biomarkers', 'lab', 'Biomarqueurs moléculaires'],
    ['oncology', 'biomarkers', 'lab', 'EGFR mutation analysis'],
    ['oncology', 'biomarkers', 'pathology', 'MSI'],
    ['orthopaedics', 'x_rays', 'imaging', 'RX genou droit'],
    ['endocrinology', 'glucose_log', 'other', 'FreeStyle Libre 2'],
    ['rare_disease', 'metabolic_tests', 'lab', 'Lactate, ammonia'],
    ['oncology', 'drug_treatment_summary', 'other', 'Sommaire de chimiothérapie'],
    ['oncology', 'radiation_summary', 'consult_note', 'Radio-oncologie : sommaire'],
    ['oncology', 'tumour_markers', 'lab', 'CA-125'],
    ['oncology', 'tumour_markers', 'lab', 'Antigène carcino-embryonnaire (ACE)'],
    ['cardiology', 'ecg', 'other', 'Électrocardiogramme 12 dérivations'],
    ['cardiology', 'echocardiogram', 'imaging', 'Échocardiographie transthoracique'],
    ['cardiology', 'stress_test', 'other', 'Épreuve d’effort'],
    ['cardiology', 'coronary_imaging', 'imaging', 'Coronary angiogram'],
    ['neurology', 'brain_spine_imaging', 'imaging', 'IRM cérébrale'],
    ['neurology', 'brain_spine_imaging', 'imaging', 'MRI lumbar spine'],
    ['neurology', 'nerve_conduction', 'other', 'EMG du membre inférieur'],
    ['orthopaedics', 'x_rays', 'imaging', 'X-ray, left knee'],
    ['orthopaedics', 'joint_imaging', 'imaging', 'IRM du genou gauche'],
    ['orthopaedics', 'bone_density', 'imaging', 'Ostéodensitométrie'],
    ['gastroenterology', 'endoscopy_report', 'other', 'Coloscopie du 3 mai'],
    ['gastroenterology', 'stool_tests', 'lab', 'Fecal calprotectin'],
    ['endocrinology', 'hormone_tests', 'lab', 'TSH, T4 libre'],
    ['endocrinology', 'glucose_control', 'lab', 'HbA1c'],
    ['rare_disease', 'genetic_report', 'other', 'Whole exome sequencing'],
    ['paediatrics', 'growth_chart', 'other', 'Courbe de croissance'],
    ['paediatrics', 'immunization_record', 'other', 'Carnet de vaccination'],
  ] as const)('in %s finds %s in a %s document called "%s"', (specialty, code, kind, title) => {
    expect(itemOf(specialty, code, { documents: [filed(1, kind, title)] })?.state).toBe('have');
  });

  it.each([
    ['neurology', 'brain_spine_imaging', 'imaging', 'CT of the abdomen'],
    ['cardiology', 'echocardiogram', 'imaging', 'Échographie abdominale'],
    ['oncology', 'pathology_report', 'referral_letter', 'Referral with pathology'],
    ['oncology', 'radiation_summary', 'authorization', 'Authorization for radiation'],
    ['orthopaedics', 'joint_imaging', 'consult_note', 'MRI discussed'],
    ['general', 'recent_blood_work', 'other', 'Shopping list'],
    ['orthopaedics', 'x_rays', 'medication_list', 'Rx, October'],
    ['oncology', 'biomarkers', 'lab', 'eGFR, October'],
    ['oncology', 'biomarkers', 'other', 'MSI claim'],
    ['oncology', 'tumour_markers', 'lab', 'ACE'],
    ['oncology', 'tumour_markers', 'lab', 'LDH'],
  ] as const)('in %s does not take for %s a %s called "%s"', (specialty, code, kind, title) => {
    expect(itemOf(specialty, code, { documents: [filed(1, kind, title)] })?.state).toBe('missing');
  });

  const markers = {
    title: 'Chemistry',
    category: 'lab',
    observationNames: ['Sodium', 'CA 19-9'],
    date: '2026-05',
    documentIds: [],
  } as const;

  it('counts a recorded result by the names of its observations, and shows its report when it has one', () => {
    expect(itemOf('oncology', 'tumour_markers', { testResults: [markers] })?.why).toEqual({
      kind: 'recorded',
      count: 1,
    });
    const testResults = [{ ...markers, documentIds: [doc(7)] }];
    expect(itemOf('oncology', 'tumour_markers', { testResults })?.why).toEqual({
      kind: 'filed',
      documentIds: [doc(7)],
    });
  });

  it.each([
    ['oncology', 'biomarkers', ['eGFR (CKD-EPI)', 'ALK PHOS']],
    ['oncology', 'tumour_markers', ['ACE', 'LDH', 'Lactate dehydrogenase (LDH)']],
    ['endocrinology', 'glucose_log', ['T4 libre']],
    ['rare_disease', 'metabolic_tests', ['Basic metabolic panel', 'Lactate dehydrogenase', 'Lactate déshydrogénase']],
  ] as const)('in %s does not take for %s blood work that prints %s', (specialty, code, observationNames) => {
    const testResults = [{ ...markers, observationNames, documentIds: [doc(7)] }];
    expect(itemOf(specialty, code, { testResults })?.state).toBe('missing');
  });

  it('finds biomarkers in a pathology report by the names of its observations', () => {
    const testResults = [{ ...markers, category: 'pathology' as const, observationNames: ['EGFR', 'ALK'] }];
    expect(itemOf('oncology', 'biomarkers', { testResults })?.state).toBe('have');
  });

  it('never reads a pattern across two observation names', () => {
    const testResults = [{ ...markers, title: 'Panel', observationNames: ['Stress', 'test strip'] }];
    expect(itemOf('cardiology', 'stress_test', { testResults })?.state).toBe('missing');
  });

  it('takes what the family wrote down, and "none known" for allergies', () => {
    const counts = { medication: 4, no_known_allergies: 1 };
    expect(itemOf('general', 'medication_list', { counts })?.why).toEqual({ kind: 'recorded', count: 4 });
    expect(itemOf('general', 'allergies', { counts })?.why).toEqual({ kind: 'recorded', count: 1 });
    expect(itemOf('general', 'allergies', {})?.state).toBe('missing');
  });

  it('takes only recent blood work where a window is chosen; undated reports count', () => {
    const old = filed(1, 'lab', 'CBC', '2024-03-01');
    const blood = (documents: readonly Filed[], recentSince: string | null) =>
      itemOf('general', 'recent_blood_work', { documents, recentSince })?.state;
    expect(blood([old], null)).toBe('have');
    expect(blood([old], '2026-01-01')).toBe('missing');
    expect(blood([filed(2, 'lab', 'CBC', '2026')], '2026-06-01')).toBe('have');
    expect(blood([filed(3, 'lab', 'CBC')], '2026-06-01')).toBe('have');
  });

  it.each([
    ['2026-11-22', '2025-11-22'],
    ['2026-01-01', '2025-01-01'],
    ['2028-02-29', '2027-02-28'],
  ])('on %s calls blood work recent from %s on', (today, since) => {
    expect(recentBloodWorkSince(fullDate(today))).toBe(since);
  });

  const sent = { id: request(1), items: ['pathology_reports'], status: 'sent', dueOn: '2026-12-22' } as const;

  it('is requested while an open request asks for it, by the one answered first', () => {
    const later = { ...sent, id: request(2), dueOn: null };
    expect(itemOf('oncology', 'pathology_report', { requests: [later, sent] })).toEqual({
      code: 'pathology_report',
      state: 'requested',
      why: { kind: 'requested', requestId: request(1), dueOn: '2026-12-22' },
    });
    for (const status of ['draft', 'received', 'refused', 'cancelled'] as const) {
      expect(itemOf('oncology', 'pathology_report', { requests: [{ ...sent, status }] })?.state).toBe('missing');
    }
  });

  it('takes a complete chart for all that a chart contains, not for discs, slides or a family history', () => {
    const requests = [{ ...sent, items: ['complete_chart'] as const }];
    const states = Object.fromEntries(
      fillChecklist('oncology', { ...NOTHING, requests }, []).map(({ code, state }) => [code, state]),
    );
    expect(states).toMatchObject({
      pathology_report: 'requested',
      operative_notes: 'requested',
      allergies: 'requested',
      imaging_discs: 'missing',
      slides_and_blocks: 'missing',
      family_history: 'missing',
      referral_letter: 'missing',
    });
  });

  it('has what is filed even while more of it is asked for', () => {
    const documents = [filed(1, 'pathology', 'Biopsy')];
    expect(itemOf('oncology', 'pathology_report', { documents, requests: [sent] })?.state).toBe('have');
  });

  it.each([
    ['held', 'have'],
    ['sent', 'have'],
    ['requested', 'requested'],
    ['lost', 'missing'],
  ] as const)('knows where %s slides are: %s', (status, state) => {
    expect(itemOf('oncology', 'slides_and_blocks', { materials: [{ kind: 'slides', status }] })?.state).toBe(state);
  });

  it('lets a mark go before everything, and leaves marks of other specialties alone', () => {
    const marks = [
      { code: 'pathology_report', state: 'not_applicable', note: 'no biopsy' },
      { code: 'growth_chart', state: 'have', note: null },
    ] as const;
    const items = fillChecklist('oncology', { ...NOTHING, documents: [filed(1, 'pathology', 'Biopsy')] }, marks);
    expect(items.find(({ code }) => code === 'pathology_report')).toEqual({
      code: 'pathology_report',
      state: 'not_applicable',
      why: { kind: 'set_by_hand', note: 'no biopsy' },
    });
    expect(items.some(({ code }) => code === 'growth_chart')).toBe(false);
  });

  it('counts what stands where, without what does not apply', () => {
    const facts = {
      ...NOTHING,
      documents: [filed(1, 'pathology', 'Biopsy')],
      requests: [{ ...sent, items: ['lab_history'] as const }],
    };
    const marks = [{ code: 'family_history', state: 'not_applicable', note: null }] as const;
    const { have, requested, missing } = countChecklist(fillChecklist('general', facts, marks));
    expect([have, requested, have + requested + missing]).toEqual([1, 1, CHECKLISTS.general.length - 1]);
  });

  it('knows which items a specialty has', () => {
    expect([isOnChecklist('oncology', 'biomarkers'), isOnChecklist('oncology', 'growth_chart')]).toEqual([true, false]);
    expect([isChecklistCode('biomarkers'), isChecklistCode('toString')]).toEqual([true, false]);
  });
});

describe('folding text', () => {
  it.each([
    ['Hôpital Général (Ottawa)', 'hopital general ottawa'],
    ['  L’ŒIL — Œsophage ', 'l oeil oesophage'],
    ['CA-125', 'ca 125'],
    ['日本 Ελλάδα', '日本 ελλαδα'],
  ])('folds "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
