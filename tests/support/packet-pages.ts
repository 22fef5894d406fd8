import type { PacketContent } from '../../main/pdf/pages/packet-content-types';
import { renderPacketPages } from '../../main/pdf/pages/packet-pages';
import { packetContent, testFonts } from './packet-content';
import { pageTexts } from './page-texts';

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** A packet's own pages drawn, with the text of each section's pages, spaces made one. */
export async function drawnPages(
  contents: readonly PacketContent[] = [packetContent()],
  options: { readonly startOnRight: boolean } = { startOnRight: false },
) {
  const pages = await renderPacketPages(contents, testFonts, options);
  const own = (key: string) => {
    const found = pages.sections.get(key)?.own;
    if (!found) throw new Error(`${key} has no pages of its own`);
    return found;
  };
  return {
    ...pages,
    own,
    texts: async (key: string) => (await pageTexts(own(key).pdf)).map(flat),
    text: async (key: string) => flat((await pageTexts(own(key).pdf)).join(' ')),
  };
}
