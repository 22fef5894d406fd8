import type { CaseId, PersonId } from '@shared/contract/common';
import { createContext, useContext } from 'react';
import { z } from 'zod';

/** The parts of a case's page, in the order they stand. */
export const CASE_SECTIONS = [
  'question',
  'referral',
  'authorization',
  'requests',
  'materials',
  'checklist',
  'documents',
  'records',
  'questions',
  'packets',
  'consultation',
  'opinions',
] as const;
export type CaseSection = (typeof CASE_SECTIONS)[number];

/**
 * What is open on a case's page, in the address so that back and a link work: a section, the record of it by `id`, the
 * form over it, and `item`: what the form starts from (an item of the checklist, which opinion).
 */
export const casePlace = z.object({
  section: z.enum(CASE_SECTIONS).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
  form: z.enum(['new', 'edit', 'step', 'answers', 'decide']).optional().catch(undefined),
  item: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional()
    .catch(undefined),
});
export type CasePlace = z.infer<typeof casePlace>;
export type CaseForm = NonNullable<CasePlace['form']>;

export type OpenCase = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly place: CasePlace;
  readonly go: (place: CasePlace) => void;
  readonly isOpen: (section: CaseSection) => boolean;
  readonly toggle: (section: CaseSection) => void;
};

const context = createContext<OpenCase | null>(null);
export const OpenCaseProvider = context.Provider;

/** The case whose page this is, and how to move on it. Throws outside of a case's page, which is a mistake of ours. */
export function useOpenCase(): OpenCase {
  const open = useContext(context);
  if (!open) throw new Error('no case is open here');
  return open;
}

/** The form of a section that the address asks for, and how to open and leave it. */
export function useSectionForm(section: CaseSection) {
  const { place, go } = useOpenCase();
  const isHere = place.section === section;
  return {
    form: isHere ? (place.form ?? null) : null,
    id: isHere ? (place.id ?? null) : null,
    item: isHere ? (place.item ?? null) : null,
    open: (form: CaseForm, id?: string, item?: string) => go({ section, form, id, item }),
    see: (id: string) => go({ section, id }),
    close: () => go({ section }),
  };
}
