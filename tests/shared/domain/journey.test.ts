import { caseState } from '@shared/contract/cases';
import {
  authorizationId,
  caseId,
  consultationId,
  materialLoanId,
  opinionId,
  personId,
  recordRequestId,
  referralId,
} from '@shared/contract/common';
import { addDays, type FullDate, isFullDate } from '@shared/domain/calendar-date';
import { planJourney } from '@shared/domain/journey';
import { actingForDeadline, collectDeadlines, collectWaiting } from '@shared/domain/journey-deadlines';
import type {
  AuthorizationFacts,
  ConsultationFacts,
  JourneyFacts,
  MaterialFacts,
  ReferralFacts,
  RequestFacts,
} from '@shared/domain/journey-facts';
import { NEXT_REASONS } from '@shared/domain/journey-step';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY_TEXT = '2026-11-22';
if (!isFullDate(TODAY_TEXT)) throw new Error('a day');
const TODAY: FullDate = TODAY_TEXT;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const referral = (state: ReferralFacts['state'], more: Partial<ReferralFacts> = {}): ReferralFacts => ({
  id: referralId.parse(uuid(1)),
  state,
  title: 'Dr. Roy',
  hasSpecialist: true,
  hasVisit: false,
  since: '2026-11-20',
  appointmentOn: null,
  ...more,
});
const authorization = (
  status: AuthorizationFacts['status'],
  more: Partial<AuthorizationFacts> = {},
): AuthorizationFacts => ({
  id: authorizationId.parse(uuid(2)),
  status,
  title: 'PET scan',
  submittedOn: '2026-11-10',
  validUntil: null,
  appealBy: null,
  ...more,
});
const request = (status: RequestFacts['status'], more: Partial<RequestFacts> = {}): RequestFacts => ({
  id: recordRequestId.parse(uuid(3)),
  status,
  title: 'City Hospital',
  requestedOn: '2026-11-10',
  dueOn: '2026-12-10',
  ...more,
});
const consultation = (status: ConsultationFacts['status'], heldOn: string | null): ConsultationFacts => ({
  id: consultationId.parse(uuid(4)),
  status,
  title: 'Dr. Roy',
  heldOn,
});
const material = (status: MaterialFacts['status'], returnDueOn: string | null): MaterialFacts => ({
  id: materialLoanId.parse(uuid(5)),
  status,
  title: 'Six slides',
  requestedOn: '2026-10-01',
  sentOn: '2026-10-10',
  returnDueOn,
});
const FIRST = opinionId.parse(uuid(6));
const SECOND = opinionId.parse(uuid(7));

const START: JourneyFacts = {
  caseId: caseId.parse(uuid(8)),
  personId: personId.parse(uuid(9)),
  caseTitle: 'Lung nodule',
  state: 'doubt',
  hasQuestion: true,
  documents: 3,
  inbox: 0,
  referrals: [],
  authorizations: [],
  requests: [],
  checklist: { have: 2, requested: 0, missing: 4 },
  questions: { total: 0, answered: 0 },
  packets: 0,
  consultations: [],
  opinions: { firstId: null, secondId: null, isCompared: false },
  decision: null,
  materials: [],
};
const COMPLETE = { have: 6, requested: 0, missing: 0 };
const QUESTIONS = { total: 3, answered: 0 };
/** Everything prepared; only the visit is to come. */
const READY: Partial<JourneyFacts> = { state: 'records', checklist: COMPLETE, questions: QUESTIONS, packets: 1 };
const SEEN: Partial<JourneyFacts> = { ...READY, consultations: [consultation('attended', '2026-11-01')] };
const ANSWERED = { total: 3, answered: 3 };
const BOTH = { firstId: FIRST, secondId: SECOND, isCompared: false };

const planOf = (more: Partial<JourneyFacts>) => planJourney({ ...START, ...more }, TODAY);

