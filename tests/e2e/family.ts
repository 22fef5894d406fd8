import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/bridge';
import type { CaseId, DocumentId, PacketId, PersonId } from '../../shared/contract/common';
import type { Language } from './words';

/** As main/cli/demo sets it; everybody in it is made up. */
export const DEMO_PASSPHRASE = 'demo of made-up people';

/** Puts the made-up family's vault, with one packet a language, into the folder. */
export function makeFamilyVault(dataFolder: string): void {
  execFileSync(process.execPath, [resolve('out/main/cli.cjs'), 'demo', '--output', dataFolder], { stdio: 'pipe' });
}

export type FamilyPlaces = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly packetId: PacketId;
  /** A test with several results. */
  readonly trend: { readonly name: string; readonly unit: string | null };
};

/** Margaret, her case, a document of two pages and the packet, as the open application knows them. */
export function findFamily(page: Page): Promise<FamilyPlaces> {
  return page.evaluate(async () => {
    // The bridge that either host gives the page.
    const { dossier } = window as unknown as { dossier: Bridge<File> };
    const people = await dossier.invoke('people.list', {});
    const person = people.ok ? people.value.find(({ givenName }) => givenName === 'Margaret') : undefined;
    if (!person) throw new Error('no Margaret');
    const cases = await dossier.invoke('cases.list', { personId: person.id });
    const [open] = cases.ok ? cases.value : [];
    const documents = await dossier.invoke('documents.list', { personId: person.id, caseId: null });
    const document = documents.ok
      ? documents.value.find(({ originalName }) => originalName.includes('ct-chest'))
      : null;
    const packets = open ? await dossier.invoke('packets.list', { caseId: open.id }) : null;
    const [packet] = packets?.ok ? packets.value : [];
    const trends = await dossier.invoke('trends.list', { personId: person.id });
    const trend = trends.ok ? trends.value.find(({ points }) => points.length > 1) : undefined;
    if (!open || !document || !packet || !trend) throw new Error('the family is not whole');
    const { name, unit } = trend;
    return {
      personId: person.id,
      caseId: open.id,
      documentId: document.id,
      packetId: packet.id,
      trend: { name, unit },
    };
  });
}

/** Language and colour scheme through the settings, as the settings screen sets them. */
export async function applySettings(page: Page, language: Language, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(
    async (settings) => {
      const { dossier } = window as unknown as { dossier: Bridge<File> };
      await dossier.invoke('settings.update', settings);
    },
    { language, packetLanguage: language, colorScheme },
  );
  await page.locator(`html[lang^="${language}"][data-mantine-color-scheme="${colorScheme}"]`).waitFor();
}

const searchOf = ({ name, unit }: FamilyPlaces['trend']): URLSearchParams =>
  new URLSearchParams(unit === null ? { name } : { name, unit });

/** The screens of an open vault: a name for the report, and the address after the hash. */
export const screensOf = ({
  personId,
  caseId,
  documentId,
  packetId,
  trend,
}: FamilyPlaces): readonly (readonly [string, string])[] => {
  const person = `/people/${personId}`;
  return [
    ['home', '/'],
    ['inbox', '/inbox'],
    ['new person', '/people/new'],
    ['person', person],
    ['edit person', `${person}/edit`],
    ['cases', `${person}/cases`],
    ['new case', `${person}/cases/new`],
    ['case', `${person}/cases/${caseId}`],
    ['case, referral', `${person}/cases/${caseId}?section=referral`],
    ['case, new referral', `${person}/cases/${caseId}?section=referral&form=new`],
    ['case, new authorization', `${person}/cases/${caseId}?section=authorization&form=new`],
    ['case, new request', `${person}/cases/${caseId}?section=requests&form=new&item=biomarkers`],
    ['case, new loan', `${person}/cases/${caseId}?section=materials&form=new`],
    ['case, checklist', `${person}/cases/${caseId}?section=checklist`],
    ['case, questions', `${person}/cases/${caseId}?section=questions`],
    ['case, new appointment', `${person}/cases/${caseId}?section=consultation&form=new`],
    ['case, new opinion', `${person}/cases/${caseId}?section=opinions&form=new&item=second`],
    ['case, decision', `${person}/cases/${caseId}?section=opinions&form=decide`],
    ['edit case', `${person}/cases/${caseId}/edit`],
    ['packet builder', `${person}/cases/${caseId}/packet`],
    ['packet', `${person}/packets/${packetId}`],
    ['timeline', `${person}/timeline`],
    ['documents', `${person}/documents`],
    ['document', `${person}/documents/${documentId}`],
    ['results', `${person}/results`],
    ['one test over time', `${person}/results/test?${searchOf(trend)}`],
    ['diagnoses', `${person}/diagnoses`],
    ['new diagnosis', `${person}/diagnoses?new=true`],
    ['referrals', `${person}/referrals`],
    ['new referral', `${person}/referrals?new=true`],
    ['medications and allergies', `${person}/medications`],
    ['new medication', `${person}/medications?new=true`],
    ['treatments', `${person}/treatments`],
    ['new treatment', `${person}/treatments?new=true`],
    ['procedures', `${person}/procedures`],
    ['immunizations', `${person}/immunizations`],
    ['family history', `${person}/family-history`],
    ['care team', `${person}/care-team`],
    ['search', '/search?text=nodule'],
    ['trash', '/trash'],
    ['settings', '/settings'],
    ['nowhere', '/nowhere'],
  ];
};

/** Goes to an address of the application and waits until it shows what it has, a form that it names too. */
export async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (/[?&](form|new)=/.test(address)) await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
}
