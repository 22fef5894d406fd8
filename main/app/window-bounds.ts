import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const boundsSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
});
const rememberedSchema = z.strictObject({ bounds: boundsSchema, isMaximized: z.boolean() });
export type Bounds = z.output<typeof boundsSchema>;
export type RememberedWindow = z.output<typeof rememberedSchema>;

/** Null when there is nothing usable. */
export function readWindow(file: string): RememberedWindow | null {
  try {
    return rememberedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function writeWindow(file: string, remembered: RememberedWindow): void {
  const scratch = `${file}.new`;
  writeFileSync(scratch, JSON.stringify(remembered));
  renameSync(scratch, file);
}

/** Whether enough of the window's title bar is on a screen to take hold of it. */
export function isReachable(bounds: Bounds, screens: readonly Bounds[]): boolean {
  return screens.some((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const isTopInside = bounds.y >= screen.y && bounds.y < screen.y + screen.height - 40;
    return across >= 120 && isTopInside;
  });
}
