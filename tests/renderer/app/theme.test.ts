// @vitest-environment node
import { personColor } from '@shared/contract/people';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../renderer/app/theme';

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['--paper', '--surface', '--rail', '--hover'] as const;

describe.each(['light', 'dark'] as const)('the %s tokens', (scheme) => {
  const colors = tokens[scheme];

  it.each(SURFACES)('keep text readable on %s', (surface) => {
    expect(contrast(colors['--ink'], colors[surface])).toBeGreaterThanOrEqual(7);
    for (const text of ['--ink-soft', '--accent', '--warn', '--alarm'] as const)
      expect(contrast(colors[text], colors[surface]), text).toBeGreaterThanOrEqual(4.5);
  });

  it('keep text readable on their tints', () => {
    expect(contrast(colors['--accent'], colors['--accent-soft'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors['--warn'], colors['--warn-soft'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors['--alarm'], colors['--alarm-soft'])).toBeGreaterThanOrEqual(4.5);
    for (const tint of ['--accent-soft', '--warn-soft', '--alarm-soft'] as const)
      expect(contrast(colors['--ink'], colors[tint]), tint).toBeGreaterThanOrEqual(4.5);
  });

  it('keep the words on a main button readable', () => {
    expect(contrast(colors['--on-accent'], colors['--accent'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors['--on-accent'], colors['--alarm'])).toBeGreaterThanOrEqual(4.5);
  });

  it('keep the edges of fields and the focus ring visible', () => {
    for (const surface of SURFACES) {
      expect(contrast(colors['--focus'], colors[surface])).toBeGreaterThanOrEqual(3);
      expect(contrast(colors['--rule-strong'], colors[surface]), surface).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(personColor.options)('keep initials readable on %s', (color) => {
    expect(contrast(colors['--on-person'], colors[`--person-${color}`])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors[`--person-${color}`], colors['--paper'])).toBeGreaterThanOrEqual(3);
  });
});
