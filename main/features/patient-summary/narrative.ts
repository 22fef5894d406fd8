import type { Language } from '@shared/contract/common';
import type { Narrative } from 'fhir/r4';
import { textOf } from './fhir-parts';

/** One fact in a sentence or a few words, with what belongs under it. */
export type Line = { readonly text: string; readonly under?: readonly string[] };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
const withBreaks = (text: string): string =>
  escaped(textOf(text) ?? '')
    .split(/\r\n|\r|\n/)
    .join('<br/>');

const listed = ({ text, under = [] }: Line): string => {
  const more = under.map((each) => `<li>${withBreaks(each)}</li>`).join('');
  return `<li>${withBreaks(text)}${more === '' ? '' : `<ul>${more}</ul>`}</li>`;
};

export const localeOf = (language: Language): 'en-CA' | 'fr-CA' => (language === 'fr' ? 'fr-CA' : 'en-CA');

/** FHIR narrative: the lines as a list, escaped, a paragraph where there is only a sentence. */
export function narrative(lines: readonly Line[] | string, language: Language): Narrative {
  const locale = localeOf(language);
  const body =
    typeof lines === 'string'
      ? `<p>${withBreaks(lines)}</p>`
      : `<ul>${lines.map((line) => listed(line)).join('')}</ul>`;
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="${locale}" lang="${locale}">${body}</div>`,
  };
}
