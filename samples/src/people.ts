/**
 * The synthetic family. Field names are those of the application's own inputs, so that the demonstration can file
 * them without translating; `key` stands where an id will be. Health numbers are the published test numbers.
 */
export const people = [
  {
    key: 'sophie',
    givenName: 'Sophie',
    familyName: 'Tessier',
    preferredName: null,
    birthDate: '1984-03-08',
    sex: 'female',
    relationship: 'self',
    jurisdiction: 'ON',
    healthNumber: '1234567897',
    healthNumberVersion: 'KT',
    preferredLanguage: 'en',
    phone: '613-555-0142',
    email: 'sophie@example.invalid',
    address: '18 Larkspur Crescent\nOttawa ON  K1A 0Z9',
    color: 'teal',
    actingFor: null,
    note: 'Keeps the family’s records.',
  },
  {
    key: 'margaret',
    givenName: 'Margaret',
    familyName: 'Tessier',
    preferredName: 'Peggy',
    birthDate: '1956-05-14',
    sex: 'female',
    relationship: 'parent',
    jurisdiction: 'ON',
    healthNumber: '9876543217',
    healthNumberVersion: 'AB',
    preferredLanguage: 'en',
    phone: '613-555-0117',
    email: null,
    address: '402-77 Millrace Lane\nOttawa ON  K1A 0Z8',
    color: 'plum',
    actingFor: { name: 'Sophie Tessier', basis: 'power_of_attorney', phone: '613-555-0142', validUntil: null },
    note: 'Hard of hearing on the left; prefers printed questions.',
  },
  {
    key: 'thomas',
    givenName: 'Thomas',
    familyName: 'Tessier',
    preferredName: null,
    birthDate: '1954-12-28',
    sex: 'male',
    relationship: 'parent',
    jurisdiction: 'QC',
    healthNumber: 'TEST54122816',
    healthNumberVersion: null,
    preferredLanguage: 'fr',
    phone: '819-555-0163',
    email: null,
    address: '9, rue des Hirondelles\nGatineau (Québec)  J8A 0Z7',
    color: 'amber',
    actingFor: { name: 'Sophie Tessier', basis: 'helper', phone: '613-555-0142', validUntil: '2027-06-30' },
    note: null,
  },
  {
    key: 'lucas',
    givenName: 'Lucas',
    familyName: 'Tessier-Baird',
    preferredName: null,
    birthDate: '2015-09-02',
    sex: 'male',
    relationship: 'child',
    jurisdiction: 'ON',
    healthNumber: '9999999908',
    healthNumberVersion: 'DF',
    preferredLanguage: 'en',
    phone: null,
    email: null,
    address: '18 Larkspur Crescent\nOttawa ON  K1A 0Z9',
    color: 'sky',
    actingFor: { name: 'Sophie Tessier', basis: 'parent', phone: '613-555-0142', validUntil: null },
    note: null,
  },
] as const;

export type PersonKey = (typeof people)[number]['key'];

const provider = (
  key: string,
  name: string,
  specialty: string,
  organization: string,
  phone: string,
  fax: string | null,
  address: string,
) => ({ key, name, specialty, organization, phone, fax, email: null, address, note: null });

