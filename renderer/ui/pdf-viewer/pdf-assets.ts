/** What the parser asks for while reading: character maps, stand-ins for fonts that are not embedded, decoders. */
type AssetRequest = { readonly kind: string; readonly filename: string };

// Written out each time: the bundler reads the options from the source, so they cannot be a variable.
const cmaps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const fonts = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const wasm = import.meta.glob<string>('../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const byFileName = new Map(
  Object.entries({ ...cmaps, ...fonts, ...wasm }).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);

/** Serves pdf.js from the files built into the application, by name; it can reach nothing else. */
export class BundledAssets {
  async fetch({ filename }: AssetRequest): Promise<Uint8Array> {
    const url = byFileName.get(filename);
    if (url === undefined) throw new Error(`not bundled: ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`asset answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
