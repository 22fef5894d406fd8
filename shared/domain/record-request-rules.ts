import type { Jurisdiction, Language } from '../contract/common';
import { addDays, dayNumber, type FullDate } from './calendar-date';

/** How well a fact is known: H primary source read, M good secondary source, L one weak source, U unconfirmed. */
export type FactGrade = 'H' | 'M' | 'L' | 'U';

/** How a law counts the time to answer. `current_care_or_days`: sooner while care is going on, the days otherwise. */
export type ResponseTime =
  | { readonly kind: 'days'; readonly days: number; readonly extensionDays: number | null }
  | { readonly kind: 'business_days'; readonly days: number }
  | { readonly kind: 'current_care_or_days'; readonly hours: number; readonly days: number };

/** What the law says about fees; wording in `requestLetter.fees` of the catalogues. */
export type FeeNote =
  | 'estimate_cost_recovery'
  | 'free'
  | 'minimal_written_estimate'
  | 'basic_fee_and_schedule'
  | 'regulated'
  | 'allowed'
  | 'general_maximum'
  | 'unconfirmed';

export interface RecordRequestRule {
  readonly jurisdiction: Jurisdiction;
  /** In the language it is cited in; laws without an official French version keep their English name. */
  readonly law: Readonly<Record<Language, string>> | null;
  /** Null where nothing is known. */
  readonly time: ResponseTime | null;
  /** U or L: shown with "verify with the office", never used for a due date. */
  readonly timeGrade: FactGrade;
  readonly fee: FeeNote;
  readonly feeGrade: FactGrade;
  /** Calendar date the row was last checked; shown beside every figure of it. */
  readonly checkedOn: string;
}

const CHECKED_ON = '2026-11-22';
const days = (count: number, extensionDays: number | null = null) =>
  ({ kind: 'days', days: count, extensionDays }) as const;

type Row = Omit<RecordRequestRule, 'jurisdiction' | 'checkedOn'>;
const UNCONFIRMED: Row = { law: null, time: null, timeGrade: 'U', fee: 'unconfirmed', feeGrade: 'U' };

/** Source: the product's gathered facts on access to one's own records, per province. */
const ROWS: Readonly<Record<Jurisdiction, Row>> = {
  ON: {
    law: {
      en: 'Personal Health Information Protection Act, 2004 (PHIPA), sections 52 to 54',
      fr: 'Loi de 2004 sur la protection des renseignements personnels sur la santé (LPRPS), articles 52 à 54',
    },
    time: days(30, 30),
    timeGrade: 'H',
    fee: 'estimate_cost_recovery',
    feeGrade: 'H',
  },
  QC: {
    law: {
      en: 'Act respecting health and social services information (chapter R-22.1)',
      fr: 'Loi sur les renseignements de santé et de services sociaux (chapitre R-22.1)',
    },
    time: days(30),
    timeGrade: 'U',
    fee: 'free',
    feeGrade: 'H',
  },
  BC: {
    law: {
      en: 'Personal Information Protection Act (PIPA, offices) or Freedom of Information and Protection of Privacy Act (FIPPA, hospitals)',
      fr: 'Personal Information Protection Act (PIPA, cabinets) ou Freedom of Information and Protection of Privacy Act (FIPPA, hôpitaux)',
    },
    time: { kind: 'business_days', days: 30 },
    timeGrade: 'H',
    fee: 'minimal_written_estimate',
    feeGrade: 'H',
  },
  AB: {
    law: { en: 'Health Information Act (HIA)', fr: 'Health Information Act (HIA)' },
    time: days(30),
    timeGrade: 'H',
    fee: 'basic_fee_and_schedule',
    feeGrade: 'H',
  },
  MB: {
    law: {
      en: 'Personal Health Information Act (PHIA)',
      fr: 'Loi sur les renseignements médicaux personnels (LRMP)',
    },
    time: { kind: 'current_care_or_days', hours: 72, days: 30 },
    timeGrade: 'M',
    fee: 'regulated',
    feeGrade: 'M',
  },
  SK: {
    law: { en: 'Health Information Protection Act (HIPA)', fr: 'Health Information Protection Act (HIPA)' },
    time: days(30),
    timeGrade: 'U',
    fee: 'allowed',
    feeGrade: 'M',
  },
  NS: {
    law: { en: 'Personal Health Information Act (PHIA)', fr: 'Personal Health Information Act (PHIA)' },
    time: days(30),
    timeGrade: 'U',
    fee: 'general_maximum',
    feeGrade: 'M',
  },
  NB: UNCONFIRMED,
  NL: UNCONFIRMED,
  PE: UNCONFIRMED,
  YT: UNCONFIRMED,
  NT: UNCONFIRMED,
  NU: UNCONFIRMED,
};

/** What is known about asking for one's own records there. Every figure is shown with "verify with the office". */
export const recordRequestRule = (jurisdiction: Jurisdiction): RecordRequestRule => ({
  jurisdiction,
  ...ROWS[jurisdiction],
  checkedOn: CHECKED_ON,
});

const isWeekday = (date: FullDate) => {
  // 1970-01-01 was a Thursday: day 2 of the epoch is the first Saturday, day 3 the first Sunday.
  const day = ((dayNumber(date) % 7) + 7) % 7;
  return day !== 2 && day !== 3;
};

/**
 * The day `count` business days after `date`, Monday to Friday. Statutory holidays are not taken out: they differ by
 * province and office, so the true day may be later. Null past the calendar's end.
 */
export function addBusinessDays(date: FullDate, count: number): FullDate | null {
  let day: FullDate | null = date;
  for (let left = count; left > 0 && day !== null; ) {
    day = addDays(day, 1);
    if (day !== null && isWeekday(day)) left -= 1;
  }
  return day;
}

/**
 * When an answer is due, the day of asking not counted; null where the time is unconfirmed (L or U) or unknown.
 * Manitoba's 72 hours for current care are told in words only: the 30 days are what holds for any record.
 */
export function recordRequestDueOn(jurisdiction: Jurisdiction, requestedOn: FullDate): FullDate | null {
  const { time, timeGrade } = recordRequestRule(jurisdiction);
  if (time === null || timeGrade === 'U' || timeGrade === 'L') return null;
  return time.kind === 'business_days' ? addBusinessDays(requestedOn, time.days) : addDays(requestedOn, time.days);
}
