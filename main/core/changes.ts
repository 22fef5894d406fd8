import type { Contract, OperationName } from '@shared/contract';
import type { Noun } from './context';

export type CommandName = {
  [Name in OperationName]: Contract[Name]['kind'] extends 'command' ? Name : never;
}[OperationName];

const CASE_RECORD = ['cases', 'timeline', 'links', 'trash', 'checklist', 'journey'] as const;
/** What shows a document, where it is filed, or what is counted on it. */
export const DOCUMENT = [
  'documents',
  'people',
  'cases',
  'timeline',
  'links',
  'trash',
  'checklist',
  'journey',
  'recordRequests',
  'referrals',
] as const;
/** A provider's name stands in the titles of records that have none of their own; referrals compare two of them. */
const PROVIDER = ['providers', 'careTeam', 'timeline', 'links', 'trash', 'journey', 'referrals', 'documents'] as const;
/** Documents are suggested to people by their names, birth dates and health numbers. */
const PERSON = ['people', 'journey', 'documents'] as const;
/** The checklist tells what is filed from what is only recorded; to the journey both are there. */
const LINK = ['links', 'timeline', 'referrals', 'recordRequests', 'trends', 'checklist'] as const;
/** What a packet that was written shows up in. */
export const PACKET = ['packets', 'cases', 'timeline', 'journey'] as const;
const RECORDS = [
  'diagnoses',
  'testResults',
  'referrals',
  'treatments',
  'medications',
  'allergies',
  'immunizations',
  'familyHistory',
  'procedures',
  'authorizations',
  'recordRequests',
  'materialLoans',
  'consultations',
  'opinions',
] as const;
const EVERYTHING = [...DOCUMENT, ...RECORDS, 'providers', 'questions', 'trends'] as const;

/**
 * Whose lists are stale after each command; a command that is forgotten here does not compile. What a job changes, the
 * job tells by itself.
 */
