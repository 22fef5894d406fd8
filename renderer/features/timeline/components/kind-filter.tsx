import type { TimelineEntry } from '@shared/contract/timeline';
import { useText } from '../../../i18n/use-text';
import { EntryIcon } from './entry-icon';
import classes from './kind-filter.module.css';
import { KINDS, type TimelineKind } from './timeline-kind';

export type KindFilterProps = {
  readonly kinds: readonly TimelineKind[];
  readonly onChange: (kinds: readonly TimelineKind[]) => void;
  readonly entries: readonly TimelineEntry[];
};

/** Kinds of entry as switches with how many there are. */
export function KindFilter({ kinds, onChange, entries }: KindFilterProps) {
  const { t, number } = useText();
  return (
    <fieldset className={classes.kinds}>
      <legend className={classes.legend}>{t('timeline.filterKinds')}</legend>
      {KINDS.map((kind) => {
        const isOn = kinds.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? kinds.filter((one) => one !== kind) : [...kinds, kind])}
          >
            <EntryIcon kind={kind} size={16} />
            {t(`timeline.kind.${kind}`)}
            <span className={classes.count}>{number(entries.filter((entry) => entry.kind === kind).length)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
