import { setImmediate } from 'node:timers/promises';
import type { HomeOverview, Journey } from '@shared/contract/journey';
import { fail, ok } from '@shared/contract/result';
import { addDays, type FullDate } from '@shared/domain/calendar-date';
import { planJourney } from '@shared/domain/journey';
import {
  actingForDeadline,
  byLongestWait,
  bySoonest,
  collectDeadlines,
  collectWaiting,
} from '@shared/domain/journey-deadlines';
import { isSettled } from '@shared/domain/journey-evidence';
import type { JourneyFacts } from '@shared/domain/journey-facts';
import { localDate } from '@shared/domain/local-date';
import type { HandlersOf, RecordContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { findCase } from '../cases/cases-repository';
import { toPerson } from '../people/people-mapper';
import { listPeople } from '../people/people-repository';
import { factsOf } from './journey-facts';
import * as repository from './journey-repository';

/** How far ahead the home screen looks, in days. */
const HORIZON_DAYS = 60;
const RECENT_DOCUMENTS = 12;

export function createJourneyHandlers({ db, clock }: RecordContext): HandlersOf<'journey'> {
  return {
    'journey.get': ({ caseId }) => {
      const found = findCase(db, caseId);
      const today = localDate(clock());
      return found ? ok(journeyOf(factsOf(db, found, today), today)) : fail('not_found');
    },
    'journey.home': async () => ok(await homeOf(db, localDate(clock()))),
  };
}

function journeyOf(facts: JourneyFacts, today: FullDate): Journey {
  const { steps, next } = planJourney(facts, today);
  return {
    caseId: facts.caseId,
    steps,
    next,
    deadlines: collectDeadlines(facts, today),
    waiting: collectWaiting(facts),
    checklist: facts.checklist,
    questions: facts.questions,
  };
}

/**
 * Cases of archived people are left out: nothing of theirs is due any more. Between two cases everybody else gets a
 * turn, so that a family of many does not hold up the window.
 */
async function homeOf(db: ReadDb, today: FullDate): Promise<HomeOverview> {
  const people = listPeople(db)
    .map(toPerson)
    .filter(({ archivedAt }) => archivedAt === null);
  const ids = new Set(people.map(({ id }) => id));
  const facts: JourneyFacts[] = [];
  for (const found of repository.openCases(db)) {
    if (!ids.has(found.personId)) continue;
    facts.push(factsOf(db, found, today));
    await setImmediate();
  }
  const acting = people.flatMap(({ id, actingFor }) => actingForDeadline(id, actingFor, today) ?? []);
  const horizon = addDays(today, HORIZON_DAYS) ?? today;
  return {
    due: [...facts.flatMap((each) => collectDeadlines(each, today)), ...acting]
      .filter(({ dueOn }) => dueOn <= horizon)
      .sort(bySoonest),
    waiting: facts.flatMap(collectWaiting).sort(byLongestWait),
    missing: facts
      .filter((each) => each.checklist.missing > 0 && !isSettled(each))
      .map(({ personId, caseId, caseTitle, checklist }) => ({
        personId,
        caseId,
        title: caseTitle,
        count: checklist.missing,
      }))
      .sort((left, right) => right.count - left.count),
    recent: repository.recentDocuments(db, RECENT_DOCUMENTS),
    next: facts.map((each) => {
      const { standing, next } = planJourney(each, today);
      const { action, dueOn } = next;
      return { caseId: each.caseId, personId: each.personId, standing, action, dueOn };
    }),
  };
}
