import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type PageArea, type QuarterTurn, rotateArea } from './page-area';
import type { Pdfjs } from './pdfjs';

export type FindResult = 'idle' | 'searching' | 'found' | 'wrapped' | 'none';
export type ViewerSnapshot = {
  readonly isReady: boolean;
  /** 1-based. */
  readonly page: number;
  readonly pageCount: number;
  /** What the document itself calls the page (`iv`, `A-3`); null when it names none. */
  readonly pageLabel: string | null;
  /** 1 is actual size. */
  readonly scale: number;
  readonly fit: 'width' | 'page' | null;
  readonly turn: QuarterTurn;
  readonly find: { readonly result: FindResult; readonly current: number; readonly total: number };
  /** Grows whenever pages may stand elsewhere; boxes asked for earlier are stale then. */
  readonly layout: number;
};
/** Pixels from the top left of the scrolled content. */
export type PageBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export type FindQuery = { readonly text: string; readonly isBackward: boolean; readonly isAgain: boolean };

export type ViewerController = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => ViewerSnapshot;
  readonly goToPage: (page: number) => void;
  /** Shows a page with the area, if any, in the upper third. */
  readonly goToPlace: (page: number, area: PageArea | null) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomTo: (fit: 'width' | 'page' | 'actual') => void;
  readonly turnBy: (quarter: 90 | -90) => void;
  readonly scrollBy: (screens: number) => void;
  readonly find: (query: FindQuery) => void;
  readonly stopFinding: () => void;
  /** Page number for what was typed: the document's own label first, then a plain number; null for neither. */
  readonly pageNamed: (typed: string) => number | null;
  readonly boxOf: (page: number) => PageBox | null;
  readonly destroy: () => void;
};

export const NO_SNAPSHOT: ViewerSnapshot = {
  isReady: false,
  page: 1,
  pageCount: 0,
  pageLabel: null,
  scale: 1,
  fit: 'width',
  turn: 0,
  find: { result: 'idle', current: 0, total: 0 },
  layout: 0,
};

/** pdf.js' own numbers, which its viewer bundle does not export. */
const TEXT_LAYER_ON = 1;
const ANNOTATIONS_SHOWN_NOT_FILLABLE = 1;
const ANNOTATION_EDITING_OFF = -1;
const FIND_RESULTS: readonly FindResult[] = ['found', 'none', 'wrapped', 'searching'];
const MAX_CANVAS_PIXELS = 4096 * 4096;
const FIT = { width: 'page-width', page: 'page-fit', actual: '1' } as const;

/** Words around the pages are this application's, in its language; pdf.js gets none of its own. */
const NO_WORDS = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: async (_ids: unknown, _args: unknown, fallback?: string) => fallback ?? '',
  translate: async () => undefined,
  translateOnce: async () => undefined,
  destroy: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};

/** Where the viewer opens; `label`, where given, is what the document itself calls the page, and comes before `page`. */
export type ViewerStart = { readonly page: number; readonly area: PageArea | null; readonly label?: string };

export type ViewerOptions = {
  readonly pdfjs: Pdfjs;
  readonly pdf: PDFDocumentProxy;
  /** Scrolls; positioned absolutely, as pdf.js demands. */
  readonly container: HTMLDivElement;
  readonly viewer: HTMLDivElement;
  readonly pageName: (page: number, count: number) => string;
  readonly linkName: (address: string) => string;
  readonly start: ViewerStart;
};

