/** What a printed flag says. `unmarked` is not "normal": many reports leave the flag off. */
export type FlagMeaning = 'high' | 'low' | 'critical_high' | 'critical_low' | 'abnormal' | 'unmarked' | 'other';

const MEANINGS: Readonly<Record<string, FlagMeaning>> = {
  '': 'unmarked',
  H: 'high',
  HI: 'high',
  HIGH: 'high',
  HAUT: 'high',
  ÉLEVÉ: 'high',
  '↑': 'high',
  '▲': 'high',
  L: 'low',
  LO: 'low',
  LOW: 'low',
  B: 'low',
  BAS: 'low',
  '↓': 'low',
  '▼': 'low',
  HH: 'critical_high',
  '↑↑': 'critical_high',
  LL: 'critical_low',
  BB: 'critical_low',
  '↓↓': 'critical_low',
  A: 'abnormal',
  AA: 'abnormal',
  ABN: 'abnormal',
  ABNORMAL: 'abnormal',
  ANORMAL: 'abnormal',
  '*': 'abnormal',
  '**': 'abnormal',
  '!': 'abnormal',
};

/** The meaning of a flag as printed; `other` for one that is not known, which is still shown as printed. */
export function flagMeaning(asPrinted: string | null): FlagMeaning {
  const flag = (asPrinted ?? '')
    .normalize('NFC')
    .replace(/[\s()]/g, '')
    .toUpperCase();
  const starless = flag.replace(/\*+$/, '');
  return MEANINGS[flag] ?? MEANINGS[starless] ?? 'other';
}

/** True when the report itself marks the result; never derived from the range. */
export const isFlagged = (asPrinted: string | null): boolean => flagMeaning(asPrinted) !== 'unmarked';