describe('the next step', () => {
  const cases: readonly (readonly [string, Partial<JourneyFacts>, string, string, (string | null)?])[] = [
    ['a case without a question', { hasQuestion: false }, 'write_question', 'question_missing'],
    ['a first doubt', {}, 'talk_to_doctor', 'doctor_not_asked'],
    ['a doctor asked', { state: 'asked_doctor' }, 'start_referral', 'no_referral'],
    [
      'a draft without a specialist',
      { referrals: [referral('draft', { hasSpecialist: false })] },
      'choose_specialist',
      'no_specialist',
    ],
    ['a draft with one', { referrals: [referral('draft')] }, 'send_referral', 'referral_not_sent'],
    ['a referral sent two days ago', { referrals: [referral('sent')] }, 'request_records', 'items_missing'],
    [
      'a referral sent two weeks ago',
      { referrals: [referral('sent', { since: '2026-11-08' })] },
      'follow_up_referral',
      'referral_quiet',
    ],
    [
      'a wait list of two weeks, which is not quiet',
      { ...READY, referrals: [referral('wait_listed', { since: '2026-11-08' })] },
      'nothing',
      'waiting_for_referral',
    ],
    [
      'a referral sent in some unknown month',
      { ...READY, referrals: [referral('sent', { since: null })] },
      'nothing',
      'waiting_for_referral',
    ],
    [
      'a declined referral',
      { state: 'records', referrals: [referral('declined')] },
      'start_next_referral',
      'referral_declined',
    ],
    [
      'a cancelled one',
      { state: 'referral', referrals: [referral('cancelled')] },
      'start_next_referral',
      'referral_cancelled',
    ],
    [
      'a cancelled one, the family going its own way',
      { ...READY, referrals: [referral('cancelled')] },
      'book_consultation',
      'no_date_yet',
    ],
    [
      'a declined one followed by another',
      { referrals: [referral('declined'), referral('draft')] },
      'send_referral',
      'referral_not_sent',
    ],
    ['authorization wanted', { state: 'authorization' }, 'start_authorization', 'authorization_not_started'],
    [
      'one begun',
      { state: 'authorization', authorizations: [authorization('draft')] },
      'start_authorization',
      'authorization_draft',
    ],
    [
      'one that wants more information',
      { state: 'records', authorizations: [authorization('more_information')] },
      'follow_up_authorization',
      'authorization_more_information',
    ],
    [
      'one quiet for a month',
      { state: 'records', authorizations: [authorization('submitted', { submittedOn: '2026-10-20' })] },
      'follow_up_authorization',
      'authorization_quiet',
    ],
    [
      'one refused that can be appealed',
      { state: 'records', authorizations: [authorization('denied', { appealBy: '2026-12-01' })] },
      'appeal_authorization',
      'authorization_denied',
      '2026-12-01',
    ],
    [
      'one refused, too late to appeal',
      { state: 'records', authorizations: [authorization('denied', { appealBy: '2026-11-21' })] },
      'request_records',
      'items_missing',
    ],
    [
      'one refused and appealed',
      {
        state: 'records',
        authorizations: [authorization('denied', { appealBy: '2026-12-01' }), authorization('appealed')],
      },
      'request_records',
      'items_missing',
    ],
    [
      'an approval that ran out',
      { state: 'records', authorizations: [authorization('approved', { validUntil: '2026-11-21' })] },
      'start_authorization',
      'authorization_expired',
    ],
    [
      'an approval that ends before the visit',
      {
        ...READY,
        authorizations: [authorization('approved', { validUntil: '2026-12-31' })],
        consultations: [consultation('planned', '2027-01-05')],
      },
      'start_authorization',
      'authorization_ends_first',
      '2026-12-31',
    ],
    [
      'an approval renewed in time',
      {
        ...READY,
        authorizations: [
          authorization('approved', { validUntil: '2026-12-31' }),
          authorization('approved', { validUntil: '2027-12-31' }),
        ],
        consultations: [consultation('planned', '2027-01-05')],
      },
      'attend_consultation',
      'appointment_coming',
      '2027-01-05',
    ],
    ['nothing asked for yet', { state: 'records' }, 'request_records', 'items_missing'],
    ['a request begun', { state: 'records', requests: [request('draft')] }, 'request_records', 'request_draft'],
    [
      'an answer overdue',
      { state: 'records', requests: [request('sent', { dueOn: '2026-11-21' })] },
      'follow_up_request',
      'request_overdue',
      '2026-11-21',
    ],
    [
      'an answer due today, which is not overdue',
      { state: 'records', requests: [request('sent', { dueOn: '2026-11-22' })] },
      'prepare_questions',
      'no_questions',
    ],
    ['documents in the inbox', { state: 'records', inbox: 2 }, 'file_inbox', 'inbox_waiting'],
    ['an inbox when nothing is missing', { ...READY, packets: 0, inbox: 2 }, 'export_packet', 'packet_ready'],
    ['no questions', { state: 'records', requests: [request('sent')] }, 'prepare_questions', 'no_questions'],
    [
      'items still missing after asking',
      { state: 'records', requests: [request('received')], questions: QUESTIONS },
      'complete_checklist',
      'items_still_missing',
    ],
    ['everything at hand', { ...READY, packets: 0 }, 'export_packet', 'packet_ready'],
    [
      'records on their way',
      {
        ...READY,
        packets: 0,
        requests: [request('sent')],
        checklist: { have: 5, requested: 1, missing: 0 },
        referrals: [referral('sent')],
      },
      'nothing',
      'waiting_for_referral',
    ],
    [
      'records on their way and the visit near',
      {
        ...READY,
        packets: 0,
        requests: [request('sent')],
        checklist: { have: 5, requested: 1, missing: 0 },
        consultations: [consultation('planned', '2026-12-06')],
      },
      'export_packet',
      'appointment_close',
      '2026-12-06',
    ],
    [
      'the visit near by the referral’s own date',
      {
        ...READY,
        packets: 0,
        requests: [request('sent')],
        referrals: [referral('booked', { appointmentOn: '2026-11-30' })],
      },
      'export_packet',
      'appointment_close',
      '2026-11-30',
    ],
    [
      'no documents to export',
      { ...READY, packets: 0, documents: 0, referrals: [referral('accepted')] },
      'book_consultation',
      'referral_accepted',
    ],
    [
      'a referral with a booked day',
      { ...READY, referrals: [referral('booked', { appointmentOn: '2027-01-10' })] },
      'book_consultation',
      'referral_accepted',
      '2027-01-10',
    ],
    [
      'a visit missed',
      { ...READY, referrals: [referral('accepted')], consultations: [consultation('missed', '2026-11-01')] },
      'book_consultation',
      'appointment_not_held',
    ],
    [
      'a visit without a day',
      { ...READY, consultations: [consultation('planned', null)] },
      'book_consultation',
      'no_date_yet',
    ],
    [
      'a visit to come',
      { ...READY, consultations: [consultation('planned', '2027-03-01')] },
      'attend_consultation',
      'appointment_coming',
      '2027-03-01',
    ],
    [
      'a visit today, whatever else is open',
      { hasQuestion: false, consultations: [consultation('planned', '2026-11-22')] },
      'attend_consultation',
      'appointment_today',
      '2026-11-22',
    ],
    [
      'a visit whose day has passed',
      { ...READY, consultations: [consultation('planned', '2026-11-20')] },
      'attend_consultation',
      'appointment_passed',
      '2026-11-20',
    ],
    ['answers not written', SEEN, 'record_answers', 'answers_missing'],
    ['answers written', { ...SEEN, questions: ANSWERED }, 'record_second_opinion', 'second_opinion_missing'],
    [
      'a completed referral, which is a visit',
      { ...READY, questions: ANSWERED, referrals: [referral('completed')] },
      'record_second_opinion',
      'second_opinion_missing',
    ],
    [
      'only the second opinion',
      { ...SEEN, opinions: { ...BOTH, firstId: null } },
      'record_first_opinion',
      'first_opinion_missing',
    ],
    ['both opinions', { ...SEEN, opinions: BOTH }, 'compare_opinions', 'both_opinions_recorded'],
    ['opinions compared', { ...SEEN, opinions: { ...BOTH, isCompared: true } }, 'decide', 'no_decision'],
    ['opinions compared, as the family says', { ...SEEN, state: 'compared' }, 'decide', 'no_decision'],
    ['decided, but not written down', { state: 'decided' }, 'decide', 'no_decision'],
    [
      'a decision to take back to the first doctor',
      { ...SEEN, decision: { followUpOn: '2026-12-15', isFollowUpDone: false } },
      'follow_up_first_doctor',
      'follow_up_open',
      '2026-12-15',
    ],
    [
      'slides not back',
      {
        ...SEEN,
        decision: { followUpOn: null, isFollowUpDone: true },
        materials: [material('received', '2027-01-15')],
      },
      'return_materials',
      'not_returned',
      '2027-01-15',
    ],
    [
      'slides overdue, whatever else is open',
      { materials: [material('received', '2026-11-21')] },
      'return_materials',
      'return_overdue',
      '2026-11-21',
    ],
    ['everything done', { ...SEEN, decision: { followUpOn: null, isFollowUpDone: true } }, 'nothing', 'all_done'],
  ];

  for (const [name, facts, action, reason, dueOn] of cases) {
    it(`with ${name}`, () => {
      const { next } = planOf(facts);
      expect([next.action, next.reason, next.dueOn]).toEqual([action, reason, dueOn ?? null]);
    });
  }

  it('leads to the record it is about', () => {
    expect(planOf({ referrals: [referral('draft')] }).next.ref).toEqual({ kind: 'referral', id: uuid(1) });
    expect(planOf({ state: 'records', requests: [request('sent', { dueOn: '2026-11-01' })] }).next.ref?.kind).toBe(
      'record_request',
    );
  });

  it('takes the referral that got furthest', () => {
    const other = referral('sent', { id: referralId.parse(uuid(20)), since: '2026-01-01' });
    expect(planOf({ ...READY, referrals: [referral('accepted'), other] }).next.ref).toEqual({
      kind: 'referral',
      id: uuid(1),
    });
  });
});

