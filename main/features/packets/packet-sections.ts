import type { PacketPlan, PacketSectionKind } from '@shared/contract/packet-plan';
import type { FactGroup, PacketDocument, PacketSection, SectionBody } from '../../pdf/pages/packet-content-types';
import { questionsOf } from '../questions/questions-repository';
import { allergyRows, familyHistoryRows, immunizationRows, medicationRows } from './packet-background-rows';
import { authorizationRows, procedureRows, referralRows, treatmentRows } from './packet-case-rows';
import { consultationRows } from './packet-consultation-rows';
import { labsBody } from './packet-labs';
import { discRows, materialRows } from './packet-material-rows';
import { opinionsBody } from './packet-opinions';
import { overviewBody } from './packet-overview';
import { resultRows } from './packet-result-rows';
import type { FactScope } from './packet-scope';
import { timelineRows } from './packet-timeline';

/** A longer question, in characters, may be cut short on the cover and the overview: the page of questions has it whole. */
const LONG_QUESTION = 300;

type Documents = ReadonlyMap<PacketSectionKind, readonly PacketDocument[]>;

/** The plan's sections in its order, each with what it says and holds; those with neither are left out. */
export function packetSections(scope: FactScope, plan: PacketPlan, documents: Documents): readonly PacketSection[] {
  const sections = plan.sections
    .filter(({ isIncluded }) => isIncluded)
    .map(({ kind, hasOwnPages }): PacketSection => {
      const body = hasOwnPages && kind !== 'timeline' ? bodyOf(scope, plan, kind) : null;
      return { key: kind, kind, body, documents: documents.get(kind) ?? [] };
    });
  const hasTimeline = plan.sections.some(({ kind, hasOwnPages }) => kind === 'timeline' && hasOwnPages);
  const rows = hasTimeline ? timelineRows(scope, sections) : [];
  return sections
    .map((section) =>
      section.kind === 'timeline' && rows.length > 0
        ? { ...section, body: { kind: 'timeline', rows } as const }
        : section,
    )
    .filter((section) => section.body !== null || section.documents.length > 0);
}

function bodyOf(scope: FactScope, plan: PacketPlan, kind: PacketSectionKind): SectionBody | null {
  switch (kind) {
    case 'cover':
    case 'contents':
      return { kind };
    case 'overview':
      return overviewBody(scope);
    case 'labs':
      return labsBody(scope, plan.labsFrom);
    case 'questions': {
      const questions = questionsOf(scope.db, scope.packetCase.id)
        .all()
        .map(({ text, answer }) => ({ text, answer }));
      const isWhole = (scope.packetCase.question?.length ?? 0) <= LONG_QUESTION;
      return questions.length === 0 && isWhole ? null : { kind: 'questions', questions };
    }
    case 'opinions':
      return opinionsBody(scope);
    case 'summary': {
      const groups = plan.sections
        .filter(({ isIncluded, hasOwnPages }) => isIncluded && hasOwnPages)
        .flatMap((section) => groupsOf(scope, section.kind).map((group) => ({ ...group, part: section.kind })))
        .filter(({ rows }) => rows.length > 0);
      return groups.length === 0 ? null : { kind: 'facts', groups };
    }
    default:
      return null;
  }
}

/**
 * A part's facts in the order a specialist reads. Medications and allergies are all the person has, whatever the case:
 * leaving one out could harm. The rest is the case's own.
 */
function groupsOf(scope: FactScope, kind: PacketSectionKind): readonly Omit<FactGroup, 'part'>[] {
  switch (kind) {
    case 'background':
      return [
        { kind: 'medications', rows: medicationRows(scope) },
        { kind: 'allergies', rows: allergyRows(scope) },
        { kind: 'immunizations', rows: immunizationRows(scope) },
        { kind: 'family_history', rows: familyHistoryRows(scope) },
      ];
    case 'referral':
      return [
        { kind: 'referrals', rows: referralRows(scope) },
        { kind: 'authorizations', rows: authorizationRows(scope) },
      ];
    case 'consults':
      return [{ kind: 'consultations', rows: consultationRows(scope) }];
    case 'pathology':
      return [
        { kind: 'pathology_results', rows: resultRows(scope, 'pathology') },
        { kind: 'genetic_results', rows: resultRows(scope, 'genetic') },
        { kind: 'materials', rows: materialRows(scope) },
      ];
    case 'imaging':
      return [
        { kind: 'imaging_results', rows: resultRows(scope, 'imaging') },
        { kind: 'functional_results', rows: resultRows(scope, 'functional') },
        { kind: 'discs', rows: discRows(scope) },
      ];
    case 'operative':
      return [
        {
          kind: 'procedures',
          rows: [...procedureRows(scope), ...treatmentRows(scope, (row) => row.kind === 'surgery')],
        },
      ];
    case 'treatments':
      return [{ kind: 'treatments', rows: treatmentRows(scope, (row) => row.kind !== 'surgery') }];
    default:
      return [];
  }
}
