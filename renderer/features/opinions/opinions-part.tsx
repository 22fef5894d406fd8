import { Button } from '@mantine/core';
import { type Opinion, opinionOrder } from '@shared/contract/opinions';
import { IconPlus, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { CasePart } from '../../ui/case-part';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FormSkeleton, RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { SectionDrawer, type SectionDrawerProps } from '../../ui/section-drawer';
import { SideDrawer } from '../../ui/side-drawer';
import { WhenRead } from '../../ui/when-read';
import { ComparisonTable } from './comparison-table';
import { DecisionCard } from './decision-card';
import { DecisionForm } from './decision-form';
import { OpinionCard } from './opinion-card';
import { OpinionForm } from './opinion-form';
import { opinionWords } from './opinion-words';
import classes from './opinions-part.module.css';

/** The opinions as stated, side by side once there are two, and the decision under them. */
export function OpinionsPart() {
  const { t, date } = useText();
  const { personId, caseId } = useOpenCase();
  const query = useOperation('opinions.list', { personId, caseId });
  const decision = useOperation('opinions.decision', { caseId }).data?.decision ?? null;
  const { open } = useSectionForm('opinions');
  const all = query.data ?? [];
  const first = all.find(({ order }) => order === 'first');
  const others = all.filter(({ order }) => order !== 'first').reverse();
  const hasBoth = first !== undefined && others.length > 0;
  const isDecided = decision !== null && (decision.decision !== null || decision.decidedOn !== null);
  const glance = isDecided
    ? decision.decidedOn
      ? t('opinions.glance.decidedOn', { date: date(decision.decidedOn) })
      : t('opinions.glance.decided')
    : t(`opinions.glance.${hasBoth ? 'both' : first ? 'firstOnly' : others.length > 0 ? 'secondOnly' : 'none'}`);
  const missing = first ? (others.length > 0 ? 'further' : 'second') : 'first';
  return (
    <CasePart
      section="opinions"
      icon={<IconScale size={20} stroke={1.7} />}
      title={t('journey.part.opinions')}
      glance={glance}
      tone={isDecided ? 'done' : all.length > 0 ? 'wait' : 'quiet'}
      actions={
        <>
          <AddButton order={missing} onAdd={() => open('new', undefined, missing)} />
          {missing === 'first' && others.length === 0 ? (
            <AddButton order="second" onAdd={() => open('new', undefined, 'second')} />
          ) : null}
        </>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={3} hasLead={false} />}
        empty={<EmptyState isCompact title={t('opinions.empty.title')} text={t('opinions.empty.text')} />}
      >
        {(list) => (
          <>
            {first && others.length > 0 ? <Comparison first={first} others={others} /> : null}
            {list.length > 0 ? (
              <DecisionCard decision={decision} opinions={list} onEdit={() => open('decide')} />
            ) : null}
            {[...(first ? [first] : []), ...others].map((opinion) => (
              <OpinionCard key={opinion.id} opinion={opinion} hasWords={!hasBoth} />
            ))}
          </>
        )}
      </QueryView>
      <OpinionDrawer query={query} />
      <DecisionDrawer opinions={all} />
    </CasePart>
  );
}

function AddButton({ order, onAdd }: { readonly order: Opinion['order']; readonly onAdd: () => void }) {
  const { t } = useText();
  return (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
      {t(`opinions.add.${order}`)}
    </Button>
  );
}

type ComparisonProps = { readonly first: Opinion; readonly others: readonly Opinion[] };

/** The first opinion beside another; which other is chosen where there are several. */
function Comparison({ first, others }: ComparisonProps) {
  const { t } = useText();
  const { open } = useSectionForm('opinions');
  const [chosen, setChosen] = useState<Opinion['id'] | null>(null);
  const second = others.find(({ id }) => id === chosen) ?? others[0];
  const { mutate: judge } = useCommand('opinions.judge');
  if (!second) return null;
  const ids = { firstId: first.id, secondId: second.id };
  return (
    <>
      <h3 className={classes.title}>{t('opinions.compare.title')}</h3>
      <p className={classes.note}>{t('opinions.compare.note')}</p>
      {others.length > 1 ? (
        <div className={classes.choice}>
          <ChoiceField
            label={t('opinions.compare.choose')}
            options={others.map((opinion) => ({ value: opinion.id, label: opinionWords(t, opinion) }))}
            value={second.id}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <Compared
        ids={ids}
        onJudge={(aspect, mark) => judge({ ...ids, aspect, mark })}
        onEdit={(id) => open('edit', id)}
      />
    </>
  );
}

type ComparedProps = Pick<Parameters<typeof ComparisonTable>[0], 'onJudge' | 'onEdit'> & {
  readonly ids: { readonly firstId: Opinion['id']; readonly secondId: Opinion['id'] };
};

function Compared({ ids, onJudge, onEdit }: ComparedProps) {
  const comparison = useOperation('opinions.compare', ids);
  return (
    <QueryView query={comparison} skeleton={<RowsSkeleton rows={4} hasLead={false} />}>
      {(data) => <ComparisonTable comparison={data} onJudge={onJudge} onEdit={onEdit} />}
    </QueryView>
  );
}

function OpinionDrawer({ query }: Pick<SectionDrawerProps<Opinion>, 'query'>) {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const one = useOperation('cases.get', { id: caseId });
  const consultations = useOperation('consultations.list', { personId, caseId });
  return (
    <SectionDrawer
      section="opinions"
      query={query}
      startsFrom={[one, consultations]}
      title={({ isNew, item }) => (isNew ? t(`opinions.new.${orderOf(item)}`) : t('opinions.edit'))}
    >
      {({ row, item, onDone, onSaved }) => (
        <OpinionForm opinion={row} order={orderOf(item)} onDone={onDone} onSaved={onSaved} />
      )}
    </SectionDrawer>
  );
}

const orderOf = (item: string | null): Opinion['order'] =>
  opinionOrder.options.find((option) => option === item) ?? 'second';

function DecisionDrawer({ opinions }: { readonly opinions: readonly Opinion[] }) {
  const { t } = useText();
  const { caseId } = useOpenCase();
  const { form, close } = useSectionForm('opinions');
  const query = useOperation('opinions.decision', { caseId });
  return (
    <SideDrawer isOpen={form === 'decide'} title={t('opinions.decision.title')} onClose={close}>
      <WhenRead queries={[query]}>
        {() => (
          <QueryView query={query} skeleton={<FormSkeleton />}>
            {({ decision }) => <DecisionForm decision={decision} opinions={opinions} onDone={close} />}
          </QueryView>
        )}
      </WhenRead>
    </SideDrawer>
  );
}
