import { z } from 'zod';
import { language, nothing } from './common';
import { command, query } from './operation';

/** Kept beside the vault, not in it, because the unlock screen needs them; holds nothing about a person. */
export const settingsInput = z.strictObject({
  language,
  packetLanguage: language,
  colorScheme: z.enum(['light', 'dark', 'auto']),
  /** Minutes without input before the vault locks itself; 0 never. */
  autoLockMinutes: z.number().int().min(0).max(240),
  /** In the desktop window: tell once a day that dates are coming up, in a count without names. */
  dueNotices: z.boolean(),
});
export type Settings = z.infer<typeof settingsInput>;

export type AboutInfo = {
  readonly version: string;
  readonly host: 'desktop' | 'browser' | 'terminal';
  readonly licences: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
};

export const settingsContract = {
  'settings.get': query<Settings>()({ input: nothing, whileLocked: true }),
  'settings.update': command<Settings>()({ input: settingsInput.partial(), whileLocked: true }),
  'settings.about': query<AboutInfo>()({ input: nothing, whileLocked: true }),
};
