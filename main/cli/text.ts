import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';

export type Language = 'en' | 'fr';
type Tree = { readonly [key: string]: string | Tree };
type PathsOf<Branch> = {
  [Key in keyof Branch & string]: Branch[Key] extends string ? Key : `${Key}.${PathsOf<Branch[Key]>}`;
}[keyof Branch & string];
/** What of the catalogue a terminal says. */
type Section = 'terminal' | 'failures' | 'documents' | 'jobs' | 'common' | 'people' | 'cases';
type CatalogueKey = PathsOf<Pick<typeof en, Section>>;
/** A plural is asked for without its ending. */
export type TextKey = CatalogueKey extends infer Key ? (Key extends `${infer Stem}_one` ? Stem : Key) : never;
export type Values = Readonly<Record<string, string | number>>;
export type Text = (key: TextKey, values?: Values) => string;

/** Words of the terminal in one language; `count` chooses the plural. */
export function createText(language: Language): Text {
  const catalogue: Tree = language === 'fr' ? fr : en;
  const plurals = new Intl.PluralRules(`${language}-CA`);
  return (key, values = {}) => {
    const plural = typeof values.count === 'number' ? `_${plurals.select(values.count)}` : '';
    const found = lookUp(catalogue, `${key}${plural}`) ?? lookUp(catalogue, `${key}_other`) ?? lookUp(catalogue, key);
    return (found ?? key).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
  };
}

/** A stable code as the catalogue names it: `disk_full` is `diskFull`. */
export const codeKey = <Code extends string>(code: Code): CamelCase<Code> =>
  // The type says what the replacement does.
  code.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase()) as CamelCase<Code>;
type CamelCase<Code extends string> = Code extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Code;

/** The sentence of a failure code: the terminal's own where it has one, otherwise the window's. */
export function failureText(text: Text, code: string): string {
  for (const branch of ['terminal.failure', 'failures'] as const) {
    const key = `${branch}.${codeKey(code)}`;
    // Checked on the next line: an unknown one comes back as its own key.
    const sentence = text(key as TextKey);
    if (sentence !== key) return sentence;
  }
  return text('failures.internal');
}

/** The language the terminal's own settings ask for. */
export const environmentLanguage = (environment: NodeJS.ProcessEnv): Language =>
  (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '').toLowerCase().startsWith('fr')
    ? 'fr'
    : 'en';

function lookUp(tree: Tree, path: string): string | null {
  let at: string | Tree | undefined = tree;
  for (const part of path.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : null;
}
