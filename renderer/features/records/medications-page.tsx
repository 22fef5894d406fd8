import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { AllergyPane } from './components/allergy-pane';
import { RecordPane } from './components/record-pane';
import { type RecordPlace, useRecordNavigation } from './components/use-record-place';
import { useMedicationKind } from './kinds/medication-kind';

export type MedicationsPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** What is taken and what must not be given, on one screen. */
export function MedicationsPage({ personId, place }: MedicationsPageProps) {
  const { t } = useText();
  const view = useMedicationKind(personId);
  const go = useRecordNavigation(view.page, personId);
  const allergies = useRecordNavigation(view.page, personId, { of: 'allergy' });
  return (
    <Page
      title={t('health.medicationsAndAllergies.title')}
      description={t('health.medicationsAndAllergies.lead')}
      width="wide"
    >
      <AllergyPane personId={personId} place={place} go={allergies} />
      <Section
        title={view.words.title}
        description={view.words.lead}
        actions={
          <Button size="compact-md" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={go.add}>
            {view.words.add}
          </Button>
        }
      >
        <div style={{ paddingTop: 16 }}>
          <RecordPane personId={personId} view={view} place={place} go={go} />
        </div>
      </Section>
    </Page>
  );
}
