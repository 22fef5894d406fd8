import type { ReactNode } from 'react';
import { FormGrid } from './form-grid';
import classes from './form-group.module.css';

/** Fields that belong together, under a small title. */
export function FormGroup({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{title}</legend>
      <FormGrid>{children}</FormGrid>
    </fieldset>
  );
}
