import classes from './packet-preview.module.css';

/** Lines where the words of a page will be. Decorative. */
export function PreviewGhost() {
  return (
    <div className={classes.ghost} aria-hidden>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
