import type { Language, RecordRequestId } from '@shared/contract/common';
import type { Person } from '@shared/contract/people';
import type { RecordRequest } from '@shared/contract/record-requests';
import { formatDate } from '@shared/domain/date-format';
import { exportFileName } from '@shared/domain/file-name';
import { formatHealthNumber } from '@shared/domain/health-number';
import { PROVINCE_NAMES } from '@shared/domain/jurisdiction';
import { formatPhone } from '@shared/domain/phone';
import { recordRequestRule } from '@shared/domain/record-request-rules';
import { packetPages as enPages } from '@shared/i18n/en/packet-pages';
import { requestLetter as en } from '@shared/i18n/en/request-letter';
import { packetPages as frPages } from '@shared/i18n/fr/packet-pages';
import { requestLetter as fr } from '@shared/i18n/fr/request-letter';
import type { Translation } from '@shared/i18n/translation';
import { fill } from '@shared/i18n/wording';
import type { ReadDb } from '../../db/handles';
import type { LetterFact, RequestLetterContent } from '../../pdf/pages/printable-types';
import { toPerson } from '../people/people-mapper';
import { findPerson } from '../people/people-repository';
import { findProvider, type ProviderRow } from '../providers/providers-repository';
import { recordRequestRecord } from '../record-requests/record-requests-mapper';
import { findKept } from '../records/records-repository';
import type { NamedSheet } from './named-sheet';

type Words = Translation<typeof en>;
type Letter = {
  readonly language: Language;
  readonly words: Words;
  readonly person: Person;
  readonly fullName: string;
  /** Null for a person who writes for themselves. */
  readonly acting: NonNullable<Person['actingFor']> | null;
  readonly request: RecordRequest;
};

/** A letter for one request, as the records say it today; null where the request does not exist or is in the trash. */
export function requestLetter(
  db: ReadDb,
  { id, language }: { readonly id: RecordRequestId; readonly language: Language },
  today: string,
): NamedSheet | null {
  const kept = findKept(db, recordRequestRecord.table, id);
  if (!kept || kept.record.deletedAt !== null) return null;
  const row = findPerson(db, kept.record.personId);
  if (!row) return null;
  const person = toPerson(row);
  const request = recordRequestRecord.toEntity(db, kept);
  const custodian = request.custodianId === null ? null : findProvider(db, request.custodianId);
  const letter: Letter = {
    language,
    words: language === 'fr' ? fr : en,
    person,
    fullName: `${person.givenName} ${person.familyName}`,
    acting: actingOn(person, today),
    request,
  };
  const about = custodian?.name ?? letter.words.to;
  const pages = language === 'fr' ? frPages : enPages;
  const name = fill(pages.letterFileName, { name: `${person.familyName} ${person.givenName} - ${about}`, date: today });
  return { fileName: exportFileName(name, 'pdf'), sheet: contentOf(letter, custodian, today) };
}

/** Authority that has ended is claimed no more. */
const actingOn = ({ actingFor }: Person, today: string): Letter['acting'] =>
  actingFor && (actingFor.validUntil === null || actingFor.validUntil >= today) ? actingFor : null;

function contentOf(letter: Letter, custodian: ProviderRow | null, date: string): RequestLetterContent {
  const { language, words, fullName, acting, request } = letter;
  return {
    kind: 'request_letter',
    language,
    pageSize: 'letter',
    date,
    sender: senderOf(letter),
    custodian: custodianLines(custodian, words, language),
    subject: fill(words.subject, { name: fullName }),
    greeting: words.greeting,
    opening:
      acting === null
        ? [words.opening]
        : [fill(words.openingForOther, { name: fullName }), fill(words.actingFor[acting.basis], { name: fullName })],
    identificationLead: words.identification,
    identification: identificationOf(letter),
    itemsLead: words.itemsLead,
    items: [...request.items.map((item) => words.items[item]), ...(request.otherItems ? [request.otherItems] : [])],
    paragraphs: paragraphsOf(letter),
    closing: words.closing,
    signatures: signaturesOf(letter),
  };
}

const present = (lines: readonly (string | null | undefined)[]): readonly string[] =>
  lines.filter((line): line is string => typeof line === 'string' && line !== '');

function senderOf({ person, fullName, acting, language, words }: Letter): readonly string[] {
  const phone = acting ? acting.phone : person.phone;
  const reach = phone && `${words.phone}${language === 'fr' ? ' :' : ':'} ${formatPhone(phone, language)}`;
  // Where whoever acts lives is not known; the records are asked for at the patient's address.
  return acting ? present([acting.name, reach]) : present([fullName, person.address, reach, person.email]);
}

function custodianLines(custodian: ProviderRow | null, words: Words, language: Language): readonly string[] {
  if (!custodian) return [words.to];
  const places = [custodian.organization, custodian.hospital].filter((place) => place !== custodian.name);
  const fax = custodian.fax && fill(faxWords(language), { number: formatPhone(custodian.fax, language) });
  return present([custodian.name, words.to, ...new Set(places), custodian.address, fax]);
}

const faxWords = (language: Language): string => (language === 'fr' ? frPages : enPages).cover.fax;

/** What the head of the letter says of the person already is not said again. */
function identificationOf({ person, fullName, language, words, acting }: Letter): readonly LetterFact[] {
  const { healthNumber, jurisdiction } = person;
  const number =
    healthNumber && jurisdiction
      ? fill(words.healthNumberOf, {
          number: formatHealthNumber(jurisdiction, healthNumber, person.healthNumberVersion),
          jurisdiction: PROVINCE_NAMES[jurisdiction][language],
        })
      : healthNumber;
  const rows: readonly (readonly [string, string | null])[] = [
    [words.name, fullName],
    [words.birthDate, person.birthDate && formatDate(person.birthDate, language)],
    [words.healthNumber, number],
    [words.address, acting && person.address],
    [words.phone, acting && person.phone && formatPhone(person.phone, language)],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function periodOf({ request: { periodFrom, periodTo }, words, language }: Letter): string {
  const from = periodFrom && formatDate(periodFrom, language);
  const to = periodTo && formatDate(periodTo, language);
  if (from && to) return fill(words.periodBetween, { from, to });
  if (from) return fill(words.periodFrom, { from });
  return to ? fill(words.periodTo, { to }) : words.periodAll;
}

function paragraphsOf(letter: Letter): readonly string[] {
  const { words, request, language, acting } = letter;
  const law = request.jurisdiction === null ? null : recordRequestRule(request.jurisdiction).law;
  return present([
    periodOf(letter),
    law && fill(words.law, { law: law[language] }),
    words.electronic,
    words.fee,
    words.unavailable,
    // A helper has no authority of their own to prove: the patient signs.
    acting && acting.basis !== 'helper' ? words.proof : null,
    words.contact,
    words.thanks,
  ]);
}

function signaturesOf({ acting, words, fullName }: Letter): readonly string[] {
  const own = [words.signature, words.date, words.printedName];
  return acting?.basis === 'helper' ? [...own, fill(words.signatureOfPatient, { name: fullName })] : own;
}
