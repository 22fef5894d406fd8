import { suggestPerson } from '@shared/domain/suggest-person';
import { mismatchesWith, type Named, paperOf } from '@shared/domain/whose-paper';
import { describe, expect, test } from 'vitest';

const person = (id: string, givenName: string, familyName: string, healthNumber: string | null = null): Named => ({
  id,
  givenName,
  familyName,
  birthDate: null,
  healthNumber,
  jurisdiction: 'ON',
});
const MARIE = person('marie', 'Marie', 'Tremblay-Côté', '9876543217');
const ANN = person('ann', 'Ann', 'Lee', '1234567897');
const BORN = { ...MARIE, birthDate: '1956-05-14' };
const paper = (...texts: string[]) => paperOf(texts.map((text, index) => ({ page: index + 1, text })));
const against = (owner: Named, ...texts: string[]) => mismatchesWith(paper(...texts), owner, [ANN]);
const other = (...pages: number[]) => [{ kind: 'other_person', otherId: 'ann', pages }];

describe('what speaks against a paper being somebody’s: another member of the family', () => {
  test('a health number of somebody else is enough, however it is printed', () => {
    expect(against(MARIE, 'Marie Tremblay-Côté', 'Health card 1234-567-897 AB')).toEqual(other(2));
  });

  test('a name of somebody else counts where the owner’s stands nowhere', () => {
    expect(against(MARIE, 'Patient: LEE, Ann')).toEqual(other(1));
    expect(against(MARIE, 'Patient: Ann Lee', 'cc: TREMBLAY-COTE, MARIE')).toEqual([]);
    expect(against(MARIE, 'Patient: Ann Lee, mother’s card 9876 543 217')).toEqual([]);
  });

  test('a birth date of somebody else counts where nothing of the owner’s stands', () => {
    const twin = { ...ANN, birthDate: '2015-09-02' };
    const found = (text: string) => mismatchesWith(paper(text), BORN, [twin]);
    expect(found('DOB: 02-SEP-2015')).toEqual(other(1));
    expect(found('DOB: 02-SEP-2015. Date of birth 1956-05-14')).toEqual([]);
  });

  test('part of a longer name is not the name, and a short number is none', () => {
    expect(against(MARIE, 'Joann Leeson, Hannah Lee')).toEqual([]);
    expect(mismatchesWith(paper('Room 12-34'), MARIE, [{ ...ANN, healthNumber: '1234' }])).toEqual([]);
  });

  test('a paper without any name says nothing', () => {
    expect(against(MARIE, 'Hemoglobin 131 g/L')).toEqual([]);
    expect(against(MARIE)).toEqual([]);
  });
});

