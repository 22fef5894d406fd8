import type { DocumentId } from '@shared/contract/common';
import type { FoundWords } from '@shared/contract/packets';
import type { SessionContext } from '../../core/context';
import type { ExportDocument, FindReply, LookReply, PageLook } from '../../workers/packet-tasks';
import type { ChosenDocument } from './packet-content';
import { exportDocuments } from './packet-pages';
import type { PacketRequest } from './packet-request';

/** What a worker finds on stored documents, by key. */
type Answer = { readonly key: string };

/**
 * Asks once a document while the vault is open, for stored files do not change; what is being asked already is waited
 * for. What failed is asked again.
 */
class AskedOnce<Found extends Answer> {
  readonly #asked = new Map<string, Promise<Found | null>>();

  /** In the order of the documents; null where nothing was answered. `about` tells questions apart. */
  of(
    documents: readonly ExportDocument[],
    about: string,
    ask: (documents: readonly ExportDocument[]) => Promise<readonly Found[]>,
  ): Promise<readonly (Found | null)[]> {
    const nameOf = ({ source }: ExportDocument) => `${source?.path ?? ''}\n${about}`;
    const fresh = documents.filter((document) => document.source !== null && !this.#asked.has(nameOf(document)));
    if (fresh.length > 0) {
      // Whole documents: another page may be chosen the next moment.
      const answers = ask(fresh.map((document) => ({ ...document, pages: null })));
      for (const document of fresh) {
        const name = nameOf(document);
        const own = answers.then((all) => all.find(({ key }) => key === document.key) ?? null);
        own.catch(() => this.#asked.delete(name));
        this.#asked.set(name, own);
      }
    }
    return Promise.all(documents.map((document) => this.#asked.get(nameOf(document)) ?? null));
  }
}

const isChosen = ({ pages }: ChosenDocument, page: number) => pages?.some((one) => one.page === page) ?? true;

/** What can be told of a packet's pages by looking at them. */
export class PageFindings {
  readonly #context: SessionContext;
  readonly #looks = new AskedOnce<LookReply[number]>();
  readonly #words = new AskedOnce<FindReply[number]>();

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** What the included pages look like, by document. */
  async looks(request: PacketRequest): Promise<ReadonlyMap<DocumentId, readonly PageLook[]>> {
    const isFax = request.plan.delivery.preset === 'fax';
    const documents = exportDocuments(this.#context, request);
    const ask = (fresh: readonly ExportDocument[]) => this.#context.workers.lookAtPages(fresh, isFax);
    const found = await this.#looks.of(documents, String(isFax), ask);
    return new Map(
      request.chosen.map((chosen, index) => {
        const looks = found[index]?.looks ?? [];
        return [chosen.document.id, looks.filter(({ page }) => isChosen(chosen, page))];
      }),
    );
  }

  /** Where the words to be removed stand on the included pages. */
  async words(request: PacketRequest): Promise<FoundWords> {
    const { redactedWords } = request.plan;
    if (redactedWords.length === 0) return { places: [], unsearchable: [] };
    const documents = exportDocuments(this.#context, request);
    const ask = (fresh: readonly ExportDocument[]) => this.#context.workers.findWords(fresh, redactedWords);
    const found = await this.#words.of(documents, redactedWords.join('\n'), ask);
    const places: FoundWords['places'][number][] = [];
    const unsearchable: FoundWords['unsearchable'][number][] = [];
    for (const [index, chosen] of request.chosen.entries()) {
      const documentId = chosen.document.id;
      const here = found[index]?.places.filter(({ page }) => isChosen(chosen, page)) ?? [];
      places.push(...here.map((place) => ({ documentId, ...place })));
      const pages = found[index]?.unsearchable.filter((page) => isChosen(chosen, page)) ?? [];
      if (pages.length > 0) unsearchable.push({ documentId, pages });
    }
    return { places, unsearchable };
  }
}
