import type { PacketPlan } from '@shared/contract/packet-plan';
import type { FoundWords, PreflightFinding } from '@shared/contract/packets';
import { fireEvent, screen, within } from '@testing-library/react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { createRef, useState } from 'react';
import { expect, it } from 'vitest';
import { OptionsPanel } from '../../../../renderer/features/packets/components/options-panel';
import { PagesDialog } from '../../../../renderer/features/packets/components/pages-dialog';
import {
  NO_PASSWORD,
  type PacketPassword,
  passwordProblem,
} from '../../../../renderer/features/packets/components/password-fields';
import { PreflightPanel } from '../../../../renderer/features/packets/components/preflight-panel';
import { RedactPage } from '../../../../renderer/features/packets/components/redact-page';
import { RedactPanel } from '../../../../renderer/features/packets/components/redact-panel';
import type { PageArea } from '../../../../renderer/ui/pdf-viewer/page-area';
import { renderPart } from '../../render';
import { PERSON, renderRouted } from '../../routed';
import { CASE, DOCUMENTS, documentOf, id, item, planOf } from './plan-samples';

async function drawOptions(first: PacketPlan) {
  const seen = { plan: first, password: NO_PASSWORD as PacketPassword };
  function Screen() {
    const [plan, setPlan] = useState(first);
    const [password, setPassword] = useState<PacketPassword>(NO_PASSWORD);
    seen.plan = plan;
    seen.password = password;
    return (
      <OptionsPanel
        expectedSaving={null}
        plan={plan}
        onChange={(change) => {
          setPlan(change(seen.plan));
          return true;
        }}
        password={password}
        onPassword={setPassword}
        onTemplate={() => undefined}
        recipientField={createRef()}
      />
    );
  }
  await renderPart(<Screen />);
  return seen;
}

it('asks for a password, twice, only where the packet travels locked', async () => {
  const seen = await drawOptions(planOf());
  expect(screen.queryByLabelText('Password')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'E-mail or USB stick' }));
  expect(seen.plan.delivery.preset).toBe('secure');
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'maple bridge' } });
  fireEvent.change(screen.getByLabelText('Password again'), { target: { value: 'maple bridgr' } });
  expect(screen.getByText('The two are not the same.')).toBeTruthy();
  expect(passwordProblem(seen.password)).toBe('differs');
  expect(JSON.stringify(seen.plan)).not.toContain('maple');
});

