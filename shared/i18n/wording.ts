import type { Language } from '../contract/common';

/** Replaces every `{{name}}` by its value; a name without a value is a mistake of ours and throws. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    return String(value);
  });
}

/** The form that goes with `count` in `language` (CLDR: French takes the singular for 0 too), with the count filled in. */
export function plural(
  forms: { readonly one: string; readonly other: string },
  count: number,
  language: Language,
): string {
  const rule = new Intl.PluralRules(language === 'fr' ? 'fr-CA' : 'en-CA').select(count);
  return fill(rule === 'one' ? forms.one : forms.other, {
    count: new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(count),
  });
}
