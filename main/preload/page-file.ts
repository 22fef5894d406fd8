/** What the preload needs of the DOM's File; the main project has no DOM types. */
export type PageFile = Blob & { readonly name: string };
