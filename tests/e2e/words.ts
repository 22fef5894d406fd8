import type { Page } from '@playwright/test';
import { en } from '../../shared/i18n/en';
import { fr } from '../../shared/i18n/fr';

type Tree = { readonly [key: string]: string | Tree };
export type Language = 'en' | 'fr';
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The screen's own words, so that a spec names what a person reads. Throws for a key that is not in the catalogue. */
export function wordsOf(language: Language): Words {
  const catalogue: Tree = language === 'fr' ? fr : en;
  const plurals = new Intl.PluralRules(`${language}-CA`);
  return (key, values = {}) => {
    const plural = typeof values.count === 'number' ? `_${plurals.select(values.count)}` : '';
    let found: string | Tree | undefined = catalogue;
    for (const part of `${key}${plural}`.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`no words for ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
  };
}

/** The language that the screen is in. */
export async function languageOf(page: Page): Promise<Language> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  return (await page.locator('html').getAttribute('lang'))?.startsWith('fr') ? 'fr' : 'en';
}
