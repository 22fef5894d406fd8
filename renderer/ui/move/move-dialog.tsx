import { Button, Group, Modal, Select } from '@mantine/core';
import { type CaseId, caseId as caseIdSchema, type PersonId } from '@shared/contract/common';
import type { PersonSummary } from '@shared/contract/people';
import type { ItemRef } from '@shared/contract/records';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand, useOperation } from '../../lib/api';
import { ageText, personInitials, personName } from '../../lib/person-words';
import { recordPageOf } from '../../lib/record-kinds';
import { useCaseOptions } from '../../lib/use-case-options';
import { useUndo } from '../../lib/use-undo';
import { ButtonLink } from '../button-link';
import { ErrorState } from '../error-state';
import { FailureNotice } from '../failure-notice';
import { KindIcon } from '../kind-icon';
import { Notice } from '../notice';
import { RowsSkeleton } from '../page-skeleton';
import { PersonMark } from '../person-mark';
import { type LinkedItems, linkedItems } from './linked-items';
import classes from './move.module.css';

export type MoveDialogProps = {
  readonly fromPersonId: PersonId;
  /** One thing, or several documents. */
  readonly items: readonly ItemRef[];
  /** Names the one thing. */
  readonly title: string;
  readonly onClose: () => void;
  readonly onMoved: () => void;
};

/** Names whose it was and whose it becomes, and what moves along; the move can be undone. */
export function MoveDialog(props: MoveDialogProps) {
  const { fromPersonId, items, title, onClose } = props;
  const { t } = useText();
  const people = useOperation('people.list', {});
  const links = useQuery({
    // Not kept: links may change while the dialog is closed.
    queryKey: ['links.together', items],
    queryFn: () => linkedItems(items),
    gcTime: 0,
  });
  const from = people.data?.find(({ id }) => id === fromPersonId);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('filing.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <p className={classes.lead}>
        {items.length === 1
          ? t('filing.question', { title, from: from ? personName(from) : '' })
          : t('filing.questionMany', { count: items.length, from: from ? personName(from) : '' })}
      </p>
      {links.error ? <ErrorState error={links.error} onRetry={() => void links.refetch()} /> : null}
      {from && people.data && links.data ? (
        <Choose {...props} from={from} people={people.data} linked={links.data} />
      ) : links.error ? null : (
        <RowsSkeleton rows={2} />
      )}
    </Modal>
  );
}

type ChooseProps = MoveDialogProps & {
  readonly from: PersonSummary;
  readonly people: readonly PersonSummary[];
  readonly linked: LinkedItems;
};

function Choose({ items, title, from, people, linked, onClose, onMoved }: ChooseProps) {
  const { t } = useText();
  const [toId, setToId] = useState<PersonId | null>(null);
  const [caseId, setCaseId] = useState<CaseId | null>(null);
  const others = people.filter(({ id, archivedAt }) => id !== from.id && archivedAt === null);
  const to = others.find(({ id }) => id === toId);
  const needsCase = [...items, ...linked.items.map(({ item }) => item)].some(opensWithCase);
  const isReady = to !== undefined && (caseId !== null || !needsCase);
  const move = useMove({ items, title, linked, onMoved });
  if (others.length === 0)
    return (
      <Notice
        action={
          <ButtonLink to="/people/new" size="compact-sm" variant="default">
            {t('filing.addPerson')}
          </ButtonLink>
        }
      >
        {t('filing.nobody')}
      </Notice>
    );
  if (linked.heldBy) return <Held from={from} link={linked.heldBy} onClose={onClose} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (to && isReady) move.run(to, caseId);
      }}
    >
      <PersonChoice
        people={others}
        chosen={toId}
        onChoose={(id) => {
          setToId(id);
          setCaseId(null);
        }}
      />
      {to ? <CaseChoice from={from} to={to} isNeeded={needsCase} value={caseId} onChange={setCaseId} /> : null}
      <Together linked={linked} />
      {to ? (
        <p className={classes.sentence} role="status">
          {items.length === 1
            ? t('filing.sentence', { title, from: personName(from), to: personName(to) })
            : t('filing.sentenceMany', { count: items.length, from: personName(from), to: personName(to) })}
        </p>
      ) : null}
      <FailureNotice error={move.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button type="submit" disabled={!isReady} loading={move.isBusy}>
          {to ? t('filing.confirm', { to: personName(to) }) : t('filing.choosing')}
        </Button>
      </Group>
    </form>
  );
}

/** What opens on no screen but its case's own: without a case nobody would find it again. */
const opensWithCase = ({ kind }: ItemRef): boolean => kind !== 'document' && recordPageOf(kind) === null;

