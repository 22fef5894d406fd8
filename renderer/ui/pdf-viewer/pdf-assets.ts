import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?url&no-inline';
import italic from '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf?url&no-inline';
import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?url&no-inline';
import boldItalic from '@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf?url&no-inline';

/** What the parser asks for while reading: character maps, stand-ins for fonts that are not embedded, decoders. */
type AssetRequest = { readonly kind: string; readonly filename: string };

// Written out each time: the bundler reads the options from the source, so they cannot be a variable.
const cmaps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const fonts = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.pfb', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const wasm = import.meta.glob<string>('../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** Arimo has the measures of the Liberation Sans that the parser asks for, which is under the GPL and left behind. */
const sans = {
  'LiberationSans-Regular.ttf': regular,
  'LiberationSans-Bold.ttf': bold,
  'LiberationSans-Italic.ttf': italic,
  'LiberationSans-BoldItalic.ttf': boldItalic,
};

const byFileName = new Map(
  Object.entries({ ...cmaps, ...fonts, ...wasm, ...sans }).map(([path, url]) => [
    path.slice(path.lastIndexOf('/') + 1),
    url,
  ]),
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
