import { ageOn } from '@shared/domain/age';
import { formatDate } from '@shared/domain/date-format';
import { HEALTH_NUMBER_LABELS } from '@shared/domain/health-number-labels';
import { isProvince, PROVINCE_NAMES } from '@shared/domain/jurisdiction';
import { formatPhone } from '@shared/domain/phone';
import { fill, plural } from '@shared/i18n/wording';
import type { PacketContent } from './packet-content-types';
import type { Pen } from './pen';
import { COLORS, STYLES } from './styles';
import type { Sheet } from './typesetter';
import { wordsFor } from './words';

/** A longer question stands whole on the next page; the cover keeps to one, with the most lines of it that fit. */
const QUESTION_LINES: readonly number[] = [8, 6, 4];
const LEAST_LINES = 2;

type Block = { readonly label: string; readonly lines: readonly string[] };

const present = (lines: readonly (string | null)[]): readonly string[] => lines.filter((line) => line !== null);

function identity({ person, language, date }: PacketContent): readonly Block[] {
  const words = wordsFor(language);
  const born = person.birthDate;
  const age = born === null ? null : ageOn(born, date);
  const province = person.jurisdiction !== null && isProvince(person.jurisdiction) ? person.jurisdiction : null;
  const numberLabel = province ? HEALTH_NUMBER_LABELS[province][language].number : words.cover.healthNumber;
  const numberValue =
    person.healthNumber && province
      ? `${person.healthNumber} (${PROVINCE_NAMES[province][language]})`
      : person.healthNumber;
  const bornValue =
    born && `${formatDate(born, language)}${age ? ` (${plural(words.cover.age, age.years, language)})` : ''}`;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.cover.birthDate, bornValue],
    [numberLabel, numberValue],
    [words.cover.sex, words.sex[person.sex]],
    [words.cover.language, person.preferredLanguage && words.languages[person.preferredLanguage]],
    [words.cover.phone, person.phone && formatPhone(person.phone, language)],
    [words.cover.email, person.email],
    [words.cover.address, person.address],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, lines: [value] }]));
}

function addressees({ recipient, referringDoctor, currentDoctor, person, language }: PacketContent): readonly Block[] {
  const words = wordsFor(language);
  const to = present([
    recipient.name,
    recipient.organization,
    recipient.fax && fill(words.cover.fax, { number: formatPhone(recipient.fax, language) }),
  ]);
  const acting = person.actingFor;
  return [
    { label: words.cover.preparedFor, lines: to.length > 0 ? to : [words.cover.noRecipient] },
    { label: words.cover.referringDoctor, lines: [referringDoctor ?? words.cover.noReferringDoctor] },
    ...(currentDoctor === null ? [] : [{ label: words.cover.currentDoctor, lines: [currentDoctor] }]),
    ...(acting
      ? [
          {
            label: words.cover.actingFor,
            lines: present([
              acting.name,
              words.basis[acting.basis],
              acting.phone && formatPhone(acting.phone, language),
              acting.validUntil && fill(words.cover.validUntil, { date: formatDate(acting.validUntil, language) }),
            ]),
          },
        ]
      : []),
  ];
}

/** Label over text in equal columns, row by row; moves the cursor below the last row. */
function columns(sheet: Sheet, blocks: readonly Block[], count: number): void {
  const gap = 20;
  const width = (sheet.width - gap * (count - 1)) / count;
  for (let start = 0; start < blocks.length; start += count) {
    const row = blocks.slice(start, start + count);
    const height = (block: Block) =>
      block.lines.reduce((sum, line) => sum + sheet.heightOf(line, STYLES.body, width), 0);
    const rowHeight = Math.max(...row.map(height)) + STYLES.label.lead + 9;
    sheet.ensure(rowHeight);
    row.forEach((block, index) => {
      const x = sheet.left + index * (width + gap);
      let top = sheet.y + sheet.textAt(block.label, STYLES.label, { x, top: sheet.y, width }, { type: 'P' });
      for (const line of block.lines) top += sheet.textAt(line, STYLES.body, { x, top, width }, { type: 'P' });
    });
    sheet.y += rowHeight;
  }
}

function inside({ content, plan, words }: Pen): readonly string[] {
  const documents = content.sections.reduce((sum, section) => sum + section.documents.length, 0);
  const { earlier, firstNumber, language, date } = content;
  const last = firstNumber + plan.pageCount - 1;
  return [
    fill(words.cover.insideText, {
      date: formatDate(date, language),
      pages: plural(words.pages, plan.pageCount, language),
      documents: plural(words.documents, documents, language),
    }),
    ...(earlier
      ? [
          fill(words.cover.adds, {
            date: formatDate(earlier.date, language),
            first: earlier.firstPage,
            last: earlier.lastPage,
            ownFirst: firstNumber,
            ownLast: last,
          }),
        ]
      : [fill(words.cover.insideNumbers, { last })]),
    documents === 0 ? words.cover.noDocuments : words.cover.insideAuthorship,
  ];
}

/** Who the packet is about, what is asked, and for whom it was prepared. */
export function drawCover(pen: Pen): void {
  const takesOne = (lines: number) => pen.sheet.rehearse((sheet) => draw({ ...pen, sheet }, lines)) === 1;
  draw(pen, QUESTION_LINES.find(takesOne) ?? LEAST_LINES);
}

function draw(pen: Pen, questionLines: number): void {
  const { sheet, content, words } = pen;
  const { person, earlier } = content;
  sheet.text(earlier ? words.cover.kickerAdds : words.cover.kicker, STYLES.heading);
  sheet.space(6);
  sheet.text(person.fullName, STYLES.display, 'H1');
  if (person.preferredName !== null)
    sheet.text(fill(words.cover.knownAs, { name: person.preferredName }), STYLES.small);
  sheet.space(14);
  columns(sheet, identity(content), 2);
  sheet.space(2);
  sheet.rule({ color: COLORS.accent, weight: 1.4 });
  sheet.space(14);
  sheet.text(words.cover.question, STYLES.heading, 'H2');
  sheet.space(4);
  const question = content.case.question ?? words.cover.noQuestion;
  sheet.text(sheet.clipped(question, STYLES.question, sheet.width, questionLines), STYLES.question);
  sheet.space(14);
  columns(
    sheet,
    [
      { label: words.cover.reason, lines: [content.case.title, words.reason[content.case.reason]] },
      ...(content.case.specialty ? [{ label: words.cover.specialty, lines: [content.case.specialty] }] : []),
    ],
    2,
  );
  sheet.rule();
  sheet.space(12);
  columns(sheet, addressees(content), 2);
  sheet.rule();
  sheet.space(14);
  sheet.text(words.cover.inside, STYLES.heading, 'H2');
  sheet.space(2);
  for (const sentence of inside(pen)) {
    sheet.text(sentence, STYLES.small);
    sheet.space(2);
  }
}
