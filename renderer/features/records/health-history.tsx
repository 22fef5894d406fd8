import type { PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import type { RecordPage } from '../../lib/record-kinds';
import { useRecords } from '../../lib/use-records';
import { KindIcon } from '../../ui/kind-icon';
import { RowLink, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';
import type { RecordListView } from './components/record-kind';
import classes from './health-history.module.css';
import { useAllergyKind } from './kinds/allergy-kind';
import { useDiagnosisKind } from './kinds/diagnosis-kind';
import { useFamilyHistoryKind } from './kinds/family-history-kind';
import { useImmunizationKind } from './kinds/immunization-kind';
import { useMedicationKind } from './kinds/medication-kind';
import { useProcedureKind } from './kinds/procedure-kind';
import { useReferralKind } from './kinds/referral-kind';
import { useTreatmentKind } from './kinds/treatment-kind';

/** Every kind of record in one line each, for a person's overview: how many, and the latest. */
export function HealthHistory({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  const noneKnown = useNoneKnownWords(personId);
  const medications = useRecords('medication', { personId, caseId: null }).data ?? [];
  const now = medications.filter(({ stoppedOn }) => stoppedOn === null).length;
  return (
    <Section title={t('health.overview.title')} description={t('health.overview.lead')}>
      <div className={classes.columns}>
        <Rows label={t('health.overview.title')}>
          <KindLine personId={personId} view={useDiagnosisKind(personId)} />
          <KindLine personId={personId} view={useTreatmentKind(personId)} />
          <KindLine personId={personId} view={useProcedureKind(personId)} />
          <KindLine personId={personId} view={useReferralKind(personId)} />
          <KindLine
            personId={personId}
            view={useMedicationKind(personId)}
            words={now > 0 ? t('health.overview.current', { count: now }) : null}
          />
          <KindLine personId={personId} view={useAllergyKind(personId)} words={noneKnown} />
          <KindLine personId={personId} view={useImmunizationKind(personId)} />
          <KindLine personId={personId} view={useFamilyHistoryKind(personId)} />
        </Rows>
      </div>
    </Section>
  );
}

/** The statement that none are known, with its day and whose word it is; null where nobody made it. */
function useNoneKnownWords(personId: PersonId): string | null {
  const { t, date } = useText();
  const { saidOn = null, saidBy: by = null } = useOperation('allergies.noneKnown', { personId }).data ?? {};
  if (saidOn === null) return null;
  return by === null
    ? t('health.overview.noneKnown', { date: date(saidOn) })
    : t('health.overview.noneKnownBy', { by, date: date(saidOn) });
}

type KindLineProps<Kind extends RecordKind> = {
  readonly personId: PersonId;
  readonly view: RecordListView<Kind>;
  /** Instead of the latest. */
  readonly words?: string | null;
};

function KindLine<Kind extends RecordKind>({ personId, view, words = null }: KindLineProps<Kind>) {
  const { t, number } = useText();
  const { data } = useRecords(view.kind, { personId, caseId: null });
  const [latest] = data ?? [];
  const page: RecordPage = view.page;
  const meta = () => {
    if (words !== null) return words;
    return latest ? t('health.overview.latest', { title: view.titleOf(latest) }) : t('health.overview.nothing');
  };
  return (
    <RowLink
      to={page}
      params={{ personId }}
      lead={<KindIcon kind={view.kind} size={20} />}
      title={view.words.title}
      // Room for the line is kept while it loads.
      meta={data ? meta() : '\u00a0'}
      end={data && data.length > 0 ? number(data.length) : null}
    />
  );
}
