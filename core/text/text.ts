import { app } from '#core/text/en/app'
import { appChanges } from '#core/text/en/app-changes'
import { attempts } from '#core/text/en/attempts'
import { board } from '#core/text/en/board'
import { bulk } from '#core/text/en/bulk'
import { callbackDiff } from '#core/text/en/callback-diff'
import { callbackPage } from '#core/text/en/callback-page'
import { clinic } from '#core/text/en/clinic'
import { commandLine } from '#core/text/en/command-line'
import { due } from '#core/text/en/due'
import { ends } from '#core/text/en/ends'
import { doctor } from '#core/text/en/doctor'
import { errors } from '#core/text/en/errors'
import { exportFiles } from '#core/text/en/export-files'
import { exports } from '#core/text/en/exports'
import { extras } from '#core/text/en/extras'
import { forms } from '#core/text/en/forms'
import { help } from '#core/text/en/help'
import { imports } from '#core/text/en/imports'
import { keyFiles } from '#core/text/en/key-files'
import { language } from '#core/text/en/language'
import { ledger } from '#core/text/en/ledger'
import { moving } from '#core/text/en/moving'
import { linkedFiles } from '#core/text/en/linked-files'
import { names } from '#core/text/en/names'
import { navigation } from '#core/text/en/navigation'
import { notices } from '#core/text/en/notices'
import { palette } from '#core/text/en/palette'
import { passport } from '#core/text/en/passport'
import { places } from '#core/text/en/places'
import { practice } from '#core/text/en/practice'
import { profile } from '#core/text/en/profile'
import { quit } from '#core/text/en/quit'
import { reminders } from '#core/text/en/reminders'
import { removal } from '#core/text/en/removal'
import { restoring } from '#core/text/en/restoring'
import { security } from '#core/text/en/security'
import { settings } from '#core/text/en/settings'
import { shortcuts } from '#core/text/en/shortcuts'
import { signIn } from '#core/text/en/sign-in'
import { surfaces } from '#core/text/en/surfaces'
import { templates } from '#core/text/en/templates'
import { time } from '#core/text/en/time'
import { trash } from '#core/text/en/trash'
import { tray } from '#core/text/en/tray'
import { timeline } from '#core/text/en/timeline'
import { variableNames } from '#core/text/en/variable-names'
import { vault } from '#core/text/en/vault'
import { whoRenews } from '#core/text/en/who-renews'
import { wizard } from '#core/text/en/wizard'
import type { FailureText } from '#core/text/failure'

/**
 * Every sentence of every surface, in English. Another language is one folder beside `en` with the same members
 * (docs/how-to/add-a-language.md).
 */
const english = {
  app,
  appChanges,
  attempts,
  board,
  bulk,
  callbackDiff,
  callbackPage,
  clinic,
  commandLine,
  due,
  ends,
  doctor,
  errors,
  exportFiles,
  exports,
  extras,
  forms,
  help,
  imports,
  keyFiles,
  language,
  ledger,
  moving,
  linkedFiles,
  names,
  navigation,
  notices,
  palette,
  passport,
  places,
  practice,
  profile,
  quit,
  reminders,
  removal,
  restoring,
  security,
  settings,
  shortcuts,
  signIn,
  surfaces,
  templates,
  time,
  trash,
  tray,
  timeline,
  variableNames,
  vault,
  whoRenews,
  wizard,
} as const

/** The members of `english` with whatever words: what every language has. */
export type Text = Worded<typeof english>

type Worded<Words> = Words extends string
  ? string
  : Words extends FailureText
    ? FailureText
    : Words extends (...values: infer Values) => infer Said
      ? (...values: Values) => Worded<Said>
      : { readonly [Name in keyof Words]: Worded<Words[Name]> }

/**
 * What is said now, in the language of this process. It is another object once `speak` was called: read it where it is
 * said, never while a module loads.
 */
export let text: Text = english

export const en: Text = english

/** From now on these are the words. */
export function speak(words: Text): void {
  text = words
}
