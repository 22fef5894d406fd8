import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/bridge';
import type { PersonId } from '../../shared/contract/common';
import { caseInput } from '../support/record-inputs';

/** Imports a PDF into a new case of the only person and exports its packet, over the bridge as the screens do it. */
export function importAndExport(page: Page, bytes: Uint8Array) {
  return page.evaluate(
    async ([content, newCase]) => {
      // The bridge that either host gives the page.
      const { dossier } = window as unknown as { dossier: Bridge<File> };
      const must = <Value>(reply: { ok: true; value: Value } | { ok: false; failure: { code: string } }): Value => {
        if (!reply.ok) throw new Error(reply.failure.code);
        return reply.value;
      };
      const ended = async (id: string) => {
        for (;;) {
          const job = must(await dossier.invoke('jobs.list', {})).find((each) => each.id === id);
          if (job && job.status !== 'running') return job;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      };
      const [person] = must(await dossier.invoke('people.list', {}));
      if (!person) throw new Error('nobody');
      const personId: PersonId = person.id;
      const { id: caseId } = must(await dossier.invoke('cases.create', { personId, ...newCase }));
      const file = new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], 'report.pdf');
      await ended(must(await dossier.importFiles([file], { personId, caseId })).jobId);
      const [document] = must(await dossier.invoke('documents.list', { personId, caseId }));
      const { plan } = must(await dossier.invoke('packets.draft', { caseId, language: 'en' }));
      const exported = await ended(
        must(await dossier.invoke('packets.export', { caseId, plan, password: null })).jobId,
      );
      if (!document || exported.kind !== 'export' || !exported.packetId) throw new Error(JSON.stringify(exported));
      return { personId, documentId: document.id, packetId: exported.packetId };
    },
    [Buffer.from(bytes).toString('base64'), caseInput()] as const,
  );
}
