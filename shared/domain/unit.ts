/**
 * A unit reduced for comparing only, so that two printings of one unit make one series: the three micro signs
 * (U+00B5, U+03BC, u), `10E9`, `10*9`, `10⁹` and `10^9`, spaces. Case is kept (mmol and Mmol differ), nothing is ever
 * converted, and the result is never shown.
 */
export function unitKey(asPrinted: string | null): string {
  return (asPrinted ?? '')
    .replace(/[⁰¹²³⁴-⁹]+/g, (digits) => `^${digits.normalize('NFKC')}`)
    .normalize('NFKC')
    .replace(/[\s·]/g, '')
    .replace(/[×x]?10(?:\^|\*{1,2}|[eE])(\d+)/, '10^$1')
    .replace(/^[µμu](?=(?:mol|g|L|l|kat|IU|UI|U|m)(?:\/|$))/, 'µ')
    .replace(/^mc(?=g(?:\/|$))/, 'µ')
    .replace(/l(?=\/|$)/g, (letter, offset: number, whole: string) =>
      // `mol` ends in l too: only a litre alone or behind a prefix is the same as L.
      whole.slice(0, offset).endsWith('mo') ? letter : 'L',
    );
}

/** True when two results may stand in one series. Two missing units match; one missing does not. */
export const isSameUnit = (left: string | null, right: string | null): boolean => unitKey(left) === unitKey(right);
