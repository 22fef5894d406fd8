import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { firstOfEachPerson } from './first-of-each-person';
import classes from './home.module.css';

export type CappedProps<Item> = {
  /** Most pressing first. */
  readonly items: readonly Item[];
  readonly children: (shown: readonly Item[]) => ReactNode;
};

/** The most pressing of each person, and the rest behind a button: a family of many would fill screens with them. */
export function Capped<Item extends { readonly personId: string }>({ items, children }: CappedProps<Item>) {
  const { t } = useText();
  const [isAll, setIsAll] = useState(false);
  const first = firstOfEachPerson(items);
  return (
    <>
      {children(isAll ? items : first)}
      {first.length < items.length ? (
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.showAll}
          aria-expanded={isAll}
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? t('journey.home.showFirst') : t('journey.home.showAll', { count: items.length })}
        </Button>
      ) : null}
    </>
  );
}
