import type { PersonId } from '@shared/contract/common';
import { foldText } from '@shared/domain/fold-text';

type Named = {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly healthNumber: string | null;
};

/** Another member of the family that a document seems to be about, and the pages that say so. */
export type Mistaken = { readonly personId: PersonId; readonly name: string; readonly pages: readonly number[] };

type Text = { readonly page: number; readonly text: string };

/** Shorter numbers turn up by chance. */
const LEAST_DIGITS = 7;

/**
 * Whether a document that is filed under `owner` names another member of the family: by health number, or by full name
 * on its first pages where the owner's own name and number stand on none. A family's histories name each other, so a
 * name beside the owner's says nothing. Null when nobody else is meant.
 */
export function otherPersonIn(texts: readonly Text[], owner: Named, others: readonly Named[]): Mistaken | null {
  const pages = texts.map(({ page, text }) => ({ page, folded: ` ${foldText(text)} `, digits: digitsOf(text) }));
  const isNumberOn = (person: Named, page: (typeof pages)[number]) => {
    const number = digitsOf(person.healthNumber ?? '');
    return number.length >= LEAST_DIGITS && page.digits.includes(number);
  };
  for (const other of others) {
    const found = pages.filter((page) => isNumberOn(other, page)).map(({ page }) => page);
    if (found.length > 0) return { personId: other.id, name: nameOf(other), pages: found };
  }
  if (pages.some((page) => isNameOn(owner, page.folded) || isNumberOn(owner, page))) return null;
  for (const other of others) {
    const found = pages.filter(({ folded }) => isNameOn(other, folded)).map(({ page }) => page);
    if (found.length > 0) return { personId: other.id, name: nameOf(other), pages: found };
  }
  return null;
}

const nameOf = ({ givenName, familyName }: Named) => `${givenName} ${familyName}`;
/** Letters that a province's numbers carry count too; spaces and dashes do not. */
const digitsOf = (text: string) => text.toUpperCase().replace(/[\s\-–./]/g, '');

/** The names in either order, as reports print them: "Tremblay, Marie", "Marie Tremblay". */
function isNameOn({ givenName, familyName }: Named, folded: string): boolean {
  const given = foldText(givenName);
  const family = foldText(familyName);
  return folded.includes(` ${given} ${family} `) || folded.includes(` ${family} ${given} `);
}
