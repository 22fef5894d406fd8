import classes from './keys.module.css';

/** A shortcut as caps: `<Keys keys={['Ctrl', 'K']} />`. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={classes.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
