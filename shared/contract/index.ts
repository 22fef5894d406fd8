import type { z } from 'zod';
import { allergiesContract } from './allergies';
import { authorizationsContract } from './authorizations';
import { backupsContract } from './backups';
import { careTeamContract } from './care-team';
import { casesContract } from './cases';
import { checklistContract } from './checklist';
import { consultationsContract } from './consultations';
import { diagnosesContract } from './diagnoses';
import { documentsContract } from './documents';
import { familyHistoryContract } from './family-history';
import { filingContract } from './filing';
import { immunizationsContract } from './immunizations';
import { type JobState, jobsContract } from './jobs';
import { journeyContract } from './journey';
import { linksContract } from './links';
import { materialLoansContract } from './material-loans';
import { medicationsContract } from './medications';
import type { CommonFailure } from './operation';
import { opinionsContract } from './opinions';
import { packetsContract } from './packets';
import { peopleContract } from './people';
import { proceduresContract } from './procedures';
import { providersContract } from './providers';
import { questionsContract } from './questions';
import { recordRequestsContract } from './record-requests';
import { referralsContract } from './referrals';
import type { Result } from './result';
import { searchContract } from './search';
import { settingsContract } from './settings';
import { testResultsContract } from './test-results';
import { timelineContract } from './timeline';
import { trashContract } from './trash';
import { treatmentsContract } from './treatments';
import { trendsContract } from './trends';
import { vaultContract } from './vault';

/** Everything the renderer or the terminal can ask of the core: `<noun>.<verb>` to its operation. */
export const contract = {
  ...vaultContract,
  ...settingsContract,
  ...peopleContract,
  ...casesContract,
  ...providersContract,
  ...documentsContract,
  ...linksContract,
  ...diagnosesContract,
  ...testResultsContract,
  ...referralsContract,
  ...allergiesContract,
  ...authorizationsContract,
  ...backupsContract,
  ...careTeamContract,
  ...checklistContract,
  ...consultationsContract,
  ...familyHistoryContract,
  ...filingContract,
  ...immunizationsContract,
  ...journeyContract,
  ...materialLoansContract,
  ...medicationsContract,
  ...opinionsContract,
  ...proceduresContract,
  ...questionsContract,
  ...recordRequestsContract,
  ...treatmentsContract,
  ...trendsContract,
  ...searchContract,
  ...timelineContract,
  ...trashContract,
  ...packetsContract,
  ...jobsContract,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller passes (before parsing). */
export type InputOf<Name extends OperationName> = z.input<Contract[Name]['input']>;
/** What a handler receives (after parsing). */
export type ParsedInputOf<Name extends OperationName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends OperationName> = NonNullable<Contract[Name]['output']> | NullOutput<Name>;
type NullOutput<Name extends OperationName> = Contract[Name] extends { readonly output?: infer Output }
  ? null extends Output
    ? null
    : never
  : never;
export type DeclaredFailureOf<Name extends OperationName> = Contract[Name]['failures'][number];
export type FailureOf<Name extends OperationName> = DeclaredFailureOf<Name> | CommonFailure;
export type ReplyOf<Name extends OperationName> = Result<OutputOf<Name>, FailureOf<Name>>;

/** The handler table: a forgotten handler or an undeclared failure code does not compile. */
export type Handlers = {
  readonly [Name in OperationName]: (input: ParsedInputOf<Name>) => HandlerReply<Name> | Promise<HandlerReply<Name>>;
};
export type HandlerReply<Name extends OperationName> = Result<OutputOf<Name>, DeclaredFailureOf<Name>>;

/** Pushed from the core to every window. */
export type CoreEvent =
  | { readonly type: 'job'; readonly job: JobState }
  /** Data changed: queries whose operation begins with one of these nouns are stale. */
  | { readonly type: 'changed'; readonly nouns: readonly string[] }
  /** The vault was opened or locked. */
  | { readonly type: 'vault' };