describe('the steps', () => {
  const statuses = (more: Partial<JourneyFacts>) =>
    Object.fromEntries(planOf(more).steps.map(({ state, status }) => [state, status]));

  it('start with a doubt that is written down', () => {
    expect(statuses({})).toEqual({
      doubt: 'done',
      asked_doctor: 'current',
      referral: 'ahead',
      authorization: 'ahead',
      records: 'ahead',
      packet_sent: 'ahead',
      consultation: 'ahead',
      compared: 'ahead',
      decided: 'ahead',
    });
  });

  it('skip what left no record, but not the talk with the doctor', () => {
    expect(statuses({ ...SEEN, hasQuestion: true })).toMatchObject({
      asked_doctor: 'done',
      referral: 'skipped',
      authorization: 'skipped',
      records: 'done',
      packet_sent: 'done',
      consultation: 'current',
      compared: 'ahead',
    });
  });

  it('go back when something has to be done again', () => {
    expect(statuses({ ...READY, state: 'packet_sent', referrals: [referral('declined')] })).toMatchObject({
      referral: 'current',
      records: 'done',
      packet_sent: 'done',
    });
  });

  it('do not move because slides are overdue', () => {
    const late = { materials: [material('received', '2026-11-01')] };
    expect(statuses(late)).toEqual(statuses({}));
  });

  it('are all behind once everything is done', () => {
    const all = statuses({ ...SEEN, decision: { followUpOn: null, isFollowUpDone: true } });
    expect(Object.values(all).every((status) => status === 'done' || status === 'skipped')).toBe(true);
    expect(all.decided).toBe('done');
  });
});