/** Wires pdf.js' viewer parts to a document and answers one object to read and steer them. */
export function createViewerController(options: ViewerOptions): ViewerController {
  const { pdf, container, viewer: element, start } = options;
  const parts = options.pdfjs.viewer;
  const bus = new parts.EventBus();
  const links = new parts.PDFLinkService({ eventBus: bus, ignoreDestinationZoom: true });
  links.externalLinkEnabled = false;
  const finder = new parts.PDFFindController({ eventBus: bus, linkService: links });
  const view = new parts.PDFViewer({
    container,
    viewer: element,
    eventBus: bus,
    linkService: links,
    findController: finder,
    textLayerMode: TEXT_LAYER_ON,
    annotationMode: ANNOTATIONS_SHOWN_NOT_FILLABLE,
    annotationEditorMode: ANNOTATION_EDITING_OFF,
    maxCanvasPixels: MAX_CANVAS_PIXELS,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    // The option's type is a class with private members that nothing calls; these are the methods it uses.
    l10n: NO_WORDS as unknown as NonNullable<ConstructorParameters<typeof parts.PDFViewer>[0]['l10n']>,
  });
  links.setViewer(view);

  let current: ViewerSnapshot = { ...NO_SNAPSHOT, pageCount: pdf.numPages };
  const listeners = new Set<() => void>();
  const change = (part: Partial<ViewerSnapshot>) => {
    current = { ...current, ...part };
    for (const listener of listeners) listener();
  };
  const moved = () => change({ layout: current.layout + 1 });

  const boxOf = (page: number): PageBox | null => {
    const div: HTMLElement | undefined = view.getPageView(page - 1)?.div;
    if (!div?.offsetParent) return null;
    return { left: div.offsetLeft, top: div.offsetTop, width: div.offsetWidth, height: div.offsetHeight };
  };
  const goToPlace = (page: number, area: PageArea | null) => {
    view.scrollPageIntoView({ pageNumber: page });
    const box = boxOf(page);
    if (!area || !box) return;
    const seen = rotateArea(area, current.turn);
    container.scrollTop = box.top + seen.y * box.height - container.clientHeight / 3;
    container.scrollLeft = box.left + (seen.x + seen.width / 2) * box.width - container.clientWidth / 2;
  };
  const pageNamed = (typed: string) => {
    const page = view.pageLabelToPageNumber(typed) ?? Number(typed);
    return Number.isInteger(page) && page >= 1 && page <= pdf.numPages ? page : null;
  };
  const namePages = () => {
    for (const div of element.querySelectorAll<HTMLElement>('.page'))
      div.setAttribute('aria-label', options.pageName(Number(div.dataset.pageNumber), pdf.numPages));
  };
  const disarmLinks = () => {
    for (const link of element.querySelectorAll<HTMLAnchorElement>('a[title^="Disabled: "]')) {
      link.title = options.linkName(link.title.slice('Disabled: '.length));
      link.removeAttribute('href');
    }
  };
  // Page sizes are guesses until a page is read, so the opening place is aimed at again once its page stands.
  const arrive = ({ pageNumber }: { pageNumber: number }) => {
    moved();
    if (pageNumber !== start.page) return;
    bus.off('pagerendered', arrive);
    if (start.area) goToPlace(start.page, start.area);
  };

  bus.on('pagesinit', () => {
    view.currentScaleValue = FIT.width;
    namePages();
    change({ isReady: true, page: 1 });
    if (start.page > 1 || start.area) goToPlace(Math.min(start.page, pdf.numPages), start.area);
  });
  bus.on('pagerendered', arrive);
  bus.on('pagerendered', moved);
  bus.on('pagesloaded', moved);
  bus.on('annotationlayerrendered', disarmLinks);
  bus.on('pagechanging', ({ pageNumber, pageLabel }: { pageNumber: number; pageLabel: string | null }) =>
    change({ page: pageNumber, pageLabel }),
  );
  bus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) => {
    const fit = presetValue === FIT.width ? 'width' : presetValue === FIT.page ? 'page' : null;
    change({ scale, fit, layout: current.layout + 1 });
  });
  bus.on('rotationchanging', ({ pagesRotation }: { pagesRotation: QuarterTurn }) =>
    change({ turn: pagesRotation, layout: current.layout + 1 }),
  );
  type Matches = { readonly current: number; readonly total: number };
  bus.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: Matches }) =>
    change({ find: { ...current.find, ...matchesCount } }),
  );
  bus.on('updatefindcontrolstate', ({ state, matchesCount }: { state: number; matchesCount: Matches }) =>
    change({ find: { result: FIND_RESULTS[state] ?? 'idle', ...matchesCount } }),
  );

  view.setDocument(pdf);
  links.setDocument(pdf);
  pdf.getPageLabels().then(
    (labels) => {
      if (!labels || view.pdfDocument !== pdf) return;
      view.setPageLabels(labels);
      if (start.label !== undefined) goToPlace(pageNamed(start.label) ?? start.page, start.area);
    },
    () => undefined, // A document whose labels cannot be read simply has none.
  );

  // A pane that changes width keeps its page fitted.
  const resize = new ResizeObserver(() => {
    if (!current.isReady) return;
    if (current.fit) view.currentScaleValue = FIT[current.fit];
    moved();
  });
  resize.observe(container);

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    goToPage: (page) => {
      view.currentPageNumber = Math.min(Math.max(1, page), pdf.numPages);
    },
    goToPlace,
    zoomIn: () => view.increaseScale({ drawingDelay: 100 }),
    zoomOut: () => view.decreaseScale({ drawingDelay: 100 }),
    zoomTo: (fit) => {
      view.currentScaleValue = FIT[fit];
    },
    turnBy: (quarter) => {
      view.pagesRotation = (view.pagesRotation + quarter + 360) % 360;
    },
    scrollBy: (screens) => container.scrollBy({ top: screens * container.clientHeight * 0.9 }),
    find: ({ text, isBackward, isAgain }) => {
      bus.dispatch('find', {
        source: view,
        type: isAgain ? 'again' : '',
        query: text,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: isBackward,
        matchDiacritics: false,
      });
    },
    stopFinding: () => {
      bus.dispatch('findbarclose', { source: view });
      change({ find: NO_SNAPSHOT.find });
    },
    pageNamed,
    boxOf,
    destroy: () => {
      resize.disconnect();
      listeners.clear();
      // pdf.js types the argument as a document only, but documents null as "none".
      view.setDocument(null);
      links.setDocument(null);
    },
  };
}
