import { languageFor, readLanguageChoice, speakLanguage } from '#core/text/languages'

interface Surroundings {
  readonly typed: readonly string[]
  /** What the window's settings say. */
  readonly chosen: unknown
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The command line speaks as the window does, else as the terminal is set up (POSIX: `LC_ALL` before `LC_MESSAGES` before
 * `LANG`). What programs read stays in English, whoever runs them.
 */
export async function speakHere({ typed, chosen, env }: Surroundings): Promise<void> {
  const own = typed.includes('--') ? typed.slice(0, typed.indexOf('--')) : typed
  if (own.includes('--json') || own.includes('completion')) return
  const setting = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (one) => one !== undefined && one !== '',
  )
  await speakLanguage(
    languageFor(readLanguageChoice(chosen), setting === undefined ? [] : [setting]),
  )
}
