import type { LaidText } from '../packet-types';
import { around, type Edges } from './areas';
import type { PageCharacter } from './page-characters';

/** Characters that stand together in one line, without a space. */
export interface TextRun extends LaidText {
  readonly characters: readonly PlacedCharacter[];
}

type PlacedCharacter = PageCharacter & { readonly edges: Edges; readonly ink: Edges };

/** The words of a page as the engine reads them; a word broken over two lines is two runs. */
export function textRuns(characters: readonly PageCharacter[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  let held: PlacedCharacter[] = [];
  const end = (hasSpace: boolean) => {
    const [first] = held;
    if (first !== undefined) {
      runs.push({
        text: held.map(({ text }) => text).join(''),
        edges: held.map(({ edges }) => edges).reduce(around),
        turns: first.turns,
        hasSpace,
        characters: held,
      });
    }
    held = [];
  };
  for (const character of characters) {
    const { edges, ink, text } = character;
    if (/^\s*$/.test(text) || edges === null || ink === null) end(/^[^\r\n]+$/.test(text));
    else {
      const last = held[held.length - 1];
      if (last !== undefined && !isNext(last, { ...character, edges, ink })) end(false);
      held.push({ ...character, edges, ink });
    }
  }
  end(false);
  return runs;
}

/** Whether a character carries on the line of the one before it. */
function isNext(before: PlacedCharacter, character: PlacedCharacter): boolean {
  if (before.turns !== character.turns) return false;
  const isUpright = before.turns % 2 === 0;
  const [a, b] = [before.edges, character.edges];
  const across = isUpright
    ? Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    : Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return across > 0;
}
