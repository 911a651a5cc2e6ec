import { app } from '#core/text/es/app'
import { appChanges } from '#core/text/es/app-changes'
import { attempts } from '#core/text/es/attempts'
import { board } from '#core/text/es/board'
import { bulk } from '#core/text/es/bulk'
import { callbackDiff } from '#core/text/es/callback-diff'
import { callbackPage } from '#core/text/es/callback-page'
import { clinic } from '#core/text/es/clinic'
import { commandLine } from '#core/text/es/command-line'
import { doctor } from '#core/text/es/doctor'
import { due } from '#core/text/es/due'
import { ends } from '#core/text/es/ends'
import { errors } from '#core/text/es/errors'
import { exportFiles } from '#core/text/es/export-files'
import { exports } from '#core/text/es/exports'
import { extras } from '#core/text/es/extras'
import { forms } from '#core/text/es/forms'
import { help } from '#core/text/es/help'
import { imports } from '#core/text/es/imports'
import { keyFiles } from '#core/text/es/key-files'
import { language } from '#core/text/es/language'
import { ledger } from '#core/text/es/ledger'
import { linkedFiles } from '#core/text/es/linked-files'
import { moving } from '#core/text/es/moving'
import { names } from '#core/text/es/names'
import { navigation } from '#core/text/es/navigation'
import { notices } from '#core/text/es/notices'
import { palette } from '#core/text/es/palette'
import { passport } from '#core/text/es/passport'
import { places } from '#core/text/es/places'
import { practice } from '#core/text/es/practice'
import { profile } from '#core/text/es/profile'
import { quit } from '#core/text/es/quit'
import { reminders } from '#core/text/es/reminders'
import { removal } from '#core/text/es/removal'
import { restoring } from '#core/text/es/restoring'
import { security } from '#core/text/es/security'
import { settings } from '#core/text/es/settings'
import { shortcuts } from '#core/text/es/shortcuts'
import { signIn } from '#core/text/es/sign-in'
import { surfaces } from '#core/text/es/surfaces'
import { templates } from '#core/text/es/templates'
import { time } from '#core/text/es/time'
import { timeline } from '#core/text/es/timeline'
import { trash } from '#core/text/es/trash'
import { tray } from '#core/text/es/tray'
import { variableNames } from '#core/text/es/variable-names'
import { vault } from '#core/text/es/vault'
import { whoRenews } from '#core/text/es/who-renews'
import { wizard } from '#core/text/es/wizard'
import type { Text } from '#core/text/text'

/** Everything, in Spanish. */
export const es: Text = {
  app,
  appChanges,
  attempts,
  board,
  bulk,
  callbackDiff,
  callbackPage,
  clinic,
  commandLine,
  doctor,
  due,
  ends,
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
  linkedFiles,
  moving,
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
  timeline,
  trash,
  tray,
  variableNames,
  vault,
  whoRenews,
  wizard,
}