it('offers duplex for print, a size for e-referral, and no finer scans for fax', async () => {
  await drawOptions(planOf());
  fireEvent.click(screen.getByRole('radio', { name: 'Print' }));
  expect(screen.getByRole('switch', { name: /^Printed on both sides/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'E-referral' }));
  expect(screen.getByLabelText('Largest file, in MB')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Fax' }));
  expect(screen.queryByText('Scans and photos')).toBeNull();
});

it('takes a date for the values into the plan only once it is one', async () => {
  const seen = await drawOptions(planOf());
  const field = screen.getByLabelText('Laboratory values since');
  fireEvent.change(field, { target: { value: 'last year' } });
  fireEvent.blur(field);
  expect(seen.plan.labsFrom).toBeNull();
  fireEvent.change(field, { target: { value: '2025/3' } });
  fireEvent.blur(field);
  expect(seen.plan.labsFrom).toBe('2025-03');
});

const finding = (part: Partial<PreflightFinding>): PreflightFinding => ({
  key: part.code ?? 'undated',
  code: 'undated',
  weight: 'note',
  documentId: null,
  pages: [],
  subject: null,
  mend: null,
  ...part,
});

async function drawChecks(findings: readonly PreflightFinding[], leftAsIs: readonly string[] = []) {
  const done: string[] = [];
  await renderRouted(
    () => (
      <PreflightPanel
        personId={PERSON as never}
        caseId={CASE as never}
        query={{ data: findings, error: null, refetch: () => undefined }}
        isOld={false}
        documents={DOCUMENTS}
        leftAsIs={leftAsIs}
        onMend={(found) => done.push(`mend ${found.map(({ key }) => key).join()}`)}
        onLeave={(keys) => done.push(`leave ${keys.join()}`)}
        onLookAgain={(key) => done.push(`again ${key}`)}
        onShow={(documentId, page) => done.push(`show ${documentId.slice(-1)} ${page}`)}
      />
    ),
    {},
  );
  return done;
}

it('tells what is wrong by weight, about which pages, and mends it in one click', async () => {
  const done = await drawChecks([
    finding({ code: 'wrong_person', weight: 'stop', documentId: id(1), subject: 'Lucas', mend: { kind: 'leave_out' } }),
    finding({
      code: 'sideways',
      weight: 'look',
      documentId: id(2),
      pages: [1, 2],
      mend: { kind: 'turn_pages', turn: 90 },
    }),
  ]);
  expect(await screen.findByText('It names Lucas. Is it filed under the right person?')).toBeTruthy();
  const sideways = screen.getByText('2 pages lie on their side.').closest('li');
  if (!sideways) throw new Error('no line');
  expect(within(sideways).getByText('Document 2 · pages 1-2')).toBeTruthy();
  fireEvent.click(within(sideways).getByRole('button', { name: 'Turn the pages' }));
  fireEvent.click(within(sideways).getByRole('button', { name: 'Show' }));
  fireEvent.click(within(sideways).getByRole('button', { name: 'Leave it' }));
  expect(done).toEqual(['mend sideways', 'show 2 1', 'leave sideways']);
});

it('says once what many documents share, with a line each, and mends or leaves all of them in one click', async () => {
  const turned = [1, 2, 3].map((number) =>
    finding({
      key: `sideways ${number}`,
      code: 'sideways',
      weight: 'look',
      documentId: id(number),
      pages: [1],
      mend: { kind: 'turn_pages', turn: 90 },
    }),
  );
  const codes = ['referral_letter', 'imaging_discs', 'allergies', 'ecg', 'eeg'];
  const missing = codes.map((subject) => {
    const mend =
      subject === 'allergies'
        ? ({ kind: 'write_record', record: 'allergy' } as const)
        : ({ kind: 'request_record', code: subject } as const);
    return finding({ key: `missing_item ${subject}`, code: 'missing_item', weight: 'look', subject, mend });
  });
  const done = await drawChecks([...turned, ...missing]);
  const sideways = (await screen.findByText('Page on its side (3)')).closest('li');
  if (!sideways) throw new Error('no group');
  fireEvent.click(within(sideways).getByRole('button', { name: 'Document 2 · page 1' }));
  fireEvent.click(within(sideways).getByRole('button', { name: 'Turn the pages' }));
  fireEvent.click(within(sideways).getByRole('button', { name: 'Leave them all' }));
  fireEvent.click(within(sideways).getByRole('button', { name: 'Leave “Document 3 · page 1” as it is' }));
  const all = turned.map(({ key }) => key).join();
  expect(done).toEqual(['show 2 1', `mend ${all}`, `leave ${all}`, 'leave sideways 3']);
  const asked = screen.getByText('Missing record (5)').closest('li');
  if (!asked) throw new Error('no group');
  expect(within(asked).getAllByRole('link', { name: 'Request it' })).toHaveLength(3);
  expect(within(asked).getByRole('link', { name: 'Write it down' }).getAttribute('href')).toContain('/medications');
  fireEvent.click(within(asked).getByRole('button', { name: 'Show all 5' }));
  expect(within(asked).getAllByRole('link', { name: 'Request it' })).toHaveLength(4);
});

it('keeps what was left as it is in sight, to be looked at again', async () => {
  const done = await drawChecks([finding({ code: 'undated', documentId: id(1) })], ['undated']);
  expect(await screen.findByText('Nothing to mend.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Look at it again' }));
  expect(done).toEqual(['again undated']);
});

