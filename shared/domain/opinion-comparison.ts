import {
  type ComparisonMark,
  type ComparisonRow,
  type Opinion,
  type OpinionAspect,
  opinionAspect,
} from '../contract/opinions';
import { stripAccents } from './fold-text';

export type OpinionTexts = Pick<Opinion, OpinionAspect>;
/** A person's word on an aspect that both opinions speak about. */
export interface OpinionJudgement {
  readonly aspect: OpinionAspect;
  readonly mark: 'agree' | 'differ';
}

/**
 * Words reduced for comparing: case, accents, spacing, curly or straight quotes, list bullets and full stops at the
 * end of a line do not count. Signs inside do: `HER2+` is not `HER2-`, `1.5` is not `15`.
 */
const reduce = (text: string): string =>
  stripAccents(text)
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]|«\s*|\s*»/g, '"')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/^[•*]\s*/, '')
        .replace(/[.;,!\s]+$/, ''),
    )
    .filter((line) => line !== '')
    .join('\n');

const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

function markOf(first: string | null, second: string | null): ComparisonMark {
  if (first === null) return second === null ? 'neither' : 'only_second';
  if (second === null) return 'only_first';
  return reduce(first) === reduce(second) ? 'agree' : 'differ';
}

/** True when both opinions speak about the aspect, so that a person may judge it. */
export const isJudgeable = (first: OpinionTexts, second: OpinionTexts, aspect: OpinionAspect): boolean =>
  said(first[aspect]) !== null && said(second[aspect]) !== null;

/**
 * One row an aspect, in the order of `opinionAspect`, texts as written. Only equal words agree by themselves; a
 * judgement goes before that, but only where both say something. Nothing medical is concluded.
 */
export const compareOpinions = (
  first: OpinionTexts,
  second: OpinionTexts,
  judgements: readonly OpinionJudgement[],
): readonly ComparisonRow[] =>
  opinionAspect.options.map((aspect) => {
    const judged = isJudgeable(first, second, aspect) ? judgements.find((each) => each.aspect === aspect) : undefined;
    const left = said(first[aspect]);
    const right = said(second[aspect]);
    return {
      aspect,
      first: left,
      second: right,
      mark: judged?.mark ?? markOf(left, right),
      isJudged: judged !== undefined,
    };
  });
