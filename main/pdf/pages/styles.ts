/** Dark on white: each one is told apart when faxed or printed in black. */
export const COLORS = {
  ink: '#1b1f1d',
  muted: '#555d59',
  rule: '#b9c0bc',
  faint: '#dfe4e1',
  band: '#e9edeb',
  accent: '#1f4d46',
  paper: '#ffffff',
} as const;

/** Sizes in points; `lead` is the distance between baselines. */
export const STYLES = {
  display: { weight: 'bold', size: 28, lead: 34, color: COLORS.ink },
  title: { weight: 'bold', size: 20, lead: 26, color: COLORS.ink },
  heading: { weight: 'bold', size: 11.5, lead: 16, color: COLORS.accent },
  question: { weight: 'regular', size: 14, lead: 20.5, color: COLORS.ink },
  body: { weight: 'regular', size: 10, lead: 14, color: COLORS.ink },
  strong: { weight: 'bold', size: 10, lead: 14, color: COLORS.ink },
  small: { weight: 'regular', size: 8.5, lead: 12, color: COLORS.muted },
  label: { weight: 'bold', size: 8, lead: 12, color: COLORS.muted },
} as const satisfies Record<string, Style>;

export type Style = {
  readonly weight: 'regular' | 'bold';
  readonly size: number;
  readonly lead: number;
  readonly color: string;
};
