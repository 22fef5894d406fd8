import type { Page } from '@playwright/test';
import { findings } from './axe';
import { applySettings } from './family';
import { type Language, type Words, wordsOf } from './words';

export type Look = {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  /** Every rule. The others look at colours only: nothing else depends on the scheme. */
  readonly isWhole: boolean;
};

/** Each is one step from the one before it. */
export const LOOKS: readonly Look[] = [
  { language: 'en', scheme: 'light', isWhole: true },
  { language: 'en', scheme: 'dark', isWhole: false },
  { language: 'fr', scheme: 'dark', isWhole: true },
  { language: 'fr', scheme: 'light', isWhole: false },
];

export type Walk = {
  /** The words of the screen as it stands. */
  readonly words: () => Words;
  /** Looks at what is open now in each look, and gathers what axe finds. */
  readonly look: (screen: string) => Promise<void>;
  readonly found: readonly string[];
};

/**
 * Begins a walk through screens. The look changes while a screen stands, and the next screen begins in the look that
 * the last one ended in.
 */
export async function startWalk(page: Page, looks: readonly Look[] = LOOKS): Promise<Walk> {
  const found: string[] = [];
  let order = looks;
  const put = async ({ language, scheme }: Look) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: scheme });
    await applySettings(page, language, scheme);
  };
  const [first] = looks;
  if (first) await put(first);
  return {
    found,
    words: () => wordsOf(order[0]?.language ?? 'en'),
    look: async (screen) => {
      for (const [at, look] of order.entries()) {
        if (at > 0) await put(look);
        const rules = look.isWhole ? undefined : ['color-contrast'];
        found.push(...(await findings(page, `${screen} (${look.language}, ${look.scheme})`, rules)));
      }
      order = [...order].reverse();
    },
  };
}
