import type { ObservationInput } from '@shared/contract/test-results';
import type { Random } from './random';

type Test = readonly [name: string, unit: string | null, low: number, high: number, decimals: number];

/** Twenty-five common tests with made-up but plausible ranges; values are filler and mean nothing. */
const PANEL: readonly Test[] = [
  ['Hemoglobin', 'g/L', 120, 160, 0],
  ['Hematocrit', 'L/L', 0.36, 0.48, 2],
  ['White cell count', 'x10^9/L', 4, 11, 1],
  ['Neutrophils', 'x10^9/L', 2, 7.5, 1],
  ['Lymphocytes', 'x10^9/L', 1, 4, 1],
  ['Platelets', 'x10^9/L', 150, 400, 0],
  ['MCV', 'fL', 80, 100, 0],
  ['Sodium', 'mmol/L', 135, 145, 0],
  ['Potassium', 'mmol/L', 3.5, 5, 1],
  ['Chloride', 'mmol/L', 98, 107, 0],
  ['Creatinine', 'µmol/L', 45, 90, 0],
  ['eGFR', 'mL/min/1.73m2', 60, 120, 0],
  ['Urea', 'mmol/L', 2.5, 8, 1],
  ['Glucose, fasting', 'mmol/L', 3.6, 6, 1],
  ['Hemoglobin A1C', '%', 4, 6, 1],
  ['ALT', 'U/L', 5, 40, 0],
  ['AST', 'U/L', 5, 35, 0],
  ['Alkaline phosphatase', 'U/L', 35, 120, 0],
  ['Bilirubin, total', 'µmol/L', 3, 20, 0],
  ['Albumin', 'g/L', 35, 50, 0],
  ['Calcium', 'mmol/L', 2.1, 2.6, 2],
  ['TSH', 'mIU/L', 0.3, 4.2, 2],
  ['Ferritin', 'µg/L', 20, 250, 0],
  ['C-reactive protein', 'mg/L', 0, 5, 1],
  ['INR', null, 0.9, 1.2, 1],
];
export const PANEL_SIZE = PANEL.length;

/** One report's rows: most within their range, a few flagged, now and then a word or a bound instead of a number. */
export const labPanel = (random: Random): readonly ObservationInput[] =>
  PANEL.map(([name, unit, low, high, decimals]) => {
    const spread = high - low;
    const value = low - spread * 0.1 + (random.int(1000) / 1000) * spread * 1.2;
    const flag = value > high ? 'H' : value < low ? 'L' : null;
    const printed = random.chance(0.01) ? 'Pending' : random.chance(0.02) ? `< ${low}` : value.toFixed(decimals);
    return { name, value: printed, unit, referenceRange: `${low} - ${high}`, flag, page: 1 + random.int(10) };
  });
