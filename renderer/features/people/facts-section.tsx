import type { Person } from '@shared/contract/people';
import { formatHealthNumber } from '@shared/domain/health-number';
import { HEALTH_NUMBER_LABELS } from '@shared/domain/health-number-labels';
import { PROVINCE_NAMES } from '@shared/domain/jurisdiction';
import { formatPhone } from '@shared/domain/phone';
import { useText } from '../../i18n/use-text';
import { ageText } from '../../lib/person-words';
import { DefinitionList } from '../../ui/definition-list';
import { Section } from '../../ui/section';

/** Who the person is, as an office would ask. */
export function FactsSection({ person }: { readonly person: Person }) {
  const { t, date, language } = useText();
  const { jurisdiction: province, healthNumber, actingFor } = person;
  const age = ageText(t, person.birthDate);
  const born = person.birthDate ? date(person.birthDate) : null;
  const number =
    healthNumber && province ? formatHealthNumber(province, healthNumber, person.healthNumberVersion) : healthNumber;
  const acting = actingFor
    ? [
        actingFor.name,
        t(`people.actingBasis.${actingFor.basis}`),
        ...(actingFor.phone ? [formatPhone(actingFor.phone, language)] : []),
        ...(actingFor.validUntil ? [t('people.overview.until', { date: date(actingFor.validUntil) })] : []),
      ].join('\n')
    : null;
  return (
    <Section title={t('people.overview.facts')}>
      <DefinitionList
        items={[
          { term: t('people.field.birthDate'), value: born && age ? `${born} (${age})` : born },
          { term: t('people.field.sex'), value: person.sex === 'unknown' ? null : t(`people.sex.${person.sex}`) },
          { term: t('people.field.relationship'), value: t(`people.relationship.${person.relationship}`) },
          { term: t('people.field.preferredName'), value: person.preferredName },
          { term: t('people.field.jurisdiction'), value: province ? PROVINCE_NAMES[province][language] : null },
          {
            term: province ? HEALTH_NUMBER_LABELS[province][language].number : t('people.field.healthNumber'),
            value: number,
          },
          {
            term: t('people.field.preferredLanguage'),
            value: person.preferredLanguage ? t(`common.language.${person.preferredLanguage}`) : null,
          },
          { term: t('people.field.phone'), value: person.phone ? formatPhone(person.phone, language) : null },
          { term: t('people.field.email'), value: person.email },
          { term: t('people.field.address'), value: person.address },
          { term: t('people.form.actingFor'), value: acting },
          { term: t('people.field.note'), value: person.note },
        ]}
      />
    </Section>
  );
}
