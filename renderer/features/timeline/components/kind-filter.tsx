import type { TimelineEntry } from '@shared/contract/timeline';
import { useText } from '../../../i18n/use-text';
import { KindIcon } from '../../../ui/kind-icon';
import classes from './kind-filter.module.css';
import { KINDS, type TimelineKind } from './timeline-kind';

export type KindFilterProps = {
  readonly kinds: readonly TimelineKind[];
  readonly onChange: (kinds: readonly TimelineKind[]) => void;
  readonly entries: readonly TimelineEntry[];
};

/** The kinds that occur as switches, with how many there are. */
export function KindFilter({ kinds, onChange, entries }: KindFilterProps) {
  const { t, number } = useText();
  const counts = new Map<TimelineKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <fieldset className={classes.kinds}>
      <legend className={classes.legend}>{t('timeline.filterKinds')}</legend>
      {KINDS.filter((kind) => counts.has(kind)).map((kind) => {
        const isOn = kinds.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? kinds.filter((one) => one !== kind) : [...kinds, kind])}
          >
            <KindIcon kind={kind} size={16} />
            {t(`kinds.many.${kind}`)}
            <span className={classes.count}>{number(counts.get(kind) ?? 0)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