const days = fc.integer({ min: -200, max: 200 }).map((offset): string => addDays(TODAY, offset) ?? TODAY);
const maybeDay = fc.option(days, { nil: null });
const partial = fc.oneof(maybeDay, fc.constantFrom('2026', '2026-10', '2027-01'));
const upTo3 = <T>(each: fc.Arbitrary<T>) => fc.array(each, { maxLength: 3 });
const count = fc.integer({ min: 0, max: 3 });
const anyFacts: fc.Arbitrary<JourneyFacts> = fc
  .record({
    state: fc.constantFrom(...caseState.options),
    hasQuestion: fc.boolean(),
    documents: count,
    inbox: count,
    referrals: upTo3(
      fc
        .tuple(
          fc.constantFrom<ReferralFacts['state']>(
            ...(['draft', 'requested', 'sent', 'received', 'accepted', 'wait_listed', 'booked'] as const),
            ...(['rescheduled', 'declined', 'cancelled', 'completed', 'report_received'] as const),
          ),
          fc.boolean(),
          partial,
          partial,
        )
        .map(([state, hasSpecialist, since, appointmentOn]) =>
          referral(state, { hasSpecialist, since, appointmentOn }),
        ),
    ),
    authorizations: upTo3(
      fc
        .tuple(
          fc.constantFrom<AuthorizationFacts['status']>(
            ...(['draft', 'submitted', 'more_information', 'approved'] as const),
            ...(['denied', 'appealed', 'expired', 'withdrawn'] as const),
          ),
          partial,
          maybeDay,
          maybeDay,
        )
        .map(([status, submittedOn, validUntil, appealBy]) =>
          authorization(status, { submittedOn, validUntil, appealBy }),
        ),
    ),
    requests: upTo3(
      fc
        .tuple(
          fc.constantFrom<RequestFacts['status']>(
            'draft',
            'sent',
            'partly_received',
            'received',
            'refused',
            'cancelled',
          ),
          maybeDay,
        )
        .map(([status, dueOn]) => request(status, { dueOn })),
    ),
    checklist: fc.record({ have: count, requested: count, missing: count }),
    questions: fc.tuple(count, count).map(([answered, open]) => ({ answered, total: answered + open })),
    packets: count,
    consultations: upTo3(
      fc
        .tuple(fc.constantFrom<ConsultationFacts['status']>('planned', 'attended', 'missed', 'cancelled'), maybeDay)
        .map(([status, heldOn]) => consultation(status, heldOn)),
    ),
    opinions: fc.record({
      firstId: fc.constantFrom(FIRST, null),
      secondId: fc.constantFrom(SECOND, null),
      isCompared: fc.boolean(),
    }),
    decision: fc.option(fc.record({ followUpOn: maybeDay, isFollowUpDone: fc.boolean() }), { nil: null }),
    materials: upTo3(
      fc
        .tuple(
          fc.constantFrom<MaterialFacts['status']>('held', 'requested', 'sent', 'received', 'returned', 'lost'),
          maybeDay,
        )
        .map(([status, due]) => material(status, due)),
    ),
  })
  .map((facts) => ({ ...START, ...facts }));

