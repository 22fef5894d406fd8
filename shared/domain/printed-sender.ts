import { foldText } from './fold-text';
import { linesOf, type PageText, type Read, shownWords } from './page-text';

export type KnownSender<Id extends string = string> = { readonly id: Id; readonly name: string };

/** What stands before the name of who made a paper, folded. */
const MADE_BY =
  /(?:^| )(?:seen by|reported by|dictated by|signed by|read by|interpreted by|reviewed by|operator|surgeon|attending|physician|pathologist|radiologist|consultant|vue? par|signe par|signee par|lu par|interprete par|operateur|chirurgienn?e?|pathologiste|radiologiste|medecin traitant|par|by|from|de la part de) $/;
/** Who asked for it, who gets a copy: not who made it. */
const NOT_BY =
  /(?:^| )(?:ordered by|referred by|requested by|submitted by|referring physician|family physician|family doctor|demandeur|demandee? par|prescrit par|referee? par|medecin de famille|cc|c c|copy to|copies to|copie a|sent to|to|dear|attention|present|presents) $/;
const TITLES = /^(?:dre?|doctor|docteure?|prof|professor|m d) /;

/** The letterhead: lines from the top in which an organization names itself. */
const LETTERHEAD = 4;
/** A signature stands on the last page; where that is the first too, below the letter's addressee. */
const SIGNATURE_FROM = 0.6;

type Line = { readonly line: string; readonly folded: string; readonly place: 'head' | 'body' | 'foot' };

/**
 * Who made a paper, of those already known: named as the one who saw, operated, read or signed; else whose signature
 * stands alone at its end; else whose letterhead it is. Who ordered it or gets a copy did not make it. Null when two
 * could have.
 */
export function readSender<Id extends string>(
  pages: readonly PageText[],
  known: readonly KnownSender<Id>[],
): Read<Id> | null {
  const lines = pages.flatMap(({ text }, page) => placed(text, page === 0, page === pages.length - 1));
  for (const finds of [isNamedAsMaker, isSignature, isLetterhead]) {
    const found = known.flatMap(({ id, name }) => {
      const line = lines.find((each) => finds(each, name));
      return line ? [{ value: id, words: shownWords(line.line) }] : [];
    });
    const [only] = found;
    if (only) return found.length === 1 ? only : null;
  }
  return null;
}

function placed(text: string, isFirst: boolean, isLast: boolean): readonly Line[] {
  const lines = linesOf(text);
  return lines.map((line, at) => ({
    line,
    folded: ` ${foldText(line)} `,
    place:
      isFirst && at < LETTERHEAD
        ? 'head'
        : isLast && at >= lines.length * (isFirst ? SIGNATURE_FROM : 0)
          ? 'foot'
          : 'body',
  }));
}

function isNamedAsMaker({ folded }: Line, name: string): boolean {
  return beforeEach(folded, name).some((before) => MADE_BY.test(before) && !NOT_BY.test(before));
}

const isSignature = ({ folded, place }: Line, name: string): boolean =>
  place === 'foot' && !isOrganization(name) && beforeEach(folded, name).some((before) => before.trim() === '');

const isLetterhead = ({ folded, place }: Line, name: string): boolean =>
  place === 'head' && isOrganization(name) && folded.startsWith(` ${foldText(name)} `);

/** A person's name has a title before it or is two or three words; an institution's does neither reliably. */
const isOrganization = (name: string): boolean => !TITLES.test(`${foldText(name)} `);

/** What stands in the line before each time a doctor is named, in full or by initial, their title taken off. */
function beforeEach(folded: string, name: string): readonly string[] {
  const plain = foldText(name).replace(TITLES, '');
  const [given = '', ...rest] = plain.split(' ');
  const family = rest.join(' ');
  if (family === '') return [];
  const forms = [`${given} ${family}`, `${given.charAt(0)} ${family}`, `${family} ${given}`];
  return forms.flatMap((form) => {
    const at = folded.indexOf(` ${form} `);
    return at === -1 ? [] : [folded.slice(0, at + 1).replace(/ (?:dre?|doctor|docteure?|prof) $/, ' ')];
  });
}
