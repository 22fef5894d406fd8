import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { Section } from '../../../ui/section';
import { useAllergyKind } from '../kinds/allergy-kind';
import { NoneKnown } from './none-known';
import { NoneKnownDialog } from './none-known-dialog';
import { RecordPane } from './record-pane';
import type { RecordNavigation, RecordPlace } from './use-record-place';

export type AllergyPaneProps = {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  readonly go: RecordNavigation;
};

/** Allergies and intolerances; "none known" stands here only once somebody has said so. */
export function AllergyPane({ personId, place, go }: AllergyPaneProps) {
  const { t } = useText();
  const view = useAllergyKind(personId);
  const said = useOperation('allergies.noneKnown', { personId });
  const [isSaying, setSaying] = useState(false);
  const { saidOn = null, saidBy = null } = said.data ?? {};
  return (
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
        <RecordPane
          personId={personId}
          view={view}
          place={place}
          go={go}
          isMain={false}
          emptyAction={
            <Button
              variant="default"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              onClick={() => setSaying(true)}
            >
              {t('health.allergies.none.say')}
            </Button>
          }
          {...(saidOn === null ? {} : { empty: <NoneKnown personId={personId} saidOn={saidOn} saidBy={saidBy} /> })}
        />
      </div>
      <NoneKnownDialog personId={personId} isOpen={isSaying} onClose={() => setSaying(false)} />
    </Section>
  );
}
