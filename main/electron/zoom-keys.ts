import type { Input } from 'electron'
import type { ZoomStep } from '#core/preferences'

/** Ctrl (⌘) with +, − and 0, on any keyboard: `=` is where many have their +. */
const steps: Readonly<Record<string, ZoomStep>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'usual',
}

export function zoomStepOf(
  { type, control, meta, alt, key }: Pick<Input, 'type' | 'control' | 'meta' | 'alt' | 'key'>,
  platform: NodeJS.Platform,
): ZoomStep | undefined {
  const isHeld = platform === 'darwin' ? meta : control
  return type === 'keyDown' && isHeld && !alt && Object.hasOwn(steps, key) ? steps[key] : undefined
}
