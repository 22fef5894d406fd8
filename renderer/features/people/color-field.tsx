import { type PersonColor, personColor } from '@shared/contract/people';
import { useText } from '../../i18n/use-text';
import classes from './color-field.module.css';

type Props = { readonly value?: PersonColor; readonly onChange?: (color: PersonColor) => void };

/** The person's colour, each named: radio buttons that look like what they choose. */
export function ColorField({ value, onChange }: Props) {
  const { t } = useText();
  return (
    <fieldset className={classes.field}>
      <legend>{t('people.field.color')}</legend>
      <div className={classes.colors}>
        {personColor.options.map((color) => (
          <label key={color} className={classes.color}>
            <input
              type="radio"
              name="color"
              value={color}
              checked={value === color}
              onChange={() => onChange?.(color)}
            />
            <span className={classes.swatch} style={{ background: `var(--person-${color})` }} aria-hidden />
            {t(`people.color.${color}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
