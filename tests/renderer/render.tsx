import { MantineProvider } from '@mantine/core';
import { cleanup, configure, render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { theme } from '../../renderer/app/theme';
import { startI18n } from '../../renderer/i18n/i18n';
import { OverlayPlace } from '../../renderer/ui/overlay-place';

afterEach(cleanup);
// A busy machine may need more than the library's one second to look once at a whole form.
configure({ asyncUtilTimeout: 4000 });

// What the component library asks of a browser and jsdom does not have.
window.matchMedia ??= (media: string) =>
  // Only what Mantine reads of it.
  ({
    matches: false,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
Element.prototype.scrollIntoView ??= () => undefined;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** Draws one part with the theme and the words, in the given language. */
export async function renderPart(part: ReactElement, language: 'en' | 'fr' = 'en') {
  if (!i18next.isInitialized) await startI18n();
  await i18next.changeLanguage(language);
  return render(
    <MantineProvider theme={theme}>
      {part}
      <OverlayPlace />
    </MantineProvider>,
  );
}
