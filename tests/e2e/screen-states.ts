import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/bridge';
import type { DocumentId, PersonId } from '../../shared/contract/common';
import { addPerson, dropFiles } from './actions';
import type { FamilyPlaces } from './family';
import { scratchFolder } from './hosts';
import type { Words } from './words';

export type ScreenState = {
  readonly name: string;
  readonly address: string;
  /** What is pressed there until the state stands. */
  readonly open: (page: Page, t: Words) => Promise<void>;
};

/** The screens of somebody of whom nothing is kept yet. */
const emptyScreensOf = (personId: PersonId): readonly (readonly [string, string])[] =>
  ['', 'cases', 'timeline', 'documents', 'results', 'medications', 'immunizations', 'family-history', 'care-team'].map(
    (screen) => [`nothing yet: ${screen || 'person'}`, `/people/${personId}/${screen}`],
  );

/** Adds somebody of whom nothing is kept. */
export async function addEmptyPerson(page: Page, t: Words): Promise<PersonId> {
  await addPerson(page, t, ['Iris', 'Tremblay']);
  const id = /people\/([\w-]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`no person in ${page.url()}`);
  // The address holds what the contract gave out.
  return id as PersonId;
}

const LOCKED = 'margaret-lung-function-2026-09-02.pdf';
const WHOLE = 'margaret-referral-2026-10-13.pdf';

export type Unopened = { readonly lockedId: DocumentId; readonly brokenId: DocumentId };

/**
 * Adds a letter, a document that needs its password and one that is cut short to the inbox, where they stay, and two
 * more that cannot be opened, which are filed in the case.
 */
export async function addDocuments(page: Page, { personId, caseId }: FamilyPlaces): Promise<Unopened> {
  const folder = scratchFolder();
  try {
    const read = (name: string) => readFileSync(join('samples/documents', name));
    // What is here already would not be added again.
    const again = (name: string, mark: string) => Buffer.concat([read(name), Buffer.from(`\n% ${mark}\n`)]);
    const files = {
      'letter.pdf': again(WHOLE, 'again'),
      'locked.pdf': again(LOCKED, 'again'),
      'cut.pdf': read(WHOLE).subarray(0, 120),
      'filed-locked.pdf': again(LOCKED, 'filed'),
      'filed-cut.pdf': read(WHOLE).subarray(0, 130),
    };
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder.path, name);
      writeFileSync(path, bytes);
      return path;
    });
    await dropFiles(page, paths);
    await expect.poll(() => countInbox(page), { timeout: 60_000 }).toBe(paths.length);
  } finally {
    folder.remove();
  }
  return page.evaluate(
    async (target) => {
      // The bridge that either host gives the page.
      const { dossier } = window as unknown as { dossier: Bridge<File> };
      const waiting = await dossier.invoke('documents.list', { personId: null, caseId: null });
      const idOf = (name: string) =>
        waiting.ok ? waiting.value.find(({ originalName }) => originalName === name)?.id : undefined;
      const lockedId = idOf('filed-locked.pdf');
      const brokenId = idOf('filed-cut.pdf');
      if (!lockedId || !brokenId) throw new Error('the documents were not added');
      await dossier.invoke('documents.file', { ids: [lockedId, brokenId], ...target });
      return { lockedId, brokenId };
    },
    { personId, caseId },
  );
}

const countInbox = (page: Page) =>
  page.evaluate(async () => {
    const { dossier } = window as unknown as { dossier: Bridge<File> };
    const waiting = await dossier.invoke('documents.list', { personId: null, caseId: null });
    return waiting.ok ? waiting.value.length : 0;
  });

const asIs = async () => {};
const press = (key: string) => async (page: Page, t: Words) => {
  await page
    .getByRole('button', { name: t(key), exact: true })
    .first()
    .click();
};
const pressForDialog = (key: string) => async (page: Page, t: Words) => {
  await press(key)(page, t);
  await page.getByRole('dialog').waitFor();
};
const pressForMenu = (key: string) => async (page: Page, t: Words) => {
  await press(key)(page, t);
  await page.getByRole('menu').waitFor();
};
const openList = (key: string) => async (page: Page, t: Words) => {
  await page.getByRole('combobox', { name: t(key) }).click();
  await page.getByRole('option').first().waitFor();
};

type Places = FamilyPlaces & Unopened & { readonly emptyId: PersonId };

