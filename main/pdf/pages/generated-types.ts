/** Text faces as font files (woff, ttf, otf), first the family's own, then one for each further script. */
export type PacketFonts = {
  readonly regular: readonly Uint8Array[];
  readonly bold: readonly Uint8Array[];
};

/** A link drawn on a generated page. `rect` in points from the page's bottom left: [left, bottom, right, top]. */
export type GeneratedLink = {
  /** 1-based page within the same PDF. */
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  /** 1-based page of the packet as one file, whatever number is printed on it. */
  readonly targetPage: number;
  readonly description: string;
  /** The document whose page a fact cites; absent on links that only lead somewhere. */
  readonly cites?: string;
};

/** A tagged PDF without link annotations; the packet writer adds those from `links`. */
export type GeneratedPages = {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly links: readonly GeneratedLink[];
};

/** Where one section stands. Pages are 1-based pages of the packet as one file. */
export type SectionPlace = {
  /** Its first page: its own first one, else its first document's. */
  readonly firstPage: number;
  /** Blank pages before it, so that it starts on a right-hand page. */
  readonly blanks: 0 | 1;
  /** Its own pages in each language, in the packet's order of languages. */
  readonly ownPages: readonly number[];
};

/** Where everything stands: 1-based pages of the packet as one file. */
export type PagePlan = {
  /** The number printed on the first page; what is printed is `page + firstNumber - 1`. */
  readonly firstNumber: number;
  readonly pageCount: number;
  /** By section key. */
  readonly sections: ReadonlyMap<string, SectionPlace>;
  /** By document key: its first page. */
  readonly documents: ReadonlyMap<string, number>;
};

export type SectionPages = {
  /** To be put before the section. */
  readonly blank: GeneratedPages | null;
  /** Its own pages, all languages in turn; null when it has none. */
  readonly own: GeneratedPages | null;
};

/** What `renderPacketPages` answers. */
export type PacketPages = {
  readonly plan: PagePlan;
  /** By section key. */
  readonly sections: ReadonlyMap<string, SectionPages>;
  /** By document key: pages (of the packet as one file) that cite it, ascending, in the first language. */
  readonly citedOn: ReadonlyMap<string, readonly number[]>;
};
