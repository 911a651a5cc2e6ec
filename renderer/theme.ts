import {
  Alert,
  Button,
  Card,
  createTheme,
  defaultVariantColorsResolver,
  Menu,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

const harbour: MantineColorsTuple = [
  '#edf4fa',
  '#d9e6f2',
  '#b1cce4',
  '#86b0d6',
  '#6399ca',
  '#4d8bc3',
  '#2b6ca3',
  '#23598a',
  '#1b4a74',
  '#0f385c',
]

/** Mantine's dark shades with a breath of blue: text at the front, the page at the back. */
const dark: MantineColorsTuple = [
  '#e6eaef',
  '#c3cad3',
  '#a3adb9',
  '#6b7480',
  '#454d58',
  '#343b45',
  '#242931',
  '#1c2026',
  '#15181d',
  '#101317',
]

const system =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif'
const systemMono = 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace'

/** The meanings of theme.css by the colour names components take. */
const meanings: Readonly<Record<string, string>> = {
  red: 'state-expired',
  yellow: 'state-expiring',
  grape: 'state-needs-sign-in',
}

/** Colours with a meaning come from theme.css, where their contrast is chosen for both schemes. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const meaning = meanings[String(input.color)]
  if (meaning === undefined) return colors
  const strong = `var(--${meaning})`
  const soft = `var(--${meaning}-soft)`
  return input.variant === 'filled'
    ? { ...colors, background: strong, hover: strong, color: 'var(--surface)' }
    : { ...colors, background: soft, hover: soft, color: strong }
}

/** One small set of choices; components take theirs from here and from theme.css. */
export const theme = createTheme({
  colors: { harbour, dark },
  primaryColor: 'harbour',
  primaryShade: { light: 6, dark: 6 },
  variantColorResolver,
  fontFamily: system,
  fontFamilyMonospace: systemMono,
  headings: { fontFamily: system, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ defaultProps: { radius: 'md' } }),
    Button: Button.extend({ defaultProps: { fw: 500 } }),
    Card: Card.extend({ defaultProps: { radius: 'lg', withBorder: true, bg: 'var(--surface)' } }),
    Menu: Menu.extend({ defaultProps: { withinPortal: false, shadow: 'md' } }),
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1a1f26',
    '--mantine-color-body': '#f5f6f8',
    '--mantine-color-dimmed': '#59626e',
    '--mantine-color-placeholder': '#6b7480',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#ccd3db',
  },
  dark: {
    '--mantine-color-text': '#e6eaef',
    '--mantine-color-body': '#15181d',
    '--mantine-color-dimmed': '#a3adb9',
    '--mantine-color-placeholder': '#929ca8',
    '--mantine-color-error': '#ff9b8f',
    '--mantine-color-default': '#242931',
    '--mantine-color-default-hover': '#2c323b',
    '--mantine-color-harbour-light': 'rgba(99, 153, 202, 0.2)',
    '--mantine-color-harbour-light-hover': 'rgba(99, 153, 202, 0.28)',
    '--mantine-color-harbour-light-color': '#c4daee',
    '--mantine-color-gray-light': 'rgba(195, 202, 211, 0.08)',
    '--mantine-color-gray-light-hover': 'rgba(195, 202, 211, 0.12)',
    '--mantine-color-default-border': '#454d58',
  },
})