/** What opens over a screen or stands on it only sometimes. The inbox must hold documents. */
export const statesOf = ({
  personId,
  caseId,
  documentId,
  lockedId,
  brokenId,
  emptyId,
}: Places): readonly ScreenState[] => {
  const person = `/people/${personId}`;
  const theCase = `${person}/cases/${caseId}`;
  const document = `${person}/documents/${documentId}`;
  const form = (name: string, address: string): ScreenState => ({
    name: `new ${name}`,
    address: `${person}/${address}?new=true`,
    open: async (page) => page.getByRole('dialog').waitFor(),
  });
  return [
    { name: 'inbox with documents', address: '/inbox', open: asIs },
    {
      name: 'inbox, a locked document',
      address: '/inbox',
      open: async (page) =>
        page
          .getByRole('button', { name: /locked/ })
          .first()
          .click(),
    },
    {
      name: 'inbox, a broken document',
      address: '/inbox',
      open: async (page) => page.getByRole('button', { name: /cut/ }).first().click(),
    },
    { name: 'jobs', address: '/', open: press('jobs.show') },
    {
      name: 'palette',
      address: person,
      open: async (page) => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.type('ma');
        await page.getByRole('dialog').getByRole('button').first().waitFor();
      },
    },
    {
      name: 'shortcuts',
      address: person,
      open: async (page) => {
        await page.locator('#content').focus();
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'person switcher',
      address: person,
      open: async (page) => {
        await page.getByRole('navigation').getByRole('button').first().click();
        await page.getByRole('menu').waitFor();
      },
    },
    { name: 'new passphrase', address: '/settings', open: pressForDialog('settings.passphrase.change') },
    { name: 'new recovery sheet', address: '/settings', open: pressForDialog('settings.recovery.renew') },
    { name: 'locked document', address: `${person}/documents/${lockedId}`, open: asIs },
    { name: 'broken document', address: `${person}/documents/${brokenId}`, open: asIs },
    { name: 'document, use as', address: document, open: pressForMenu('useAs.button') },
    {
      name: 'document, a tip',
      address: document,
      open: async (page, t) => {
        await page
          .getByRole('button', { name: t('documents.link.add'), exact: true })
          .first()
          .hover();
        await page.getByRole('tooltip').waitFor();
      },
    },
    { name: 'document, edited', address: document, open: press('documents.page.edit') },
    {
      name: 'document, its kinds',
      address: document,
      open: async (page, t) => {
        await press('documents.page.edit')(page, t);
        await openList('documents.field.kind')(page, t);
      },
    },
    {
      name: 'document, a record chosen',
      address: document,
      open: async (page, t) => {
        await press('documents.link.add')(page, t);
        await openList('documents.link.choose')(page, t);
      },
    },
    { name: 'documents, a menu', address: `${person}/documents`, open: pressForMenu('documents.list.add') },
    { name: 'documents, a filter', address: `${person}/documents`, open: openList('documents.list.kindLabel') },
    form('result', 'results'),
    form('procedure', 'procedures'),
    form('immunization', 'immunizations'),
    form('family history', 'family-history'),
    form('member of the care team', 'care-team'),
    {
      name: 'checklist, an item set by hand',
      address: `${theCase}?section=checklist`,
      open: async (page) => {
        await page.locator('main button[aria-haspopup=dialog]').first().click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'referral, a document chosen',
      address: `${theCase}?section=referral`,
      open: async (page, t) => {
        await press('journey.papers.link')(page, t);
        await page.getByRole('option').first().waitFor();
      },
    },
    ...(['redact', 'check'] as const).map(
      (tab): ScreenState => ({
        name: `packet builder, ${tab}`,
        address: `${theCase}/packet`,
        open: async (page, t) => page.getByRole('tab', { name: t(`packets.${tab}.tab`) }).click(),
      }),
    ),
    {
      name: 'packet builder, a menu',
      address: `${theCase}/packet`,
      open: async (page) => {
        const line = page.locator('[role=treeitem][data-kind=document]').first();
        await line.hover();
        await line.locator('button[aria-haspopup=menu]').click();
        await page.getByRole('menu').waitFor();
      },
    },
    {
      name: 'packets made before',
      address: `${theCase}/packet`,
      open: pressForDialog('packets.history.title'),
    },
    ...emptyScreensOf(emptyId).map(([name, address]): ScreenState => ({ name, address, open: asIs })),
    { name: 'search without a hit', address: '/search?text=zzyzx', open: asIs },
  ];
};
