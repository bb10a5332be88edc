import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Modal, rem } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eaf0f8',
  '#d3deee',
  '#a9c0de',
  '#9dbbe6',
  '#5c86bd',
  '#3d6aa8',
  '#2f5489',
  '#22406b',
  '#1b3458',
  '#142743',
];

const dark: MantineColorsTuple = [
  '#e6eaf0',
  '#c9d0da',
  '#b0bac7',
  '#8d99a8',
  '#414c5b',
  '#323b48',
  '#222932',
  '#1a1f27',
  '#151a21',
  '#101419',
];

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 5 },
  colors: { brand, dark },
  black: '#1b2430',
  fontFamily: "'Public Sans Variable', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: "'DejaVu Sans Mono', Consolas, monospace",
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
  radius: { xs: rem(3), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  defaultRadius: 'md',
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.45' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.45' },
      h2: { fontSize: rem(13), lineHeight: '1.45' },
      h3: { fontSize: rem(13), lineHeight: '1.45' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 0 }, radius: 'lg', shadow: 'none' } }),
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } },
  },
});

const lightTokens = {
  '--pivot-ink': '#1b2430',
  '--pivot-ink2': '#556170',
  '--pivot-ink3': '#606b79',
  '--pivot-line': '#e4e8ed',
  '--pivot-bg': '#f6f7f9',
  '--pivot-card': '#ffffff',
  '--pivot-group': '#fafbfc',
  '--pivot-track': '#e4e8ed',
  '--pivot-brand': '#22406b',
  '--pivot-brand-bg': '#eaf0f8',
  '--pivot-late': '#b3261e',
  '--pivot-late-bg': '#fdecea',
  '--pivot-soon': '#8a5a00',
  '--pivot-soon-bg': '#fff4dc',
  '--pivot-received': '#9db4d3',
  '--pivot-closed': '#22406b',
  '--pivot-load': '#22406b',
  '--pivot-load-scale': '1',
  '--pivot-on-load': '#ffffff',
  '--pivot-on-late': '#ffffff',
} as const;

const darkTokens: Readonly<Record<keyof typeof lightTokens, string>> = {
  '--pivot-ink': '#e6eaf0',
  '--pivot-ink2': '#b0bac7',
  '--pivot-ink3': '#a0abba',
  '--pivot-line': '#323b48',
  '--pivot-bg': '#12161c',
  '--pivot-card': '#1a1f27',
  '--pivot-group': '#1e242d',
  '--pivot-track': '#323b48',
  '--pivot-brand': '#9dbbe6',
  '--pivot-brand-bg': '#233349',
  '--pivot-late': '#ff8a80',
  '--pivot-late-bg': '#43201e',
  '--pivot-soon': '#e9b75f',
  '--pivot-soon-bg': '#3d2f14',
  '--pivot-received': '#55708f',
  '--pivot-closed': '#9dbbe6',
  '--pivot-load': '#9dbbe6',
  '--pivot-load-scale': '0.42',
  '--pivot-on-load': '#e6eaf0',
  '--pivot-on-late': '#12161c',
};

const mantineTokens = {
  '--mantine-color-text': 'var(--pivot-ink)',
  '--mantine-color-body': 'var(--pivot-card)',
  '--mantine-color-dimmed': 'var(--pivot-ink2)',
  '--mantine-color-placeholder': 'var(--pivot-ink3)',
  '--mantine-color-default-border': 'var(--pivot-line)',
  '--mantine-color-default': 'var(--pivot-card)',
  '--mantine-color-default-hover': 'var(--pivot-group)',
  '--mantine-color-default-color': 'var(--pivot-ink)',
  '--mantine-color-error': 'var(--pivot-late)',
  '--mantine-color-anchor': 'var(--pivot-brand)',
  '--mantine-color-brand-light': 'var(--pivot-brand-bg)',
  '--mantine-color-brand-light-hover': 'var(--pivot-brand-bg)',
  '--mantine-color-brand-light-color': 'var(--pivot-brand)',
  '--mantine-color-brand-text': 'var(--pivot-brand)',
  '--mantine-color-brand-outline': 'var(--pivot-brand)',
} as const;

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--pivot-documentation': '#2f6db5',
    '--pivot-coordination': '#d98a1f',
    '--pivot-supervision': '#1f9274',
  },
  light: { ...lightTokens, ...mantineTokens },
  dark: { ...darkTokens, ...mantineTokens },
});
