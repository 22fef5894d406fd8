import type { DocumentKind } from '../contract/documents';
import type { MaterialKind } from '../contract/material-loans';
import type { RequestedItem } from '../contract/record-requests';
import type { TestCategory } from '../contract/test-results';
import type { TreatmentKind } from '../contract/treatments';

/** What the family can have written down itself; `no_known_allergies` is a statement, not an empty list. */
export type CountedRecord =
  | 'medication'
  | 'allergy'
  | 'no_known_allergies'
  | 'immunization'
  | 'family_history'
  | TreatmentKind;

/**
 * A filed document or recorded test that brings an item. A document needs one of `kinds` (absent: any that can hold a
 * result), a test one of `categories` (absent: any), and either needs a title that fits `words` where given. Tests fit
 * by the name of an observation too. An empty list means that nothing of that sort counts.
 */
export interface ReportMatch {
  readonly kinds?: readonly DocumentKind[];
  readonly categories?: readonly TestCategory[];
  /** Tried on folded text (`foldText`): lower case, no accents, single spaces; words of both languages. */
  readonly words?: RegExp;
}

export interface ChecklistRule {
  /** Any of these brings the item. */
  readonly reports?: readonly ReportMatch[];
  readonly records?: readonly CountedRecord[];
  /** Where the thing itself is: tracked in the family's list of slides, blocks and discs. */
  readonly materials?: readonly MaterialKind[];
  /** Asking for any of these, or for the complete chart, asks for the item. */
  readonly requestedBy?: readonly RequestedItem[];
  /** False for what no copied chart contains: discs, slides, what the family writes itself. */
  readonly isInChart?: boolean;
  /** Older reports than the chosen window do not count. */
  readonly isRecentOnly?: boolean;
}

const kinds = (...list: DocumentKind[]): ReportMatch => ({ kinds: list, categories: [] });
const titled = (words: RegExp): ReportMatch => ({ words });
const imagingOf = (words: RegExp): ReportMatch => ({ kinds: ['imaging'], categories: ['imaging'], words });
const chart = (...requestedBy: RequestedItem[]) => ({ requestedBy, isInChart: true });

const BLOOD = { kinds: ['lab'], categories: ['lab'] } as const satisfies ReportMatch;
const IMAGING = { kinds: ['imaging'], categories: ['imaging'] } as const satisfies ReportMatch;
const PATHOLOGY = { kinds: ['pathology'], categories: ['pathology'] } as const satisfies ReportMatch;

/**
 * Every item a specialist's office may ask for, whatever the specialty. Wording: `checklist.items` of the catalogues.
 * Contents: what Canadian centres ask referred patients to bring, joined with the usual documents of each specialty.
 */