describe('what speaks against a paper being somebody’s: their own particulars', () => {
  const off = (printed: string) => [{ kind: 'birth_date', printed, pages: [1] }];

  test.each([
    ['Date of birth 1954-03-08', '1954-03-08'],
    ['Date of birth (YYYY-MM-DD): 1954/03/08', '1954-03-08'],
    ['DOB: 08-MAR-1954', '1954-03-08'],
    ['D.O.B. March 8, 1954', '1954-03-08'],
    ['Birthdate\r\n1954-03-08', '1954-03-08'],
    ['born March 8th, 1954,', '1954-03-08'],
    ['Date de naissance : 8 mars 1954', '1954-03-08'],
    ['Née le 8 mars 1954', '1954-03-08'],
    ['Né(e) le 08/03/1954', '1954-03-08'],
    ['Naissance 1954-03-08', '1954-03-08'],
    ['DDN 1954-03-08', '1954-03-08'],
  ])('reads %s as a birth date', (text, printed) => {
    expect(against(BORN, `Marie Tremblay-Côté ${text}`)).toEqual(off(printed));
  });

  test.each([
    ['a date that nothing calls a birth date', 'Collected 1954-03-08, reported 1954-03-09'],
    ['the same date in another form', 'DOB: 14-MAY-1956'],
    ['a day and a month that can be told two ways, one of them right', 'Date of birth 05/06/1956'],
    ['her birth date beside others', 'DOB 1954-03-08. Patient: Marie, DOB 1956-05-14'],
    ['a relative’s', 'Mother’s date of birth 1954-03-08; her son, born 1990-01-02'],
    ['a year of two digits', 'DOB 08/03/54'],
    ['a day that does not exist', 'Date of birth 1954-02-30'],
  ])('lets pass %s', (_, text) => {
    const owner = text.includes('05/06') ? { ...BORN, birthDate: '1956-06-05' } : BORN;
    expect(against(owner, `Marie Tremblay-Côté ${text}`)).toEqual([]);
  });

  test('nothing is said of somebody whose birth date is not known to the day', () => {
    expect(against({ ...BORN, birthDate: '1956' }, 'DOB 1954-03-08')).toEqual([]);
    expect(against({ ...BORN, birthDate: null }, 'DOB 1954-03-08')).toEqual([]);
  });

  test('another health number of the same issuer speaks against it', () => {
    expect(against(BORN, 'Health card: 9999-999-908-KT')).toEqual([
      { kind: 'health_number', printed: '9999999908', pages: [1] },
    ]);
  });

  test.each([
    ['her own, with its version', 'Health card 9876-543-217-AB'],
    ['one beside her own', 'OHIP 6131 234 563. Card 9876 543 217'],
    ['an earlier card of another province', 'NAM TREM 5655 1416'],
    ['one that was misread: its check digit fails', 'Health card 9999-999-909'],
    ['a number that nothing calls a health number', 'Accession 9999999908, tel. 613 123 4563'],
  ])('lets pass %s', (_, text) => {
    expect(against(BORN, text)).toEqual([]);
  });
});

describe('whose a paper is', () => {
  const suggest = (text: string, people: readonly Named[] = [BORN, ANN], droppedOn: string | null = null) =>
    suggestPerson(paper(text), people, droppedOn);
  const is = (id: string, because: string, words: string | null) => ({
    person: { id, because, words },
    doubtfulId: null,
  });
  const nobody = { person: null, doubtfulId: null };

  test('the health number comes first, then the birth date, then the name it says it is about', () => {
    expect(suggest('Ann Lee, for Health card 9876-543-217-AB')).toEqual(
      is('marie', 'health_number', 'Health card 9876-543-217-AB'),
    );
    expect(suggest('Kept by Ann Lee. Date of birth 1956-05-14')).toEqual(
      is('marie', 'birth_date', 'Date of birth 1956-05-14'),
    );
    expect(suggest('Seen with Ann Lee\nPatient TREMBLAY-CÔTÉ, Marie')).toEqual(
      is('marie', 'name', 'Patient TREMBLAY-CÔTÉ, Marie'),
    );
  });

  test('two who fit alike are none, unless it was dropped on one of them', () => {
    const both = 'Marie Tremblay-Côté and Ann Lee';
    expect(suggest(both)).toEqual(nobody);
    expect(suggest(both, [BORN, ANN], 'ann')).toEqual(is('ann', 'name', both));
  });

  test('a paper that says nothing is whose screen it was dropped on, or the only person’s', () => {
    expect(suggest('Hemoglobin')).toEqual(nobody);
    expect(suggest('Hemoglobin', [BORN, ANN], 'ann')).toEqual(is('ann', 'dropped_here', null));
    expect(suggest('', [BORN])).toEqual(is('marie', 'only_person', null));
  });

  test('nobody is suggested whose file the paper speaks against', () => {
    const wrong = { ...BORN, birthDate: '1954-03-08', healthNumber: null };
    expect(suggest('Patient: Marie Tremblay-Côté, DOB 1956-05-14', [wrong, ANN])).toEqual({
      person: null,
      doubtfulId: 'marie',
    });
    expect(suggest('Patient: John Smith, DOB 1956-05-14', [wrong])).toEqual({ person: null, doubtfulId: 'marie' });
  });

  test('what is dropped on one person and carries another’s number is the other’s', () => {
    expect(suggest('Health card 1234-567-897', [BORN, ANN], 'marie').person?.id).toBe('ann');
  });
});