const CHANGES: { readonly [Name in CommandName]: readonly Noun[] } = {
  'vault.create': ['vault'],
  'vault.unlock': ['vault'],
  'vault.restore': ['vault'],
  'vault.lock': ['vault'],
  'vault.changePassphrase': ['vault'],
  'vault.renewRecoveryCode': ['vault'],
  'settings.update': ['settings'],
  'people.create': PERSON,
  'people.update': PERSON,
  'people.archive': PERSON,
  'people.restore': PERSON,
  'cases.create': ['cases', 'people', 'journey'],
  // Referrals compare the current doctor that a case names.
  'cases.update': ['cases', 'timeline', 'links', 'checklist', 'journey', 'referrals'],
  'cases.archive': ['cases', 'people', 'journey'],
  'cases.restore': ['cases', 'people', 'journey'],
  'providers.create': PROVIDER,
  'providers.update': PROVIDER,
  'providers.delete': PROVIDER,
  'providers.restore': PROVIDER,
  'documents.file': DOCUMENT,
  'documents.update': DOCUMENT,
  'documents.restore': DOCUMENT,
  'documents.unlockWithPassword': DOCUMENT,
  'documents.recognizeText': ['jobs'],
  'links.create': LINK,
  'links.delete': LINK,
  'diagnoses.create': ['diagnoses', ...CASE_RECORD],
  'diagnoses.update': ['diagnoses', ...CASE_RECORD],
  'diagnoses.duplicate': ['diagnoses', ...CASE_RECORD],
  'diagnoses.delete': ['diagnoses', ...CASE_RECORD],
  'diagnoses.restore': ['diagnoses', ...CASE_RECORD],
  'testResults.create': ['testResults', 'trends', ...CASE_RECORD],
  'testResults.update': ['testResults', 'trends', ...CASE_RECORD],
  'testResults.duplicate': ['testResults', 'trends', ...CASE_RECORD],
  'testResults.delete': ['testResults', 'trends', ...CASE_RECORD],
  'testResults.restore': ['testResults', 'trends', ...CASE_RECORD],
  'referrals.create': ['referrals', ...CASE_RECORD],
  'referrals.update': ['referrals', ...CASE_RECORD],
  'referrals.duplicate': ['referrals', ...CASE_RECORD],
  'referrals.delete': ['referrals', ...CASE_RECORD],
  'referrals.restore': ['referrals', ...CASE_RECORD],
  'referrals.recordStep': ['referrals', ...CASE_RECORD],
  'referrals.startNext': ['referrals', ...CASE_RECORD],
  'treatments.create': ['treatments', ...CASE_RECORD],
  'treatments.update': ['treatments', ...CASE_RECORD],
  'treatments.duplicate': ['treatments', ...CASE_RECORD],
  'treatments.delete': ['treatments', ...CASE_RECORD],
  'treatments.restore': ['treatments', ...CASE_RECORD],
  'medications.create': ['medications', ...CASE_RECORD],
  'medications.update': ['medications', ...CASE_RECORD],
  'medications.duplicate': ['medications', ...CASE_RECORD],
  'medications.delete': ['medications', ...CASE_RECORD],
  'medications.restore': ['medications', ...CASE_RECORD],
  'allergies.create': ['allergies', ...CASE_RECORD],
  'allergies.update': ['allergies', ...CASE_RECORD],
  'allergies.duplicate': ['allergies', ...CASE_RECORD],
  'allergies.delete': ['allergies', ...CASE_RECORD],
  'allergies.restore': ['allergies', ...CASE_RECORD],
  'allergies.sayNoneKnown': ['allergies', ...CASE_RECORD],
  'immunizations.create': ['immunizations', ...CASE_RECORD],
  'immunizations.update': ['immunizations', ...CASE_RECORD],
  'immunizations.duplicate': ['immunizations', ...CASE_RECORD],
  'immunizations.delete': ['immunizations', ...CASE_RECORD],
  'immunizations.restore': ['immunizations', ...CASE_RECORD],
  'familyHistory.create': ['familyHistory', ...CASE_RECORD],
  'familyHistory.update': ['familyHistory', ...CASE_RECORD],
  'familyHistory.duplicate': ['familyHistory', ...CASE_RECORD],
  'familyHistory.delete': ['familyHistory', ...CASE_RECORD],
  'familyHistory.restore': ['familyHistory', ...CASE_RECORD],
  'procedures.create': ['procedures', ...CASE_RECORD],
  'procedures.update': ['procedures', ...CASE_RECORD],
  'procedures.duplicate': ['procedures', ...CASE_RECORD],
  'procedures.delete': ['procedures', ...CASE_RECORD],
  'procedures.restore': ['procedures', ...CASE_RECORD],
  'authorizations.create': ['authorizations', ...CASE_RECORD],
  'authorizations.update': ['authorizations', ...CASE_RECORD],
  'authorizations.duplicate': ['authorizations', ...CASE_RECORD],
  'authorizations.delete': ['authorizations', ...CASE_RECORD],
  'authorizations.restore': ['authorizations', ...CASE_RECORD],
  'recordRequests.create': ['recordRequests', ...CASE_RECORD],
  'recordRequests.update': ['recordRequests', ...CASE_RECORD],
  'recordRequests.duplicate': ['recordRequests', ...CASE_RECORD],
  'recordRequests.delete': ['recordRequests', ...CASE_RECORD],
  'recordRequests.restore': ['recordRequests', ...CASE_RECORD],
  'materialLoans.create': ['materialLoans', ...CASE_RECORD],
  'materialLoans.update': ['materialLoans', ...CASE_RECORD],
  'materialLoans.duplicate': ['materialLoans', ...CASE_RECORD],
  'materialLoans.delete': ['materialLoans', ...CASE_RECORD],
  'materialLoans.restore': ['materialLoans', ...CASE_RECORD],
  'consultations.create': ['consultations', ...CASE_RECORD],
  'consultations.update': ['consultations', ...CASE_RECORD],
  'consultations.duplicate': ['consultations', ...CASE_RECORD],
  'consultations.delete': ['consultations', ...CASE_RECORD],
  'consultations.restore': ['consultations', ...CASE_RECORD],
  'opinions.create': ['opinions', ...CASE_RECORD],
  'opinions.update': ['opinions', ...CASE_RECORD],
  'opinions.duplicate': ['opinions', ...CASE_RECORD],
  'opinions.delete': ['opinions', ...CASE_RECORD],
  'opinions.restore': ['opinions', ...CASE_RECORD],
  'opinions.judge': ['opinions', ...CASE_RECORD],
  'opinions.decide': ['opinions', ...CASE_RECORD],
  'questions.create': ['questions', 'journey'],
  'questions.update': ['questions', 'journey'],
  'questions.delete': ['questions', 'journey', 'trash'],
  'questions.restore': ['questions', 'journey', 'trash'],
  'questions.reorder': ['questions', 'journey'],
  'checklist.set': ['checklist', 'journey'],
  'careTeam.add': ['careTeam'],
  'careTeam.remove': ['careTeam'],
  'filing.move': EVERYTHING,
  'filing.change': DOCUMENT,
  'trash.empty': EVERYTHING,
  // What is being built shows on its own screen alone, which knows the plan first.
  'packets.saveDraft': [],
  'packets.applyTemplate': [],
  'packets.startSupplement': [],
  'backups.chooseFolder': ['backups'],
  'backups.create': ['jobs'],
  'packets.export': ['jobs'],
  'jobs.cancel': ['jobs'],
  'jobs.dismiss': ['jobs'],
};

/** Nouns to announce after this operation succeeded; none after a query. */
export const changedBy = (name: OperationName): readonly Noun[] => (isCommand(name) ? CHANGES[name] : []);

const isCommand = (name: OperationName): name is CommandName => Object.hasOwn(CHANGES, name);