/** What each action stands on, said anew and not through the rules. */
const GROUND: Readonly<Record<string, (facts: JourneyFacts) => boolean>> = {
  write_question: (f) => !f.hasQuestion,
  talk_to_doctor: (f) => f.referrals.length === 0,
  start_referral: (f) => f.referrals.length === 0,
  choose_specialist: (f) => f.referrals.some((r) => r.state === 'draft' && !r.hasSpecialist),
  send_referral: (f) => f.referrals.some((r) => r.state === 'draft' && r.hasSpecialist),
  follow_up_referral: (f) =>
    f.referrals.some((r) => ['requested', 'sent', 'received', 'wait_listed'].includes(r.state) && r.since !== null),
  start_next_referral: (f) =>
    f.referrals.length > 0 && f.referrals.every((r) => r.state === 'declined' || r.state === 'cancelled'),
  start_authorization: (f) => f.authorizations.length > 0 || f.state === 'authorization',
  follow_up_authorization: (f) =>
    f.authorizations.some((a) => ['submitted', 'more_information', 'appealed'].includes(a.status)),
  appeal_authorization: (f) =>
    f.authorizations.some((a) => a.status === 'denied' && (a.appealBy === null || a.appealBy >= TODAY)),
  request_records: (f) => f.checklist.missing > 0 || f.requests.some((r) => r.status === 'draft'),
  follow_up_request: (f) => f.requests.some((r) => r.dueOn !== null && r.dueOn < TODAY),
  file_inbox: (f) => f.inbox > 0,
  complete_checklist: (f) => f.checklist.missing > 0,
  prepare_questions: (f) => f.questions.total === 0,
  export_packet: (f) => f.documents > 0 && f.packets === 0,
  book_consultation: (f) => !f.consultations.some((c) => c.status === 'planned' && c.heldOn !== null),
  attend_consultation: (f) => f.consultations.some((c) => c.status === 'planned' && c.heldOn !== null),
  record_answers: (f) => f.questions.total > f.questions.answered,
  record_first_opinion: (f) => f.opinions.firstId === null,
  record_second_opinion: (f) => f.opinions.secondId === null,
  compare_opinions: (f) => f.opinions.firstId !== null && f.opinions.secondId !== null,
  decide: (f) =>
    f.decision === null &&
    ((f.opinions.firstId !== null && f.opinions.secondId !== null) || f.state === 'compared' || f.state === 'decided'),
  follow_up_first_doctor: (f) => f.decision !== null && !f.decision.isFollowUpDone,
  return_materials: (f) => f.materials.some((m) => m.status === 'sent' || m.status === 'received'),
  nothing: () => true,
};