export const providers = [
  provider(
    'abara',
    'Dr. Helen Abara',
    'Family medicine',
    'Fernbrook Family Health Team',
    '613-555-0120',
    '613-555-0121',
    '240 Fernbrook Road\nOttawa ON  K1A 0Z5',
  ),
  provider(
    'nandri',
    'Dr. Priya Nandri',
    'Respirology',
    'Kestrel River General Hospital',
    '613-555-0130',
    '613-555-0131',
    '1 Kestrel River Way\nOttawa ON  K1A 0Z1',
  ),
  provider(
    'osterlund',
    'Dr. Wendell Osterlund',
    'Thoracic oncology',
    'Sable Bay Cancer Centre',
    '416-555-0170',
    '416-555-0171',
    '55 Sable Bay Drive\nToronto ON  M5A 0Z2',
  ),
  provider(
    'quill',
    'Dr. Amos Quill',
    'Anatomical pathology',
    'Kestrel River General Hospital',
    '613-555-0134',
    null,
    '1 Kestrel River Way\nOttawa ON  K1A 0Z1',
  ),
  provider(
    'larkhollow',
    'Larkhollow Medical Laboratories',
    'Laboratory',
    'Larkhollow Medical Laboratories',
    '1-844-555-0188',
    '1-844-555-0189',
    '900 Larkhollow Parkway\nKanata ON  K2A 0Z3',
  ),
  provider(
    'gasquet',
    'Dr Étienne Gasquet',
    'Médecine de famille',
    'GMF des Hirondelles',
    '819-555-0150',
    '819-555-0151',
    '30, rue des Hirondelles\nGatineau (Québec)  J8A 0Z7',
  ),
  provider(
    'rivenord',
    'Dre Maude Rivenord',
    'Neurochirurgie',
    'Centre hospitalier du Val-Perdrix',
    '819-555-0155',
    '819-555-0156',
    '200, chemin du Val-Perdrix\nGatineau (Québec)  J8A 0Z4',
  ),
  provider(
    'boisnoir',
    'Dr Philippe Boisnoir',
    'Chirurgie orthopédique',
    'Institut du rachis de la Baie-Grise',
    '418-555-0190',
    '418-555-0191',
    '12, quai de la Baie-Grise\nQuébec (Québec)  G1A 0Z6',
  ),
  provider(
    'cormoran',
    'Laboratoires Cormoran-Bleu',
    'Laboratoire',
    'Laboratoires Cormoran-Bleu',
    '1-855-555-0177',
    null,
    '77, boulevard du Cormoran\nGatineau (Québec)  J8A 0Z2',
  ),
  provider(
    'baekmore',
    'Dr. Joon-ho Baekmore',
    'Paediatric gastroenterology',
    'Otter Creek Children’s Hospital',
    '613-555-0160',
    '613-555-0161',
    '4 Otter Creek Court\nOttawa ON  K1A 0Z2',
  ),
  provider(
    'thistlewood',
    'Dr. Noor Thistlewood',
    'Paediatrics',
    'Fernbrook Family Health Team',
    '613-555-0120',
    '613-555-0121',
    '240 Fernbrook Road\nOttawa ON  K1A 0Z5',
  ),
] as const;

export const cases = [
  {
    key: 'nodule',
    person: 'margaret',
    title: 'Nodule in the right lung',
    reason: 'uncertain_diagnosis',
    specialty: 'Oncology',
    state: 'records',
    question:
      'Is the 14 mm nodule in my right lung cancer, or a scar from an old infection? Can we find out without removing part of the lung?',
    openedOn: '2026-09-30',
    note: 'First opinion: surgery without a second biopsy (Dr. Nandri, September 29, 2026).',
  },
  {
    key: 'stenose',
    person: 'thomas',
    title: 'Sténose lombaire : opérer ou non',
    reason: 'unclear_treatment',
    specialty: 'Orthopédie',
    state: 'referral',
    question:
      'Faut-il une fusion L4-L5, une décompression seule, ou six mois de plus de physiothérapie ? Quel risque avec mon diabète ?',
    openedOn: '2026-07-20',
    note: null,
  },
  {
    key: 'stomach',
    person: 'lucas',
    title: 'Stomach pain and a positive celiac test',
    reason: 'communication',
    specialty: 'Paediatrics',
    state: 'asked_doctor',
    question:
      'Does Lucas have celiac disease, and does he need a biopsy before we change what he eats? Nobody has explained the March blood test.',
    openedOn: '2026-06-05',
    note: null,
  },
] as const;

/** The fields that identify a person on a report, as the report's language labels them. */
export function identity(key: PersonKey, language: 'en' | 'fr'): readonly (readonly [string, string])[] {
  const person = people.find((each) => each.key === key);
  if (!person) throw new Error(`no person ${key}`);
  const { healthNumber: number, healthNumberVersion: version } = person;
  const card =
    person.jurisdiction === 'QC'
      ? `${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`
      : `${number.slice(0, 4)}-${number.slice(4, 7)}-${number.slice(7)}-${version}`;
  const name = `${person.familyName.toUpperCase()}, ${person.givenName}`;
  const sex = { en: { female: 'F', male: 'M' }, fr: { female: 'F', male: 'M' } }[language][person.sex];
  return language === 'en'
    ? [
        ['Patient', name],
        ['Date of birth', person.birthDate],
        ['Health card', card],
        ['Sex', sex],
        ['Phone', person.phone ?? '613-555-0142'],
      ]
    : [
        ['Patient', name],
        ['Naissance', person.birthDate],
        ['NAM', card],
        ['Sexe', sex],
        ['Téléphone', person.phone ?? '613-555-0142'],
      ];
}
