import type { CoreEvent, InputOf, OperationName } from '@shared/contract';
import { isRunning } from '@shared/contract/jobs';
import { expect, test } from 'vitest';
import { changedBy } from '../../../main/core/changes';
import { openTestCore } from '../../support/open-core';
import { testFonts } from '../../support/packet-content';
import { planWith } from '../../support/packet-plan';
import { caseInput, personInput, testResultInput } from '../../support/record-inputs';
import { workerScripts } from '../../support/worker-scripts';
import { fileAt, sample } from '../../support/working-session';

const NOWHERE = { personId: null, caseId: null };

/** A family with a case that has a document, a result of it and a decision; and what a window may have on screen. */
async function openFamily() {
  const core = await openTestCore({ workers: { scripts: await workerScripts(), loadFonts: () => testFonts } });
  const { get, events } = core;
  const { id: personId } = await get('people.create', personInput());
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const target = { personId, caseId };

  async function endOf(id: string) {
    for (;;) {
      const job = (await get('jobs.list', {})).find((one) => one.id === id);
      if (job && !isRunning(job)) return job;
      await new Promise((resume) => setTimeout(resume, 10));
    }
  }
  async function importFile(name: string, where: Parameters<typeof core.core.importFiles>[1]) {
    const started = await core.core.importFiles([fileAt(sample(name))], where);
    if (!started.ok) throw new Error(started.failure.code);
    const job = await endOf(started.value.jobId);
    const [outcome] = job.kind === 'import' ? job.outcomes : [];
    if (outcome?.result.kind !== 'imported') throw new Error('not imported');
    return outcome.result.documentId;
  }
  const documentId = await importFile('margaret-pathology-2026-09-22.pdf', target);
  const result = testResultInput({ caseId, category: 'pathology', title: 'Lung biopsy, pathology report' });
  const { id: resultId } = await get('testResults.create', { personId, ...result });
  const record = { kind: 'test_result', id: resultId } as const;
  await get('opinions.decide', {
    caseId,
    followedOpinionId: null,
    decision: 'Surgery',
    reasons: null,
    decidedOn: '2026-11-20',
    followUpOn: null,
    followUpNote: null,
    isFollowUpDone: false,
  });

  const asked = <Name extends OperationName>(name: Name, input: InputOf<Name>) => ({
    name,
    read: async () => JSON.stringify(await get(name, input)),
  });
  const onScreen = [
    asked('people.list', {}),
    asked('cases.list', { personId: null }),
    asked('cases.get', { id: caseId }),
    asked('documents.list', { personId, caseId: null }),
    asked('documents.list', { personId: null, caseId: null }),
    asked('links.listForDocument', { documentId }),
    asked('links.listForRecord', { target: record }),
    asked('testResults.list', { personId, caseId: null }),
    asked('checklist.list', { caseId }),
    asked('journey.get', { caseId }),
    asked('journey.home', {}),
    asked('timeline.list', { personId, caseId: null }),
    asked('trash.list', { personId: null }),
    asked('packets.list', { caseId }),
  ];
  /** Operations that answer otherwise after the step, and the nouns that were announced by then. */
  async function staleAfter(step: () => Promise<unknown>) {
    const readAll = () => Promise.all(onScreen.map(({ read }) => read()));
    const before = await readAll();
    events.length = 0;
    await step();
    const announced = nounsOf(events);
    const after = await readAll();
    const changed = onScreen.filter((_, index) => before[index] !== after[index]).map(({ name }) => name);
    return { changed: [...new Set(changed)], announced };
  }
  return { ...core, personId, caseId, documentId, record, endOf, importFile, staleAfter };
}

const nounsOf = (events: readonly CoreEvent[]) =>
  new Set(events.flatMap((event) => (event.type === 'changed' ? event.nouns : [])));

type Family = Awaited<ReturnType<typeof openFamily>>;

const link = ({ get, documentId, record }: Family) =>
  get('links.create', { documentId, page: null, area: null, target: record });

const STEPS: readonly {
  readonly step: string;
  /** Among what changes; the rest is compared with what was announced. */
  readonly changes: readonly OperationName[];
  readonly before?: (family: Family) => Promise<unknown>;
  readonly run: (family: Family) => Promise<unknown>;
}[] = [
  {
    step: 'an import into the inbox',
    changes: ['documents.list', 'journey.home'],
    run: ({ importFile }) => importFile('margaret-lab-2026-10-06.pdf', NOWHERE),
  },
  {
    step: 'an import into a case',
    changes: ['documents.list', 'cases.get', 'checklist.list', 'journey.get', 'timeline.list'],
    run: ({ importFile, personId, caseId }) => importFile('margaret-lab-2026-10-06.pdf', { personId, caseId }),
  },
  {
    step: 'a link to a record',
    changes: ['links.listForRecord', 'timeline.list', 'checklist.list'],
    before: ({ get, documentId: id }) => get('filing.change', { documents: [{ id, kind: 'other' }] }),
    run: link,
  },
  {
    step: 'a link taken away',
    changes: ['links.listForRecord', 'timeline.list', 'checklist.list'],
    before: async (family) => {
      await family.get('filing.change', { documents: [{ id: family.documentId, kind: 'other' }] });
      await link(family);
    },
    run: async ({ get, record }) => {
      const [first] = await get('links.listForRecord', { target: record });
      if (!first) throw new Error('no link');
      await get('links.delete', { id: first.id });
    },
  },
  {
    step: 'another title for the case',
    changes: ['cases.get', 'timeline.list'],
    run: ({ get, caseId }) => get('cases.update', { id: caseId, ...caseInput({ title: 'Left lung' }) }),
  },
  {
    step: 'a packet that was written',
    changes: ['packets.list', 'cases.get', 'timeline.list', 'journey.get'],
    run: async (family) => {
      const { caseId, get } = family;
      const plan = await planWith(family, caseId, [family.documentId]);
      const { jobId: id } = await get('packets.export', { caseId, plan, password: null });
      expect((await family.endOf(id)).status).toBe('done');
    },
  },
];

test.each(STEPS)('announces every list that $step changes', async ({ changes, before, run }) => {
  const family = await openFamily();
  await before?.(family);
  const { changed, announced } = await family.staleAfter(() => run(family));
  expect(changed).toEqual(expect.arrayContaining([...changes]));
  const forgotten = changed.filter((name) => !announced.has(name.split('.')[0] ?? ''));
  expect(forgotten).toEqual([]);
});

test('announces after an import what filing a document announces', async () => {
  const { events, importFile } = await openFamily();
  events.length = 0;
  await importFile('margaret-lab-2026-10-06.pdf', NOWHERE);
  expect(nounsOf(events)).toEqual(new Set(changedBy('documents.file')));
});

test('announces nothing while a packet is being built', async () => {
  const family = await openFamily();
  const { caseId, get, events } = family;
  const plan = await planWith(family, caseId, [family.documentId]);
  events.length = 0;
  await get('packets.saveDraft', { caseId, plan });
  await get('packets.applyTemplate', { caseId, template: 'oncology' });
  expect(events).toEqual([]);
});
