import type { Handlers } from '@shared/contract';
import { createAllergiesHandlers } from '../features/allergies/allergies-service';
import { createAuthorizationsHandlers } from '../features/authorizations/authorizations-service';
import { createBackupsHandlers } from '../features/backups/backups-service';
import { createCareTeamHandlers } from '../features/care-team/care-team-service';
import { createCasesHandlers } from '../features/cases/cases-service';
import { createChecklistHandlers } from '../features/checklist/checklist-service';
import { createConsultationsHandlers } from '../features/consultations/consultations-service';
import { createDiagnosesHandlers } from '../features/diagnoses/diagnoses-service';
import { createDocumentsContent } from '../features/documents/documents-content';
import { createDocumentsHandlers } from '../features/documents/documents-service';
import { createFamilyHistoryHandlers } from '../features/family-history/family-history-service';
import { createFilingHandlers } from '../features/filing/filing-service';
import { createImmunizationsHandlers } from '../features/immunizations/immunizations-service';
import { createJobs } from '../features/jobs/jobs';
import { createJourneyHandlers } from '../features/journey/journey-service';
import { createLinksHandlers } from '../features/links/links-service';
import { createMaterialLoansHandlers } from '../features/material-loans/material-loans-service';
import { createMedicationsHandlers } from '../features/medications/medications-service';
import { createOpinionsHandlers } from '../features/opinions/opinions-service';
import { createPacketsContent } from '../features/packets/packets-content';
import { createPacketsHandlers } from '../features/packets/packets-service';
import { createPeopleHandlers } from '../features/people/people-service';
import { createPrintablesContent } from '../features/printables/printables-content';
import { createProceduresHandlers } from '../features/procedures/procedures-service';
import { createProvidersHandlers } from '../features/providers/providers-service';
import { createQuestionsHandlers } from '../features/questions/questions-service';
import { createRecordRequestsHandlers } from '../features/record-requests/record-requests-service';
import { createReferralsHandlers } from '../features/referrals/referrals-service';
import { createSearchHandlers } from '../features/search/search-service';
import { createTestResultsHandlers } from '../features/test-results/test-results-service';
import { createTimelineHandlers } from '../features/timeline/timeline-service';
import { tidyVault } from '../features/trash/tidy-vault';
import { createTrashHandlers } from '../features/trash/trash-service';
import { createTreatmentsHandlers } from '../features/treatments/treatments-service';
import { createTrendsHandlers } from '../features/trends/trends-service';
import { type VaultReport, verifyVault } from '../features/vault/verify-vault';
import type { Vault } from '../vault/types';
import type { Workers } from '../workers/workers';
import { describeBug } from './bug-report';
import type {
  Clock,
  DocumentsContent,
  Emit,
  HandlersOf,
  NewId,
  PacketsContent,
  PrintablesContent,
  SessionContext,
} from './context';

/** Operations that answer only while a vault is open. */
export type SessionHandlers = Omit<Handlers, keyof HandlersOf<'vault' | 'settings'>>;

/** Everything built on one open vault, from unlocking to locking. */
export type Session = {
  readonly vault: Vault;
  readonly handlers: SessionHandlers;
  readonly content: DocumentsContent & PacketsContent & PrintablesContent & { verify(): Promise<VaultReport> };
  /** Ends jobs and workers, then locks the vault. Twice is harmless. */
  close(): Promise<void>;
};

export type SessionParts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly emit: Emit;
  readonly workers: Workers;
  /** Told in counts and codes what the vault was found to be, and of bugs. */
  readonly log: (line: string) => void;
};

/** What runs gets this long to end by itself before the vault is locked under it. */
const PATIENCE_MS = 2_000;

/**
 * Wires the features on one open vault and tidies it. The vault is the session's from here on: `close` ends what runs,
 * waits for it as long as patience lasts, and locks the vault whatever happens.
 */
export function openSession(vault: Vault, { clock, newId, emit, workers, log }: SessionParts): Session {
  const { handlers: jobsHandlers, ...jobs } = createJobs({ clock, newId, emit, log });
  const db = vault.database.db;
  const store = vault.documents;
  const context: SessionContext = { vault, db, store, clock, newId, emit, jobs, workers, arrivals: new Map() };
  tidy(context, log);
  return {
    vault,
    handlers: { ...recordHandlers(context), ...jobsHandlers },
    content: {
      ...createDocumentsContent(context),
      ...createPacketsContent(context),
      ...createPrintablesContent(context),
      verify: () => verifyVault(context),
    },
    close: once(async () => {
      try {
        await atMost(PATIENCE_MS, jobs.close());
        await atMost(PATIENCE_MS, workers.close());
      } finally {
        vault.lock();
      }
    }),
  };
}

/** A vault opens whatever its tidying meets: what is left over is tidied the next time. */
function tidy(context: SessionContext, log: SessionParts['log']): void {
  try {
    const { purged, missing, quarantined, returned } = tidyVault(context);
    if (purged + missing + quarantined + returned > 0) {
      const files = `${missing} files missing, ${quarantined} quarantined, ${returned} back from quarantine`;
      log(`vault opened: ${purged} purged, ${files}`);
    }
  } catch (error) {
    log(describeBug('tidying', error));
  }
}

const recordHandlers = (context: SessionContext): Omit<SessionHandlers, keyof HandlersOf<'jobs'>> => ({
  ...createPeopleHandlers(context),
  ...createCasesHandlers(context),
  ...createProvidersHandlers(context),
  ...createDocumentsHandlers(context),
  ...createLinksHandlers(context),
  ...createDiagnosesHandlers(context),
  ...createTestResultsHandlers(context),
  ...createReferralsHandlers(context),
  ...createTreatmentsHandlers(context),
  ...createMedicationsHandlers(context),
  ...createAllergiesHandlers(context),
  ...createImmunizationsHandlers(context),
  ...createFamilyHistoryHandlers(context),
  ...createProceduresHandlers(context),
  ...createAuthorizationsHandlers(context),
  ...createRecordRequestsHandlers(context),
  ...createMaterialLoansHandlers(context),
  ...createConsultationsHandlers(context),
  ...createOpinionsHandlers(context),
  ...createQuestionsHandlers(context),
  ...createBackupsHandlers(context),
  ...createCareTeamHandlers(context),
  ...createChecklistHandlers(context),
  ...createJourneyHandlers(context),
  ...createTrendsHandlers(context),
  ...createFilingHandlers(context),
  ...createSearchHandlers(context),
  ...createTimelineHandlers(context),
  ...createTrashHandlers(context),
  ...createPacketsHandlers(context),
});

/** Waits for the work's end, but no longer: a file that never finishes arriving must not keep the vault open. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
