/** What a printed flag says. `unmarked` is not `normal`: many reports leave the flag off. */
export type FlagMeaning =
  | 'high'
  | 'low'
  | 'critical_high'
  | 'critical_low'
  | 'abnormal'
  | 'normal'
  | 'unmarked'
  | 'other';

const MEANINGS: Readonly<Record<string, FlagMeaning>> = {
  '': 'unmarked',
  // A dash fills an empty cell.
  '-': 'unmarked',
  '–': 'unmarked',
  '—': 'unmarked',
  N: 'normal',
  NL: 'normal',
  NORM: 'normal',
  NORMAL: 'normal',
  NORMALE: 'normal',
  WNL: 'normal',
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

/**
 * True when the report itself marks the result as out of the ordinary, an unknown mark included; never derived from
 * the range. Neither a blank nor a printed "normal" counts, and a blank is still not read as normal.
 */
export function isFlagged(asPrinted: string | null): boolean {
  const meaning = flagMeaning(asPrinted);
  return meaning !== 'unmarked' && meaning !== 'normal';
}
