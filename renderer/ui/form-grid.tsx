import type { ReactNode } from 'react';
import classes from './form-grid.module.css';

/** Fields in two columns where there is room; `<FormGrid.Wide>` takes the whole line. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>;
}

FormGrid.Wide = function Wide({ children }: { readonly children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>;
};
