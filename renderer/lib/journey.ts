import { type CaseState, caseState } from '@shared/contract/cases';
import type { HomeOverview, Journey } from '@shared/contract/journey';
import type { RecordRef } from '@shared/contract/records';
import { NEXT_REASONS, type NextReason } from '@shared/domain/journey-step';
import type { CasePlace, CaseSection } from './case-place';

/** The journey in order; steps may be skipped and revisited. */
export const CASE_STATES: readonly CaseState[] = caseState.options;

/** Where a record of the journey is seen on its case's page; null for what is not part of it. */
export function placeOfRef(ref: RecordRef): CasePlace | null {
  switch (ref.kind) {
    case 'referral':
      return { section: 'referral', id: ref.id };
    case 'authorization':
      return { section: 'authorization', id: ref.id };
    case 'record_request':
      return { section: 'requests', id: ref.id };
    case 'material_loan':
      return { section: 'materials', id: ref.id };
    case 'consultation':
      return { section: 'consultation', id: ref.id };
    case 'opinion':
      return { section: 'opinions', id: ref.id };
    case 'case':
      return { section: 'opinions', form: 'decide' };
    default:
      return null;
  }
}

/** Where the next action is done. `mark`: outside the application, then said here; `none`: nothing to do or see. */
export type NextWay =
  | { readonly to: 'place'; readonly place: CasePlace }
  | { readonly to: 'inbox' | 'packet' | 'mark' | 'none' };

const at = (place: CasePlace): NextWay => ({ to: 'place', place });

/** The one-click way to the next action: its section, with the very form open where there is one. */
export function wayOfNext({ action, reason, ref }: Journey['next']): NextWay {
  const id = ref?.id;
  const editOrNew = (section: NonNullable<CasePlace['section']>, canEdit: boolean): NextWay =>
    at(canEdit && id !== undefined ? { section, id, form: 'edit' } : { section, form: 'new' });
  switch (action) {
    case 'write_question':
      return at({ section: 'question', form: 'edit' });
    case 'talk_to_doctor':
      return { to: 'mark' };
    case 'start_referral':
      return at({ section: 'referral', form: 'new' });
    case 'choose_specialist':
      return editOrNew('referral', true);
    case 'send_referral':
    case 'follow_up_referral':
      return at({ section: 'referral', id, form: 'step' });
    case 'start_next_referral':
      return at({ section: 'referral', id });
    case 'start_authorization':
      return editOrNew('authorization', reason === 'authorization_draft');
    case 'follow_up_authorization':
    case 'appeal_authorization':
      return editOrNew('authorization', true);
    case 'request_records':
      return editOrNew('requests', true);
    case 'follow_up_request':
      return at({ section: 'requests', id });
    case 'file_inbox':
      return { to: 'inbox' };
    case 'complete_checklist':
      return at({ section: 'checklist' });
    case 'prepare_questions':
      return at({ section: 'questions' });
    case 'export_packet':
      return { to: 'packet' };
    case 'book_consultation':
      return editOrNew('consultation', ref?.kind === 'consultation');
    case 'attend_consultation':
      return at({ section: 'consultation', id });
    case 'record_answers':
      return at({ section: 'questions', form: 'answers' });
    case 'record_first_opinion':
      return at({ section: 'opinions', form: 'new', item: 'first' });
    case 'record_second_opinion':
      return at({ section: 'opinions', form: 'new', item: 'second' });
    case 'compare_opinions':
      return at({ section: 'opinions' });
    case 'decide':
    case 'follow_up_first_doctor':
      return at({ section: 'opinions', form: 'decide' });
    case 'return_materials':
      return editOrNew('materials', true);
    case 'nothing': {
      const place = ref ? placeOfRef(ref) : null;
      return place ? at(place) : { to: 'none' };
    }
  }
}

/** The reason as a key of the catalogue; null for one this screen has no words for. */
export const knownReason = (reason: string): NextReason | null =>
  NEXT_REASONS.find((known) => known === reason) ?? null;

/** Where a step of the journey is worked on. */
const STEP_SECTIONS: Readonly<Record<CaseState, CaseSection>> = {
  doubt: 'question',
  asked_doctor: 'referral',
  referral: 'referral',
  authorization: 'authorization',
  records: 'checklist',
  packet_sent: 'packets',
  consultation: 'consultation',
  compared: 'opinions',
  decided: 'opinions',
};
export const placeOfStep = (step: CaseState): CasePlace => ({ section: STEP_SECTIONS[step] });

export type CaseStanding = HomeOverview['next'][number];

/** Where each open case stands and what is next for it, by the case's id. */
export const standingByCase = (next: HomeOverview['next']): ReadonlyMap<string, CaseStanding> =>
  new Map(next.map((standing) => [standing.caseId, standing]));
