import type { Observation } from '@shared/contract/test-results';
import { useText } from '../../../i18n/use-text';
import { FlagWords } from '../../../ui/flag-words';
import classes from './observation-table.module.css';

/** The values of one report, as printed. */
export function ObservationTable({ observations }: { readonly observations: readonly Observation[] }) {
  const { t } = useText();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('records.results.grid.name')}</th>
          <th scope="col" data-number>
            {t('records.results.grid.value')}
          </th>
          <th scope="col">{t('records.results.grid.unit')}</th>
          <th scope="col">{t('records.results.grid.range')}</th>
          <th scope="col">{t('records.results.grid.flag')}</th>
        </tr>
      </thead>
      <tbody>
        {observations.map(({ id, name, value, unit, referenceRange, flag }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-number>{value}</td>
            <td>{unit}</td>
            <td>{referenceRange}</td>
            <td>
              <FlagWords flag={flag} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
