import Store from 'electron-store'

/** A window's place on the screen, in device-independent pixels. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

interface Preferences {
  readonly windowPlace?: WindowPlace
}

/** Preferences that are no secret. A file that cannot be read is left alone and the defaults count. */
export interface Settings {
  windowPlace(): WindowPlace | undefined
  rememberWindowPlace(place: WindowPlace): void
}

export function openSettings(options: {
  readonly folder: string
  readonly onProblem: (error: unknown) => void
}): Settings {
  const store = openStore(options)
  return {
    windowPlace: () => store?.get('windowPlace'),
    rememberWindowPlace: (place) => {
      try {
        store?.set('windowPlace', place)
      } catch (error) {
        // A place that is not remembered is no reason to stop anything.
        options.onProblem(error)
      }
    },
  }
}

function openStore(options: {
  readonly folder: string
  readonly onProblem: (error: unknown) => void
}): Store<Preferences> | undefined {
  try {
    return new Store<Preferences>({
      name: 'settings',
      cwd: options.folder,
      clearInvalidConfig: false,
      configFileMode: 0o600,
      schema: {
        windowPlace: {
          type: 'object',
          properties: {
            x: { type: 'number' },
            y: { type: 'number' },
            width: { type: 'number', minimum: 200, maximum: 20_000 },
            height: { type: 'number', minimum: 200, maximum: 20_000 },
          },
          required: ['width', 'height'],
        },
      },
    })
  } catch (error) {
    options.onProblem(error)
    return undefined
  }
}