describe('whatever the records hold', () => {
  it('there is one next step, and its ground is there', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { next } = planJourney(facts, TODAY);
        expect(NEXT_REASONS).toContain(next.reason);
        expect(GROUND[next.action]?.(facts), next.action).toBe(true);
        if (next.action === 'nothing' && next.reason === 'all_done') expect(facts.decision?.isFollowUpDone).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('exactly one step is current, none once all is done', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { steps, next } = planJourney(facts, TODAY);
        expect(steps.map(({ state }) => state)).toEqual(caseState.options);
        const current = steps.filter(({ status }) => status === 'current');
        expect(current).toHaveLength(next.reason === 'all_done' ? 0 : 1);
        const at = steps.findIndex(({ status }) => status === 'current');
        expect(steps.slice(0, Math.max(at, 0)).some(({ status }) => status === 'ahead')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('deadlines come soonest first and know what is overdue; waits come longest first', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const due = collectDeadlines(facts, TODAY);
        expect(due.map(({ dueOn }) => dueOn)).toEqual(due.map(({ dueOn }) => dueOn).sort());
        expect(due.every(({ dueOn, isOverdue }) => isFullDate(dueOn) && isOverdue === dueOn < TODAY)).toBe(true);
        const since = collectWaiting(facts).map((wait) => wait.since ?? '9999');
        expect(since).toEqual([...since].sort());
      }),
    );
  });
});

