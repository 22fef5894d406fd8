import type { Contract, OperationName } from '@shared/contract';
import type { Noun } from './context';

export type CommandName = {
  [Name in OperationName]: Contract[Name]['kind'] extends 'command' ? Name : never;
}[OperationName];

const CASE_RECORD = ['cases', 'timeline', 'links', 'trash'] as const;
const DOCUMENT = ['documents', 'people', 'cases', 'timeline', 'links', 'trash'] as const;
/** A provider's name stands in the titles of referrals. */
const PROVIDER = ['providers', 'timeline', 'links', 'trash'] as const;

/**
 * Whose lists are stale after each command; a command that is forgotten here does not compile. What a job changes, the
 * job tells by itself.
 */
const CHANGES: { readonly [Name in CommandName]: readonly Noun[] } = {
  'vault.create': ['vault'],
  'vault.unlock': ['vault'],
  'vault.lock': ['vault'],
  'vault.changePassphrase': ['vault'],
  'vault.renewRecoveryCode': ['vault'],
  'settings.update': ['settings'],
  'people.create': ['people'],
  'people.update': ['people'],
  'people.archive': ['people'],
  'people.restore': ['people'],
  'cases.create': ['cases', 'people'],
  'cases.update': ['cases', 'links'],
  'cases.archive': ['cases', 'people'],
  'cases.restore': ['cases', 'people'],
  'providers.create': PROVIDER,
  'providers.update': PROVIDER,
  'providers.delete': PROVIDER,
  'providers.restore': PROVIDER,
  'documents.file': DOCUMENT,
  'documents.update': DOCUMENT,
  'documents.delete': DOCUMENT,
  'documents.restore': DOCUMENT,
  'documents.unlockWithPassword': DOCUMENT,
  'links.create': ['links', 'timeline'],
  'links.delete': ['links', 'timeline'],
  'diagnoses.create': ['diagnoses', ...CASE_RECORD],
  'diagnoses.update': ['diagnoses', ...CASE_RECORD],
  'diagnoses.delete': ['diagnoses', ...CASE_RECORD],
  'diagnoses.restore': ['diagnoses', ...CASE_RECORD],
  'testResults.create': ['testResults', ...CASE_RECORD],
  'testResults.update': ['testResults', ...CASE_RECORD],
  'testResults.delete': ['testResults', ...CASE_RECORD],
  'testResults.restore': ['testResults', ...CASE_RECORD],
  'referrals.create': ['referrals', ...CASE_RECORD],
  'referrals.update': ['referrals', ...CASE_RECORD],
  'referrals.delete': ['referrals', ...CASE_RECORD],
  'referrals.restore': ['referrals', ...CASE_RECORD],
  'trash.empty': ['trash', 'diagnoses', 'testResults', 'referrals', 'documents', 'providers', 'links'],
  'packets.export': ['jobs'],
  'jobs.cancel': ['jobs'],
  'jobs.dismiss': ['jobs'],
};

/** Nouns to announce after this operation succeeded; none after a query. */
export const changedBy = (name: OperationName): readonly Noun[] => (isCommand(name) ? CHANGES[name] : []);

const isCommand = (name: OperationName): name is CommandName => Object.hasOwn(CHANGES, name);