const rules = {
  referral_letter: { reports: [kinds('referral_letter')] },
  consult_notes: { reports: [kinds('consult_note')], ...chart('consult_letters') },
  operative_notes: {
    reports: [
      kinds('operative_report'),
      titled(/\b(operative (report|note)|protocoles? operatoires?|compte rendu operatoire)\b/),
    ],
    ...chart('operative_notes'),
  },
  discharge_summaries: {
    reports: [kinds('discharge_summary'), titled(/\b(discharge summar\w*|sommaires? de conge|feuilles? sommaires?)\b/)],
    ...chart('discharge_summaries'),
  },
  medication_list: {
    reports: [kinds('medication_list')],
    records: ['medication'],
    ...chart('medication_list'),
  },
  allergies: {
    reports: [titled(/\b(allerg\w+|intoleran\w+)\b/)],
    records: ['allergy', 'no_known_allergies'],
    ...chart(),
  },
  family_history: {
    reports: [titled(/\b(family history|pedigree|antecedents familiaux|arbre genealogique)\b/)],
    records: ['family_history'],
  },
  recent_blood_work: { reports: [BLOOD], ...chart('lab_history'), isRecentOnly: true },
  imaging_reports: { reports: [IMAGING], ...chart('imaging_reports') },
  imaging_discs: { materials: ['imaging_disc'], requestedBy: ['imaging_images'] },
  pathology_report: { reports: [PATHOLOGY], ...chart('pathology_reports') },
  slides_and_blocks: { materials: ['slides', 'blocks'] },
  genetic_report: {
    reports: [
      { kinds: [], categories: ['genetic'] },
      titled(/\b(geneti\w+|genomi\w+|exome|karyotyp\w*|caryotyp\w*|microarray|micropuce|brca\w*|variants? report)\b/),
    ],
    ...chart('genetic_reports'),
  },
  past_treatments: {
    reports: [titled(/\b(treatment summar\w*|sommaires? (des |de )?traitements?)\b/)],
    records: ['medication_course', 'surgery', 'radiation', 'therapy', 'watchful_waiting', 'other'],
    ...chart('treatment_summaries'),
  },
  // Oncology
  biomarkers: {
    reports: [
      { kinds: [], categories: ['genetic'] },
      // Blood work prints the first two for the kidneys and the liver: eGFR, ALK PHOS. The third is a health plan too.
      { kinds: ['pathology', 'other'], categories: ['pathology'], words: /\b(egfr|alk)\b/ },
      { kinds: ['pathology'], categories: ['pathology'], words: /\bmsi\b/ },
      titled(
        /\b(biomarker\w*|biomarqueur\w*|molecular|moleculaire\w*|immunohisto\w*|ngs|(egfr|alk) (mutation\w*|gene|fusion|rearrange\w*)|(mutations?|fusion|rearrangement) (d |de )?(l )?(egfr|alk)|ros1|kras|nras|braf|pd ?l1|her2|brca\w*|microsatellit\w*|mmr|oncotype|profil\w* genom\w*)\b/,
      ),
    ],
    ...chart('pathology_reports', 'genetic_reports'),
  },
  staging_imaging: { reports: [IMAGING], ...chart('imaging_reports') },
  drug_treatment_summary: {
    reports: [
      titled(
        /\b(chemo\w*|chimio\w*|immunotherap\w*|systemic (therapy|treatment)|traitements? systemiques?|hormonotherap\w*)\b/,
      ),
    ],
    records: ['medication_course'],
    ...chart('treatment_summaries'),
  },
  radiation_summary: {
    reports: [titled(/\b(radiation|radiotherap\w*|radio oncolog\w*|brachytherap\w*|curietherap\w*)\b/)],
    records: ['radiation'],
    ...chart('treatment_summaries'),
  },
  tumour_markers: {
    reports: [
      titled(
        // Neither LDH, which any chemistry panel carries, nor ACE: in English an enzyme, in French short for CEA.
        /\b(tumou?r markers?|marqueurs? tumora(l|ux)|cea|antigene carcino ?embryonnaire|carcino ?embryonic antigen|ca ?125|ca ?15 3|ca ?19 9|ca ?27 29|psa|aps|afp|beta hcg)\b/,
      ),
    ],
    ...chart('lab_history'),
  },
  // Cardiology
  ecg: {
    reports: [titled(/\b(ecg|ekg|electrocardiogra\w*)\b/)],
    ...chart('complete_chart'),
  },
  echocardiogram: {
    reports: [titled(/\b(echocardio\w*|echo(graphie)? cardia\w*|cardiac (echo|ultrasound)|tte|tee|ett|eto)\b/)],
    ...chart('imaging_reports'),
  },
  stress_test: {
    reports: [
      titled(
        /\b(stress (test|echo\w*|mibi)|treadmill|exercise test|epreuve d effort|tapis roulant|scintigraphie myocardique|mibi)\b/,
      ),
    ],
    ...chart('imaging_reports'),
  },
  rhythm_monitoring: {
    reports: [
      titled(
        /\b(holter|event (monitor|recorder)|loop recorder|rhythm monitor\w*|enregistreur d evenements|monitorage (du rythme|ambulatoire))\b/,
      ),
    ],
    ...chart('complete_chart'),
  },
  coronary_imaging: {
    reports: [
      titled(/\b(angiogra\w*|coronar\w*|cath(eterization|eterism)?|catheterisme|coroscan\w*|coroangi\w*|ccta)\b/),
    ],
    ...chart('imaging_reports'),
  },
  cardiac_device_report: {
    reports: [titled(/\b(pacemaker|stimulateur cardiaque|defibrillat\w*|icd|device (check|clinic|interrogation))\b/)],
    ...chart('complete_chart'),
  },
  lipid_profile: {
    reports: [titled(/\b(lipid\w*|bilan lipidique|cholesterol|ldl|hdl|triglyceri\w*)\b/)],
    ...chart('lab_history'),
  },
  blood_pressure_log: { reports: [titled(/\b(blood pressure|tension arterielle|pression arterielle|mapa|abpm)\b/)] },
  // Neurology
  brain_spine_imaging: {
    reports: [
      imagingOf(
        /\b(brain|head|cereb\w*|cran\w*|encephal\w*|tete|spin(e|al)|cervical\w*|thoracic spine|lumb\w*|lombaire|rachi\w*|colonne|medull\w*|neuro\w*)\b/,
      ),
    ],
    ...chart('imaging_reports'),
  },
  eeg: { reports: [titled(/\b(eeg|electroencephalogra\w*)\b/)], ...chart('complete_chart') },
  nerve_conduction: {
    reports: [titled(/\b(emg|electromyogra\w*|nerve conduction|conduction nerveuse|electrodiagnos\w*)\b/)],
    ...chart('complete_chart'),
  },
  lumbar_puncture: {
    reports: [titled(/\b(lumbar puncture|spinal tap|cerebrospinal|csf|ponction lombaire|cephalo ?rachidien|lcr)\b/)],
    ...chart('lab_history'),
  },
  cognitive_testing: {
    reports: [titled(/\b(neuropsych\w*|cognitive|cognitif|cognitive (test|assessment)|moca|mmse)\b/)],
    ...chart('consult_letters'),
  },
  symptom_diary: {
    reports: [
      titled(
        /\b(diary|journal( des?| de) (symptom\w*|crises?|migraines?|cephalees?)|symptom (log|journal|timeline)|seizure log|headache log)\b/,
      ),
    ],
  },
  // Orthopaedics
  x_rays: {
    // Outside of imaging, Rx is a prescription.
    reports: [titled(/\b(x ?rays?|radiogra\w*|rayons? x)\b/), imagingOf(/\brx\b/)],
    ...chart('imaging_reports'),
  },
  joint_imaging: {
    reports: [imagingOf(/\b(mri|irm|ct|tdm|scan\w*|resonance|tomodensito\w*|ultrasound|echogra\w*|arthro\w*)\b/)],
    ...chart('imaging_reports'),
  },
  implant_record: {
    reports: [titled(/\b(implants?|prosthe\w*|prothe\w*|hardware|quincaillerie|arthroplast\w*)\b/)],
    ...chart('operative_notes'),
  },
  injections: {
    reports: [titled(/\b(injections?|infiltrations?|cortisone|viscosuppl\w*)\b/)],
    ...chart('treatment_summaries'),
  },
  physiotherapy: {
    reports: [titled(/\b(physio\w*|kinesitherap\w*|rehab\w*|readaptation|occupational therap\w*|ergotherap\w*)\b/)],
    records: ['therapy'],
    ...chart('treatment_summaries'),
  },
  bone_density: {
    reports: [
      titled(/\b(bone (mineral )?density|densitometr\w*|osteodensito\w*|dexa|dxa|bmd|densite (minerale )?osseuse)\b/),
    ],
    ...chart('imaging_reports'),
  },
  // Gastroenterology
  endoscopy_report: {
    reports: [
      titled(
        /\b(endoscop\w*|colonoscop\w*|coloscop\w*|gastroscop\w*|ogd|oesogastro\w*|sigmoidoscop\w*|ercp|cpre|capsule)\b/,
      ),
    ],
    ...chart('operative_notes'),
  },
  abdominal_imaging: {
    reports: [
      imagingOf(
        /\b(abdom\w*|pelv\w*|liver|hepat\w*|foie|pancrea\w*|biliar\w*|biliaire\w*|mrcp|cprm|entero\w*|bowel|intestin\w*|fibroscan|elastogra\w*)\b/,
      ),
    ],
    ...chart('imaging_reports'),
  },
  liver_tests: {
    reports: [
      titled(
        /\b(liver (function|panel|enzymes?|tests?)|bilan hepatique|alt|ast|ggt|bilirubin\w*|alkaline phosphatase|phosphatase alcaline)\b/,
      ),
    ],
    ...chart('lab_history'),
  },
  stool_tests: {
    reports: [titled(/\b(stool|selles|fecal|faecal|fecale?s?|calprotectin\w*|fit test|rsosi|coproculture)\b/)],
    ...chart('lab_history'),
  },
  // Endocrinology
  hormone_tests: {
    reports: [
      titled(
        /\b(hormon\w*|tsh|t3|t4|thyro\w*|cortisol|acth|prolactin\w*|parathyro\w*|pth|igf ?1|testosteron\w*|estradiol|fsh|lh|aldosteron\w*|renin\w*|metanephrin\w*)\b/,
      ),
    ],
    ...chart('lab_history'),
  },
  glucose_control: {
    reports: [titled(/\b(hba1c|a1c|hemoglobin a1c|glyque\w*|glycat\w*|glucose|glycemi\w*)\b/)],
    ...chart('lab_history'),
  },
  glucose_log: {
    reports: [
      titled(
        /\b(glucose (log|diary|readings)|cgm|ambulatory glucose|carnet de glycemie\w*|lectures? de glycemie|freestyle|libre ?(2|3|view)|dexcom)\b/,
      ),
    ],
  },
  gland_imaging: {
    reports: [
      imagingOf(
        /\b(thyro\w*|adren\w*|surren\w*|pituit\w*|hypophys\w*|parathyr\w*|sella|selle turcique|pancrea\w*|neck|cou)\b/,
      ),
    ],
    ...chart('imaging_reports'),
  },
  // Rare disease
  symptom_history: {
    reports: [
      titled(/\b(symptom (history|timeline|diary|journal|log)|(historique|chronologie|journal) des symptomes|diary)\b/),
    ],
  },
  metabolic_tests: {
    reports: [
      titled(
        // Neither a routine panel nor lactate dehydrogenase.
        /\b(metabol\w*(?! panel)|amino acids?|acides? amines|organic acids?|acides? organiques|acylcarnitin\w*|lactate(?! des?hydrog)|ammonia\w*|ammoniac|enzym\w*)\b/,
      ),
    ],
    ...chart('lab_history'),
  },
  functional_tests: {
    reports: [
      { kinds: [], categories: ['functional'] },
      titled(
        /\b(pulmonary function|lung function|spirometr\w*|fonction (respiratoire|pulmonaire)|walk test|test de marche|ecg|electrocardiogra\w*|eeg|emg)\b/,
      ),
    ],
    ...chart('complete_chart'),
  },
  // Paediatrics
  birth_record: {
    reports: [
      titled(
        /\b(birth (record|summary|history)|newborn (record|summary)|neonatal\w*|neonat\w*|perinatal\w*|naissance|accouchement|apgar)\b/,
      ),
    ],
    ...chart('discharge_summaries'),
  },
  newborn_screening: {
    reports: [
      titled(
        /\b(newborn screen\w*|neonatal screen\w*|depistage neonatal|depistage (sanguin|urinaire) (neonatal|chez le nouveau ne))\b/,
      ),
    ],
    ...chart('lab_history'),
  },
  growth_chart: {
    reports: [titled(/\b(growth|croissance|height and weight|percentiles?)\b/)],
    ...chart('complete_chart'),
  },
  immunization_record: {
    reports: [titled(/\b(immuni[sz]ation\w*|vaccin\w*)\b/)],
    records: ['immunization'],
    ...chart('complete_chart'),
  },
  developmental_assessment: {
    reports: [
      titled(/\b(development\w*|developpement\w*|speech|orthophon\w*|psychoeducat\w*|psycho educat\w*|autis\w*)\b/),
    ],
    ...chart('consult_letters'),
  },
  school_reports: { reports: [titled(/\b(school|scolaire\w*|ecole|iep|plan d intervention|teacher|enseignant\w*)\b/)] },
} as const satisfies Record<string, ChecklistRule>;

export type ChecklistCode = keyof typeof rules;
export const CHECKLIST_RULES: Readonly<Record<ChecklistCode, ChecklistRule>> = rules;
export const isChecklistCode = (code: string): code is ChecklistCode => Object.hasOwn(rules, code);
