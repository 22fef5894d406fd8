import type { HandlerReply, ParsedInputOf } from '@shared/contract';
import type { CaseId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { fail, ok } from '@shared/contract/result';
import { localDate } from '@shared/domain/local-date';
import { type HandlersOf, instantOf, type SessionContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { inTime } from '../../workers/worker-lane';
import { findProvider } from '../providers/providers-repository';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { lostDocuments } from './export-documents';
import { comparePackets } from './packet-comparison';
import { rearranged, suggestPlan, supplementPlan } from './packet-draft';
import { Exports } from './packet-export';
import { expectedSaving, layOut, wordsInOwnPages } from './packet-pages';
import { preflightFindings } from './packet-preflight';
import { checkPlan, documentsOfCase, findCaseOfPerson, findCurrentDraft } from './packet-request';
import * as repository from './packets-repository';
import { PageFindings } from './page-findings';

export function createPacketsHandlers(context: SessionContext): HandlersOf<'packets'> {
  const { db } = context;
  const pages = new PageFindings(context);
  const exports = new Exports(context);
  return {
    'packets.list': ({ caseId }) => ok(repository.packetSummaries(db, caseId).all()),
    'packets.get': ({ id }) => {
      const packet = repository.findPacket(db, id);
      return packet ? ok(packet) : fail('not_found');
    },
    'packets.draft': (input) => draftOf(context, input),
    'packets.saveDraft': (input) => {
      const checked = checkPlan(db, input);
      return checked.ok ? ok(save(context, input.caseId, input.plan)) : checked;
    },
    'packets.applyTemplate': ({ caseId, template }) => {
      const owner = findCaseOfPerson(db, caseId);
      if (!owner) return fail('not_found');
      const documents = documentsOfCase(db, owner);
      const saved = repository.findDraft(db, caseId) ?? suggestPlan(documents, { template, languages: ['en'] });
      return ok(save(context, caseId, rearranged(saved, documents, template)));
    },
    'packets.startSupplement': ({ id }) => {
      const packet = repository.findPacket(db, id);
      const owner = packet && findCaseOfPerson(db, packet.caseId);
      if (!packet || !owner) return fail('not_found');
      const plan = supplementPlan(packet, documentsOfCase(db, owner), repository.packetsBefore(db, packet));
      return plan ? ok(save(context, packet.caseId, plan)) : fail('nothing_new');
    },
    'packets.outline': async (input) => {
      const checked = checkPlan(db, input);
      if (!checked.ok) return checked;
      const layout = await inTime(layOut(context, checked.value));
      if (layout === 'took_too_long') return fail(layout);
      return layout ? ok(layout) : fail('nothing_to_export');
    },
    'packets.preflight': async (input) => {
      const checked = checkPlan(db, input);
      if (!checked.ok) return checked;
      const seen = await pages.looks(checked.value);
      const own = wordsInOwnPages(context, checked.value);
      return ok(
        preflightFindings(
          {
            ...checked.value,
            db,
            today: localDate(context.clock()),
            wordsInOwnPages: own,
            lost: lostDocuments(context, checked.value),
          },
          seen,
        ),
      );
    },
    'packets.findWords': async (input) => {
      const checked = checkPlan(db, input);
      return checked.ok ? ok(await pages.words(checked.value)) : checked;
    },
    'packets.expectedSaving': async (input) => {
      const checked = checkPlan(db, input);
      if (!checked.ok) return checked;
      const { reduceToDpi } = input.plan.delivery;
      const bytes = reduceToDpi === null ? 0 : expectedSaving(await pages.looks(checked.value), reduceToDpi);
      return ok({ bytes });
    },
    'packets.compare': ({ before, after }) => {
      const left = repository.findPacket(db, before);
      const right = repository.findPacket(db, after);
      if (!left || !right) return fail('not_found');
      if (left.personId !== right.personId) return fail('other_person');
      return ok(comparePackets(left.manifest, right.manifest));
    },
    'packets.export': (input) => exports.start(input),
  };
}

function draftOf(
  { db }: SessionContext,
  { caseId, language }: ParsedInputOf<'packets.draft'>,
): HandlerReply<'packets.draft'> {
  const owner = findCaseOfPerson(db, caseId);
  if (!owner) return fail('not_found');
  const saved = findCurrentDraft(db, caseId);
  if (saved) return ok({ plan: saved, isSaved: true });
  const documents = documentsOfCase(db, owner);
  const template = owner.packetCase.specialty ?? 'general';
  const recipient = specialistOf(db, owner);
  return ok({ plan: suggestPlan(documents, { template, languages: [language], recipient }), isSaved: false });
}

/** Whom the latest referral that was not turned down goes to. */
function specialistOf(db: ReadDb, { person, packetCase }: NonNullable<ReturnType<typeof findCaseOfPerson>>) {
  const referral = listRecords(db, referralRecord, { personId: person.id, caseId: packetCase.id }).find(
    ({ toProviderId, state }) => toProviderId !== null && state !== 'declined' && state !== 'cancelled',
  );
  const found = referral?.toProviderId ? findProvider(db, referral.toProviderId) : null;
  return { name: found?.name ?? null, organization: found?.organization ?? null, fax: found?.fax ?? null };
}

function save({ db, clock }: SessionContext, caseId: CaseId, plan: PacketPlan) {
  repository.saveDraft(db, { caseId, plan, updatedAt: instantOf(clock()) });
  return { plan, isSaved: true };
}
