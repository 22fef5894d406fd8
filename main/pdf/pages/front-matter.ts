import { drawContents } from './contents';
import { drawCover } from './cover';
import { drawDivider } from './divider';
import type { FrontMatter, GeneratedPages, PacketContent, PacketFonts, PacketPlan } from './front-matter-types';
import { planPacket } from './packet-plan';
import { drawSummary } from './summary';
import { Sheet } from './typesetter';
import { wordsFor } from './words';

type Front = { readonly pages: GeneratedPages; readonly anchors: FrontMatter['anchors'] };

const newSheet = (content: PacketContent, fonts: PacketFonts, title: string): Sheet =>
  new Sheet({ pageSize: content.pageSize, language: content.language, title, date: content.date, fonts });

async function drawFront(content: PacketContent, fonts: PacketFonts, plan: PacketPlan): Promise<Front> {
  const sheet = newSheet(content, fonts, `${content.person.fullName} — ${content.case.title}`);
  drawCover(sheet, content, plan);
  sheet.addPage();
  const summary = sheet.pageNumber;
  drawSummary(sheet, content, plan);
  sheet.addPage();
  const contents = sheet.pageNumber;
  drawContents(sheet, content, plan);
  return { pages: await sheet.finish(), anchors: { cover: 1, summary, contents } };
}

/**
 * Draws the packet's own pages: cover, summary and contents in one PDF, and a divider for each section. The number of
 * front pages depends on nothing but the content, so the first drawing tells the plan and the second carries its
 * numbers. Tagged; same content, same bytes. Throws when no font file is given.
 */
export async function renderFrontMatter(content: PacketContent, fonts: PacketFonts): Promise<FrontMatter> {
  let plan = planPacket(content, 3);
  let front = await drawFront(content, fonts, plan);
  // A longer page number can wrap a line and so add a page; that settles at once, and the bound keeps us honest.
  for (let attempt = 0; plan.frontPages !== front.pages.pageCount; attempt++) {
    if (attempt === 4) throw new Error('front matter did not settle');
    plan = planPacket(content, front.pages.pageCount);
    front = await drawFront(content, fonts, plan);
  }
  const dividers: GeneratedPages[] = [];
  for (const section of content.sections) {
    const sheet = newSheet(content, fonts, wordsFor(content.language).sections[section.kind]);
    drawDivider(sheet, section, content, plan);
    dividers.push(await sheet.finish());
  }
  return { front: front.pages, dividers, plan, anchors: front.anchors };
}
