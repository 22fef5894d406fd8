import type { Settings } from '@shared/contract/settings';
import { addDays } from '@shared/domain/calendar-date';
import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';
import { plural } from '@shared/i18n/wording';
import type { Clock } from '../core/context';
import type { Core } from '../core/core';
import { localDate } from '../core/local-date';

/** How many days ahead a date is worth a notice. */
const SOON_DAYS = 7;
/** Often enough to find that a new day has begun while the window stays open. */
const CHECK_EVERY_MS = 30 * 60_000;

export type Notice = { readonly title: string; readonly body: string };

export type DueNoticesOptions = {
  readonly core: Pick<Core, 'invoke' | 'subscribe'>;
  /** Hands it to the system, where anybody near the screen may read it. */
  readonly show: (notice: Notice) => void;
  readonly clock: Clock;
};

/**
 * Says that dates are coming up, when the vault is opened and once each further day that it stays open; at most once a
 * day in all, however often it is locked in between. A notice holds a count and nothing else: no name, no kind, no day.
 */
export function startDueNotices({ core, show, clock }: DueNoticesOptions) {
  let shownOn: string | null = null;

  const check = async (): Promise<void> => {
    const today = localDate(clock());
    if (shownOn === today) return;
    const settings = await core.invoke('settings.get', {});
    if (!settings.ok || !settings.value.dueNotices) return;
    // Fails while the vault is locked: then there is nothing to say.
    const home = await core.invoke('journey.home', {});
    if (!home.ok) return;
    const last = addDays(today, SOON_DAYS) ?? today;
    const count = home.value.due.filter(({ dueOn }) => dueOn >= today && dueOn <= last).length;
    // Another check may have been faster.
    if (count === 0 || shownOn === today) return;
    shownOn = today;
    show(noticeOf(count, settings.value.language));
  };

  const stopListening = core.subscribe((event) => {
    if (event.type === 'vault') void check();
  });
  const timer = setInterval(() => void check(), CHECK_EVERY_MS);
  timer.unref();
  return {
    check,
    stop() {
      clearInterval(timer);
      stopListening();
    },
  };
}

function noticeOf(count: number, language: Settings['language']): Notice {
  const { title, coming_one: one, coming_other: other } = (language === 'fr' ? fr : en).desktop.notice;
  return { title, body: plural({ one, other }, count, language) };
}
