import type { DocumentId } from '@shared/contract/common';
import type { FoundWords } from '@shared/contract/packets';
import type { SessionContext } from '../../core/context';
import type { ExportDocument, FindReply, LookReply, PageLook } from '../../workers/packet-tasks';
import type { PagesFound } from '../../workers/page-by-page';
import { exportDocuments } from './export-documents';
import type { ChosenDocument } from './packet-content';
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

/** The document's pages that the packet holds, of those that `is` holds for. */
const chosenPages = ({ document, pages }: ChosenDocument, is: (page: number) => boolean): readonly number[] =>
  Array.from({ length: document.pageCount }, (_, index) => index + 1).filter(
    (page) => is(page) && (pages?.some((one) => one.page === page) ?? true),
  );

/** What can be told of a document's included pages. */
export type PagesSeen = {
  readonly looks: readonly PageLook[];
  /** Pages that could not be looked at. */
  readonly unseen: readonly number[];
};

/** What can be told of a packet's pages by looking at them. */
export class PageFindings {
  readonly #context: SessionContext;
  readonly #looks = new AskedOnce<LookReply[number]>();
  readonly #words = new AskedOnce<FindReply[number]>();

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** What the included pages look like, by document. */
  async looks(request: PacketRequest): Promise<ReadonlyMap<DocumentId, PagesSeen>> {
    const isFax = request.plan.delivery.preset === 'fax';
    const documents = exportDocuments(this.#context, request);
    const ask = (fresh: readonly ExportDocument[]) => this.#context.workers.lookAtPages(fresh, isFax);
    const answers = await this.#looks.of(documents, String(isFax), ask);
    return new Map(
      request.chosen.map((chosen, index) => {
        const { found, isUnseen } = seenIn(answers[index]);
        const pages = new Set(chosenPages(chosen, () => true));
        return [
          chosen.document.id,
          { looks: found.filter(({ page }) => pages.has(page)), unseen: chosenPages(chosen, isUnseen) },
        ];
      }),
    );
  }

  /** Where the words to be removed stand on the included pages. */
  async words(request: PacketRequest): Promise<FoundWords> {
    const { redactedWords } = request.plan;
    if (redactedWords.length === 0) return { places: [], unsearchable: [] };
    const documents = exportDocuments(this.#context, request);
    const ask = (fresh: readonly ExportDocument[]) => this.#context.workers.findWords(fresh, redactedWords);
    const answers = await this.#words.of(documents, redactedWords.join('\n'), ask);
    const places: FoundWords['places'][number][] = [];
    const unsearchable: FoundWords['unsearchable'][number][] = [];
    for (const [index, chosen] of request.chosen.entries()) {
      const documentId = chosen.document.id;
      const { found, isUnseen } = seenIn(answers[index]);
      const searched = new Map(found.map((one) => [one.page, one]));
      for (const page of chosenPages(chosen, (each) => searched.has(each)))
        for (const place of searched.get(page)?.places ?? []) places.push({ documentId, page, ...place });
      const pages = chosenPages(chosen, (page) => isUnseen(page) || searched.get(page)?.isSearchable === false);
      if (pages.length > 0) unsearchable.push({ documentId, pages });
    }
    return { places, unsearchable };
  }
}

/** Nothing was answered for a document without bytes to open. */
function seenIn<Found>(answer: PagesFound<Found> | null | undefined) {
  const unseen = new Set(answer?.unseen);
  const isUnseen = (page: number) => answer?.isUnopened === true || unseen.has(page);
  return { found: answer?.found ?? [], isUnseen };
}