describe('what is due', () => {
  const codes = (more: Partial<JourneyFacts>) =>
    collectDeadlines({ ...START, ...more }, TODAY).map(({ code, dueOn, isOverdue }) => [code, dueOn, isOverdue]);

  it('takes every fixed day, soonest first', () => {
    expect(
      codes({
        requests: [request('sent'), request('received', { dueOn: '2026-01-01' })],
        consultations: [consultation('planned', '2027-01-05'), consultation('missed', '2026-01-01')],
        authorizations: [
          authorization('approved', { validUntil: '2026-12-31' }),
          authorization('denied', { appealBy: '2026-11-25' }),
        ],
        materials: [material('received', '2026-11-01'), material('returned', '2026-01-01')],
      }),
    ).toEqual([
      ['return_due', '2026-11-01', true],
      ['appeal_by', '2026-11-25', false],
      ['request_due', '2026-12-10', false],
      ['authorization_expires', '2026-12-31', false],
      ['appointment', '2027-01-05', false],
    ]);
  });

  it('shows the referral’s appointment until a consultation carries it, and only when its day is known', () => {
    const booked = referral('booked', { appointmentOn: '2027-01-05' });
    expect(codes({ referrals: [booked] })).toEqual([['appointment', '2027-01-05', false]]);
    expect(codes({ referrals: [booked], consultations: [consultation('planned', '2027-01-05')] })).toHaveLength(1);
    expect(codes({ referrals: [referral('booked', { appointmentOn: '2027-01' })] })).toEqual([]);
  });

  it('drops the referral’s appointment once the family decided', () => {
    const booked = { ...START, referrals: [referral('booked', { appointmentOn: '2026-11-10' })] };
    expect(collectDeadlines(booked, TODAY)).toHaveLength(1);
    expect(collectDeadlines({ ...booked, state: 'decided' }, TODAY)).toEqual([]);
  });

  it('drops an approval’s end once the visit is over, and keeps the follow-up until it is done', () => {
    const approved = { authorizations: [authorization('approved', { validUntil: '2026-12-31' })] };
    expect(codes({ ...SEEN, ...approved })).toEqual([]);
    expect(codes({ ...SEEN, decision: { followUpOn: '2026-12-15', isFollowUpDone: false } })).toEqual([
      ['follow_up', '2026-12-15', false],
    ]);
    expect(codes({ ...SEEN, decision: { followUpOn: '2026-12-15', isFollowUpDone: true } })).toEqual([]);
  });

  it('tells when somebody’s authority to act ends', () => {
    const actingFor = { name: 'Anne Roy', validUntil: '2026-11-21' };
    expect(actingForDeadline(START.personId, actingFor, TODAY)).toMatchObject({ title: 'Anne Roy', isOverdue: true });
    expect(actingForDeadline(START.personId, { ...actingFor, validUntil: null }, TODAY)).toBeNull();
    expect(actingForDeadline(START.personId, null, TODAY)).toBeNull();
  });
});

describe('who is waited for', () => {
  it('lists every office that has to move, longest wait first, undated last', () => {
    const waits = collectWaiting({
      ...START,
      referrals: [referral('sent'), referral('draft'), referral('declined')],
      authorizations: [authorization('appealed', { submittedOn: null }), authorization('approved')],
      requests: [request('partly_received'), request('refused')],
      materials: [material('sent', null), material('held', null)],
    });
    expect(waits.map(({ code, since }) => [code, since])).toEqual([
      ['material', '2026-10-10'],
      ['record_request', '2026-11-10'],
      ['referral', '2026-11-20'],
      ['authorization', null],
    ]);
  });

  it('is no longer a specialist whose visit has its day or was held', () => {
    const other = { id: referralId.parse(uuid(11)), title: 'Dr. Ng' };
    const referrals = [referral('accepted', { hasVisit: true }), referral('accepted', other)];
    expect(collectWaiting({ ...START, referrals }).map(({ title }) => title)).toEqual(['Dr. Ng']);
  });

  it('is the specialist who has seen the person and has not sent a report', () => {
    const referrals = [referral('completed', { hasVisit: true, since: '2026-11-18' }), referral('report_received')];
    expect(collectWaiting({ ...START, referrals })).toMatchObject([
      { code: 'referral_report', since: '2026-11-18', ref: { kind: 'referral' } },
    ]);
  });

  it.each([
    ['written down', { decision: { followUpOn: null, isFollowUpDone: true } }],
    ['said by the case’s state', { state: 'decided' as const }],
  ])('once the decision is %s, is only who still owes the family something', (_how, more) => {
    const waits = collectWaiting({
      ...START,
      referrals: [referral('accepted'), referral('wait_listed'), referral('completed', { since: '2026-11-18' })],
      authorizations: [authorization('submitted'), authorization('appealed')],
      requests: [request('sent')],
      materials: [material('requested', null), material('sent', null)],
      ...more,
    });
    expect(waits.map(({ code, since }) => [code, since])).toEqual([
      ['material', '2026-10-10'],
      ['record_request', '2026-11-10'],
      ['referral_report', '2026-11-18'],
    ]);
  });
});