it('names a missing record and what a document repeats in words, not in codes', async () => {
  await drawChecks([
    finding({ code: 'missing_item', subject: 'biomarkers' }),
    finding({ code: 'duplicate', documentId: id(2), subject: id(1) }),
  ]);
  expect(await screen.findByText(/it is missing: Biomarker and genetic tests/)).toBeTruthy();
  expect(screen.getByText('It says the same as “Document 1”.')).toBeTruthy();
});

const AREA = { x: 0.1, y: 0.1, width: 0.2, height: 0.05 };
const FOUND: FoundWords = {
  places: [
    { word: 'Roy', documentId: id(1), page: 2, areas: [AREA, AREA] },
    { word: 'Roy', documentId: id(1), page: 3, areas: [AREA] },
  ],
  unsearchable: [{ documentId: id(2), pages: [1] }],
};

it('says where a word was found, and plainly where nobody can look for it', async () => {
  const added: string[] = [];
  await renderPart(
    <RedactPanel
      plan={planOf({ redactedWords: ['Roy', 'Nowhere'] })}
      documents={DOCUMENTS}
      found={{ data: FOUND, error: null, isFetching: false }}
      onDraw={null}
      onShow={() => undefined}
      onAddWord={(word) => added.push(word)}
      onRemoveWord={() => undefined}
      onRemoveArea={() => undefined}
    />,
  );
  expect(screen.getByText('Found in 3 places')).toBeTruthy();
  expect(screen.getByText('3 places, pages 2-3')).toBeTruthy();
  expect(screen.getByText('Found nowhere')).toBeTruthy();
  expect(screen.getByText(/These pages are pictures/).textContent).toContain('Document 2');
  fireEvent.change(screen.getByLabelText(/A word, name or number/), { target: { value: '  Dr.   Roy ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Remove it everywhere' }));
  fireEvent.click(screen.getByRole('button', { name: 'Remove it everywhere' }));
  expect(added).toEqual(['Dr. Roy']);
});

it('blacks out an area with the keyboard alone', async () => {
  const kept: PageArea[] = [];
  // Nothing is drawn in this environment; the frame over the page is what is tested.
  const pdf = { getPage: () => Promise.reject(new Error('not drawn here')) } as unknown as PDFDocumentProxy;
  const draw = (isPlacing: boolean) => (
    <RedactPage
      pdf={pdf}
      page={2}
      width={600}
      areas={[]}
      words={[]}
      isPlacing={isPlacing}
      onPlaced={() => undefined}
      onAdd={(area) => kept.push(area)}
      onRemove={() => undefined}
    />
  );
  await renderPart(draw(true));
  const surface = screen.getByRole('application', { name: 'Page 2' });
  expect(document.activeElement).toBe(surface);
  fireEvent.keyDown(surface, { key: 'ArrowDown' });
  fireEvent.keyDown(surface, { key: 'ArrowRight', shiftKey: true });
  fireEvent.keyDown(surface, { key: 'Enter' });
  expect(kept).toHaveLength(1);
  expect(kept[0]?.y).toBeCloseTo(0.13);
  expect(kept[0]?.width).toBeCloseTo(0.51);
});

it('refuses pages that the document does not have', async () => {
  const chosen: unknown[] = [];
  await renderPart(
    <PagesDialog
      document={documentOf(1)}
      item={item(1)}
      onChoose={(pages) => chosen.push(pages)}
      onClose={() => undefined}
    />,
  );
  const field = await screen.findByLabelText('Pages to include');
  fireEvent.change(field, { target: { value: '2, 9' } });
  fireEvent.click(screen.getByRole('button', { name: 'Use these pages' }));
  expect(screen.getByText('Write pages between 1 and 4, such as 1-3, 5.')).toBeTruthy();
  fireEvent.change(field, { target: { value: '4, 1-2' } });
  fireEvent.click(screen.getByRole('button', { name: 'Use these pages' }));
  expect(chosen).toEqual([[4, 1, 2]]);
});