function useMove({ items, title, linked, onMoved }: Pick<ChooseProps, 'items' | 'title' | 'linked' | 'onMoved'>) {
  const { t } = useText();
  const offerUndo = useUndo();
  const move = useCommand('filing.move', { isFailureShown: true });
  const run = (to: PersonSummary, caseId: CaseId | null) => {
    const caseIds = caseId === null ? [] : [caseId];
    const along = linked.items.map(({ item }) => ({ item, caseIds: opensWithCase(item) ? caseIds : [] }));
    const name = personName(to);
    const count = linked.items.length;
    const done = () => {
      if (items.length > 1) return t('filing.doneAll', { count: items.length + count, to: name });
      return count === 0 ? t('filing.done', { title, to: name }) : t('filing.doneMany', { title, count, to: name });
    };
    move.mutate(
      { items: [...items.map((item) => ({ item, caseIds })), ...along], toPersonId: to.id },
      {
        onSuccess: (back) => {
          onMoved();
          offerUndo({
            message: done(),
            undo: () =>
              invoke('filing.move', {
                toPersonId: back.toPersonId,
                items: back.items.map((one) => ({ item: one.item, caseIds: [...one.caseIds] })),
              }),
          });
        },
      },
    );
  };
  return { run, isBusy: move.isPending, error: move.error };
}

type PersonChoiceProps = {
  readonly people: readonly PersonSummary[];
  readonly chosen: PersonId | null;
  readonly onChoose: (id: PersonId) => void;
};

function PersonChoice({ people, chosen, onChoose }: PersonChoiceProps) {
  const { t } = useText();
  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{t('filing.to')}</legend>
      <div className={classes.people}>
        {people.map((person, index) => (
          <label key={person.id} className={classes.person}>
            <input
              type="radio"
              name="move-to"
              data-autofocus={index === 0 || undefined}
              checked={person.id === chosen}
              onChange={() => onChoose(person.id)}
            />
            <PersonMark initials={personInitials(person)} color={person.color} size={30} />
            <span>
              <span className={classes.name}>{personName(person)}</span>{' '}
              <span className={classes.facts}>{ageText(t, person.birthDate)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type CaseChoiceProps = {
  readonly from: PersonSummary;
  readonly to: PersonSummary;
  readonly isNeeded: boolean;
  readonly value: CaseId | null;
  readonly onChange: (id: CaseId | null) => void;
};

function CaseChoice({ from, to, isNeeded, value, onChange }: CaseChoiceProps) {
  const { t } = useText();
  const cases = useCaseOptions(to.id);
  const { isSuccess } = useOperation('cases.list', { personId: to.id });
  const names = { from: personName(from), to: personName(to) };
  if (cases.length === 0)
    return isNeeded && isSuccess ? (
      <Notice
        action={
          <ButtonLink to="/people/$personId/cases/new" params={{ personId: to.id }} size="compact-sm" variant="default">
            {t('cases.start')}
          </ButtonLink>
        }
      >
        {t('filing.needsCase', names)}
      </Notice>
    ) : null;
  return (
    <Select
      mt="md"
      label={t('filing.case', names)}
      description={isNeeded ? t('filing.needsCase', names) : t('filing.cases', names)}
      placeholder={t('filing.noCase')}
      data={cases.map((option) => ({ ...option }))}
      required={isNeeded}
      clearable={!isNeeded}
      clearButtonProps={{ 'aria-label': t('filing.noCase') }}
      value={value}
      onChange={(chosen) => {
        const parsed = caseIdSchema.safeParse(chosen);
        onChange(parsed.success ? parsed.data : null);
      }}
    />
  );
}

function Together({ linked }: { readonly linked: LinkedItems }) {
  const { t } = useText();
  if (linked.items.length === 0) return null;
  return (
    <div className={classes.together}>
      <h3>{t('filing.together')}</h3>
      <p>{t('filing.togetherHelp')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list needs the keyboard */}
      <ul className={classes.list} tabIndex={0} aria-label={t('filing.together')}>
        {linked.items.map(({ item, title }) => (
          <li key={item.id}>
            <KindIcon kind={item.kind} size={17} />
            <span>{title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type HeldProps = {
  readonly from: PersonSummary;
  readonly link: NonNullable<LinkedItems['heldBy']>;
  readonly onClose: () => void;
};

function Held({ from, link, onClose }: HeldProps) {
  const { t } = useText();
  const { documentId, documentTitle, targetTitle } = link;
  return (
    <Notice
      tone="warn"
      action={
        <ButtonLink
          to="/people/$personId/documents/$documentId"
          params={{ personId: from.id, documentId }}
          size="compact-sm"
          variant="default"
          onClick={onClose}
        >
          {t('filing.openDocument', { title: documentTitle })}
        </ButtonLink>
      }
    >
      {t('filing.linkedCase', { title: targetTitle, from: personName(from) })}
    </Notice>
  );
}
