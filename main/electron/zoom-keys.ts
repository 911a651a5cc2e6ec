import type { Input } from 'electron'
import { zoomKeys, type ZoomStep } from '#core/preferences'

/** On any keyboard: which key it is counts, not where. */
const steps: Readonly<Record<string, ZoomStep>> = zoomKeys

export function zoomStepOf(
  { type, control, meta, alt, key }: Pick<Input, 'type' | 'control' | 'meta' | 'alt' | 'key'>,
  platform: NodeJS.Platform,
): ZoomStep | undefined {
  const isHeld = platform === 'darwin' ? meta : control
  return type === 'keyDown' && isHeld && !alt && Object.hasOwn(steps, key) ? steps[key] : undefined
}
