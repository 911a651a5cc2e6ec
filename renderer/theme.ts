import {
  Alert,
  Button,
  Card,
  createTheme,
  Modal,
  type CSSVariablesResolver,
  type MantineColorsTuple,
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

const system =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif'
const systemMono = 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace'

/** One small set of choices; components take theirs from here and from theme.css. */
export const theme = createTheme({
  colors: { harbour },
  primaryColor: 'harbour',
  primaryShade: { light: 6, dark: 6 },
  fontFamily: system,
  fontFamilyMonospace: systemMono,
  headings: { fontFamily: system, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ defaultProps: { radius: 'md' } }),
    Button: Button.extend({ defaultProps: { fw: 550 } }),
    Card: Card.extend({ defaultProps: { radius: 'lg', withBorder: true } }),
    Modal: Modal.extend({ defaultProps: { radius: 'lg', centered: true, padding: 'xl' } }),
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f5f6f8',
    '--mantine-color-dimmed': '#59626e',
    '--mantine-color-placeholder': '#6b7480',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#d5dae1',
  },
  dark: {
    '--mantine-color-body': '#15181d',
    '--mantine-color-dimmed': '#a3adb9',
    '--mantine-color-placeholder': '#929ca8',
    '--mantine-color-error': '#ff9b8f',
    '--mantine-color-default': '#22262d',
    '--mantine-color-default-hover': '#2b3038',
    '--mantine-color-default-border': '#3a414b',
  },
})
