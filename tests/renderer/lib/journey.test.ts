// @vitest-environment node
import type { NextAction } from '@shared/contract/journey';
import type { RecordRef } from '@shared/contract/records';
import { NEXT_REASONS } from '@shared/domain/journey-step';
import { en } from '@shared/i18n/en';
import { describe, expect, it } from 'vitest';
import { casePlace } from '../../../renderer/lib/case-place';
import {
  CASE_STATES,
  type CaseStanding,
  knownReason,
  placeOfRef,
  placeOfStep,
  standingByCase,
  wayOfNext,
} from '../../../renderer/lib/journey';

const id = '11111111-1111-4111-8111-111111111111';
// Ids of one shape; each kind's brand is the contract's.
const ref = (kind: RecordRef['kind']) => ({ kind, id }) as RecordRef;
const next = (action: NextAction, of: RecordRef | null = null, reason = '') => ({
  action,
  reason,
  dueOn: null,
  ref: of,
});
// The catalogue's keys are the actions, by its own type.
const ACTIONS = Object.keys(en.journey.next) as NextAction[];

describe('the way to the next action', () => {
  it.each(ACTIONS.filter((action) => action !== 'nothing'))('leads somewhere for %s', (action) => {
    const way = wayOfNext(next(action));
    expect(way.to).not.toBe('none');
    if (way.to === 'place') expect(way.place.section).toBeTruthy();
  });

  it('is an address that the route reads back', () => {
    for (const action of ACTIONS) {
      const way = wayOfNext(next(action, ref('referral')));
      if (way.to === 'place') expect(casePlace.parse(way.place)).toEqual(way.place);
    }
  });

  it('opens the form of the very record that the action is about', () => {
    expect(wayOfNext(next('choose_specialist', ref('referral')))).toEqual({
      to: 'place',
      place: { section: 'referral', id, form: 'edit' },
    });
    expect(wayOfNext(next('send_referral', ref('referral')))).toEqual({
      to: 'place',
      place: { section: 'referral', id, form: 'step' },
    });
  });

  it('opens an empty form where there is no record yet', () => {
    expect(wayOfNext(next('request_records'))).toEqual({ to: 'place', place: { section: 'requests', form: 'new' } });
  });

  it('starts a new authorization where the old one ran out, and goes on with a draft', () => {
    const old = ref('authorization');
    expect(wayOfNext(next('start_authorization', old, 'authorization_expired'))).toMatchObject({
      place: { form: 'new' },
    });
    expect(wayOfNext(next('start_authorization', old, 'authorization_draft'))).toMatchObject({ place: { id } });
  });

  it('books a new appointment from an accepted referral instead of opening the referral', () => {
    expect(wayOfNext(next('book_consultation', ref('referral')))).toEqual({
      to: 'place',
      place: { section: 'consultation', form: 'new' },
    });
  });

  it('shows who is waited for when there is nothing to do, and nothing when all is done', () => {
    expect(wayOfNext(next('nothing', ref('record_request')))).toMatchObject({ place: { section: 'requests', id } });
    expect(wayOfNext(next('nothing'))).toEqual({ to: 'none' });
  });
});

it('has a place on the case page for every record of the journey and none for health records', () => {
  expect(placeOfRef(ref('material_loan'))).toEqual({ section: 'materials', id });
  expect(placeOfRef(ref('case'))).toEqual({ section: 'opinions', form: 'decide' });
  expect(placeOfRef(ref('diagnosis'))).toBeNull();
});

it('knows the words of every reason the core gives, and of no other', () => {
  for (const reason of NEXT_REASONS) expect(en.journey.reason[reason].length).toBeGreaterThan(10);
  expect(knownReason('items_missing')).toBe('items_missing');
  expect(knownReason('made_up')).toBeNull();
});

it('reads a place with mistakes in it as much as it can', () => {
  expect(casePlace.parse({ section: 'referral', id: 'not an id', form: 'fly' })).toEqual({ section: 'referral' });
});

it('finds where a case stands and what is next for it', () => {
  const caseId = id as CaseStanding['caseId'];
  const personId = id as CaseStanding['personId'];
  const standing: CaseStanding = { caseId, personId, standing: 'compared', action: 'decide', dueOn: null };
  expect(standingByCase([standing]).get(id)).toBe(standing);
});

it('leads from every step of the journey to a part of the page', () => {
  for (const step of CASE_STATES) expect(casePlace.parse(placeOfStep(step))).toEqual(placeOfStep(step));
});
