import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Deadline } from '@shared/contract/journey';
import type { Settings } from '@shared/contract/settings';
import { addDays, type FullDate } from '@shared/domain/calendar-date';
import { localDate } from '@shared/domain/local-date';
import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';
import { plural } from '@shared/i18n/wording';
import type { Clock } from '../core/context';
import type { Core } from '../core/core';
import { nodeFileSystem, replaceFile } from '../vault/file-system';

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
  /** Remembers the day of the last notice, so that starting again repeats none; holds that day and nothing else. */
  readonly dayFile: string;
};

/**
 * Says that dates are coming up or have passed, when the vault is opened and once each further day that it stays open;
 * at most once a day in all, however often it is locked or started in between. A notice holds a count and nothing else:
 * no name, no kind, no day.
 */
export function startDueNotices({ core, show, clock, dayFile }: DueNoticesOptions) {
  let shownOn = readDay(dayFile);

  const check = async (): Promise<void> => {
    const today = localDate(clock());
    if (shownOn === today) return;
    const settings = await core.invoke('settings.get', {});
    if (!settings.ok || !settings.value.dueNotices) return;
    // Fails while the vault is locked: then there is nothing to say.
    const home = await core.invoke('journey.home', {});
    if (!home.ok) return;
    const last = addDays(today, SOON_DAYS) ?? today;
    const due = home.value.due.filter(({ dueOn }) => dueOn <= last);
    // Another check may have been faster.
    if (due.length === 0 || shownOn === today) return;
    shownOn = today;
    writeDay(dayFile, today);
    show(noticeOf(due, settings.value.language));
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

function noticeOf(due: readonly Deadline[], language: Settings['language']): Notice {
  const { title, ...words } = (language === 'fr' ? fr : en).desktop.notice;
  const forms = due.some(({ isOverdue }) => isOverdue)
    ? { one: words.passed_one, other: words.passed_other }
    : { one: words.coming_one, other: words.coming_other };
  return { title, body: plural(forms, due.length, language) };
}

function readDay(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // None shown yet, or the file is gone: one notice too many does no harm.
    return null;
  }
}

function writeDay(file: string, day: FullDate): void {
  try {
    replaceFile(nodeFileSystem, file, Buffer.from(`${day}\n`), `${basename(file)}.new`);
  } catch {
    // A full disk must not keep the notice back; it comes again at the next start.
  }
}
