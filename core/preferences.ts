/** How the window looks and whether the system tells of notices: what a person chose, and no secret. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How large everything is shown, in percent. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const
export type Zoom = (typeof zooms)[number]

export interface Preferences {
  readonly theme: Theme
  readonly zoom: Zoom
  /** Whether what is urgent is a notification of the system too. */
  readonly systemNotices: boolean
  /** Closing the window leaves the app in the tray, where there is one. */
  readonly staysInTray: boolean
}

export const usualPreferences: Preferences = {
  theme: 'system',
  zoom: 100,
  systemNotices: true,
  staysInTray: false,
}

/** What the keys Ctrl and +, −, 0 ask for. */
export type ZoomStep = 'larger' | 'smaller' | 'usual'

/** Held with Ctrl (⌘). `=` is where many have their +. */
export const zoomKeys = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'usual',
} as const satisfies Readonly<Record<string, ZoomStep>>

export function nextZoom(zoom: Zoom, step: ZoomStep): Zoom {
  if (step === 'usual') return usualPreferences.zoom
  const at = zooms.indexOf(zoom) + (step === 'larger' ? 1 : -1)
  return zooms[at] ?? zoom
}

/** What is stored may be older or damaged: each part counts by itself. */
export function readPreferences(stored: Readonly<Record<string, unknown>>): Preferences {
  const { theme, zoom, systemNotices, staysInTray } = stored
  return {
    theme: themes.find((one) => one === theme) ?? usualPreferences.theme,
    zoom: zooms.find((one) => one === zoom) ?? usualPreferences.zoom,
    systemNotices:
      typeof systemNotices === 'boolean' ? systemNotices : usualPreferences.systemNotices,
    staysInTray: typeof staysInTray === 'boolean' ? staysInTray : usualPreferences.staysInTray,
  }
}
