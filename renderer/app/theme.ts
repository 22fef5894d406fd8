import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Paper,
  Portal,
  Select,
  Skeleton,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import { OVERLAY_PLACE } from '../ui/overlay-place';

const pine: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe6',
  '#b9d8cf',
  '#93c6b8',
  '#6fb0a0',
  '#4b9584',
  '#2f7868',
  '#1f5a50',
  '#184840',
  '#113630',
];
/** Warm neutrals for light: paper to ink. */
const gray: MantineColorsTuple = [
  '#faf7f2',
  '#f4efe7',
  '#e9e2d7',
  '#dcd3c5',
  '#c6bbaa',
  '#9c9182',
  '#6c6457',
  '#524b41',
  '#38332c',
  '#24211d',
];
/** Warm neutrals for dark: ink to hearth. Mantine reads 0 as text and 7 as the page. */
const dark: MantineColorsTuple = [
  '#f0e9df',
  '#d9d0c4',
  '#b3a899',
  '#8f8577',
  '#4a433b',
  '#38322c',
  '#2a2621',
  '#1d1a17',
  '#161411',
  '#100e0c',
];
const clay: MantineColorsTuple = [
  '#fbf0ec',
  '#f6dfd7',
  '#eebfb1',
  '#e49c87',
  '#da7d63',
  '#c85f44',
  '#ad4a31',
  '#8f3a26',
  '#742f1f',
  '#5a2418',
];
const honey: MantineColorsTuple = [
  '#fcf5e6',
  '#f8e9c8',
  '#f0d394',
  '#e6ba60',
  '#d99f38',
  '#bb8122',
  '#966417',
  '#775011',
  '#5f400f',
  '#48300c',
];

/** What a pine, clay or neutral button looks like, from the tokens, so that both schemes stay as designed. */
const VARIANT_COLORS = {
  pine: { base: 'var(--accent)', soft: 'var(--accent-soft)', on: 'var(--on-accent)' },
  clay: { base: 'var(--alarm)', soft: 'var(--alarm-soft)', on: 'var(--on-accent)' },
  gray: { base: 'var(--ink)', soft: 'var(--hover)', on: 'var(--paper)' },
} as const;

const variantColorResolver: VariantColorsResolver = (input) => {
  const color = input.color ?? input.theme.primaryColor;
  if (color !== 'pine' && color !== 'clay' && color !== 'gray') return defaultVariantColorsResolver(input);
  const { base, soft, on } = VARIANT_COLORS[color];
  const border = '1px solid transparent';
  const deeper = (paint: string) => `color-mix(in srgb, ${paint} 88%, var(--ink))`;
  if (input.variant === 'filled') return { background: base, hover: deeper(base), color: on, border };
  if (input.variant === 'light') return { background: soft, hover: deeper(soft), color: base, border };
  if (input.variant === 'subtle' || input.variant === 'transparent')
    return { background: 'transparent', hover: 'var(--hover)', color: base, border };
  if (input.variant === 'outline')
    return { background: 'transparent', hover: soft, color: base, border: `1px solid ${base}` };
  return defaultVariantColorsResolver(input);
};

/** One accent, warm neutrals, two families. The rest of the look is in the components' own styles. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  colors: { pine, gray, dark, clay, honey, red: clay, yellow: honey },
  black: '#24211d',
  white: '#ffffff',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: '560', textWrap: 'balance' },
  fontSizes: { xs: '0.8125rem', sm: '0.9063rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '14px', xl: '22px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', radius: 'md' },
      // Beside a section's title: room to click, words no larger than the text around.
      vars: (_theme, { size }) => ({ root: size === 'compact-md' ? { '--button-fz': '0.9063rem' } : {} }),
    }),
    // The placeholder is a focusable child that a menu may not have; the first item takes the focus instead.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'lg', padding: 'xl', transitionProps: { duration: 120 } },
    }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    Portal: Portal.extend({ defaultProps: { target: `#${OVERLAY_PLACE}` } }),
    // The list scrolls itself (global.css): a scroller of its own inside it would be out of the keyboard's reach. It
    // opens when asked to, not whenever Tab or a form's beginning comes by: it would lie over the next fields.
    Select: Select.extend({ defaultProps: { withScrollArea: false, openOnFocus: false } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, transitionProps: { duration: 100 } } }),
  },
});

/**
 * The product's own tokens, light and dark designed separately. Text pairs meet WCAG AA on every surface they are
 * used on; tests/renderer/app/theme.test.ts computes them.
 */
export const tokens = {
  light: {
    '--paper': '#faf7f2',
    '--surface': '#ffffff',
    '--rail': '#f1ebe1',
    '--hover': '#efe8dc',
    '--rule': '#e4dccf',
    '--rule-strong': '#8d8274',
    '--ink': '#24211d',
    '--ink-soft': '#5f574b',
    '--accent': '#1f5a50',
    '--accent-soft': '#e2eee9',
    '--on-accent': '#ffffff',
    '--warn': '#7a4f0c',
    '--warn-soft': '#fbf1dc',
    '--alarm': '#8f3a26',
    '--alarm-soft': '#f9e7e0',
    '--focus': '#1f5a50',
    '--shadow-lift': '0 1px 2px rgb(60 45 20 / 5%), 0 8px 24px rgb(60 45 20 / 7%)',
    '--person-teal': '#1c6b66',
    '--person-plum': '#7a3f74',
    '--person-amber': '#8a5a0f',
    '--person-moss': '#50672a',
    '--person-sky': '#2a6390',
    '--person-rose': '#a13d56',
    '--person-slate': '#545f6b',
    '--person-rust': '#9a4a24',
    '--on-person': '#ffffff',
  },
  dark: {
    '--paper': '#1d1a17',
    '--surface': '#25211d',
    '--rail': '#171512',
    '--hover': '#2f2a25',
    '--rule': '#383129',
    '--rule-strong': '#83796b',
    '--ink': '#f0e9df',
    '--ink-soft': '#b8ad9e',
    '--accent': '#93c6b8',
    '--accent-soft': '#263a35',
    '--on-accent': '#10211d',
    '--warn': '#ecc67a',
    '--warn-soft': '#392d18',
    '--alarm': '#f0a48f',
    '--alarm-soft': '#40251d',
    '--focus': '#93c6b8',
    '--shadow-lift': '0 1px 2px rgb(0 0 0 / 30%), 0 10px 28px rgb(0 0 0 / 32%)',
    '--person-teal': '#74c2ba',
    '--person-plum': '#d3a2cd',
    '--person-amber': '#e3b568',
    '--person-moss': '#b1c886',
    '--person-sky': '#91c0e6',
    '--person-rose': '#eda3b3',
    '--person-slate': '#b4bfca',
    '--person-rust': '#e8a682',
    '--on-person': '#1d1a17',
  },
} as const;

/** Feeds the tokens to Mantine and points its own variables at them. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...tokens.light, ...mantineVariables },
  dark: { ...tokens.dark, ...mantineVariables },
});

const mantineVariables = {
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--accent) 88%, var(--ink))',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-pine-filled': 'var(--accent)',
  '--mantine-color-clay-filled': 'var(--alarm)',
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--alarm)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--rule)',
  '--mantine-color-default-color': 'var(--ink)',
};
