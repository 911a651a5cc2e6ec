import { app } from '#core/text/de/app'
import { appChanges } from '#core/text/de/app-changes'
import { attempts } from '#core/text/de/attempts'
import { board } from '#core/text/de/board'
import { bulk } from '#core/text/de/bulk'
import { callbackDiff } from '#core/text/de/callback-diff'
import { callbackPage } from '#core/text/de/callback-page'
import { clinic } from '#core/text/de/clinic'
import { commandLine } from '#core/text/de/command-line'
import { doctor } from '#core/text/de/doctor'
import { due } from '#core/text/de/due'
import { ends } from '#core/text/de/ends'
import { errors } from '#core/text/de/errors'
import { exportFiles } from '#core/text/de/export-files'
import { exports } from '#core/text/de/exports'
import { extras } from '#core/text/de/extras'
import { forms } from '#core/text/de/forms'
import { help } from '#core/text/de/help'
import { imports } from '#core/text/de/imports'
import { keyFiles } from '#core/text/de/key-files'
import { language } from '#core/text/de/language'
import { ledger } from '#core/text/de/ledger'
import { linkedFiles } from '#core/text/de/linked-files'
import { moving } from '#core/text/de/moving'
import { names } from '#core/text/de/names'
import { navigation } from '#core/text/de/navigation'
import { notices } from '#core/text/de/notices'
import { palette } from '#core/text/de/palette'
import { passport } from '#core/text/de/passport'
import { places } from '#core/text/de/places'
import { practice } from '#core/text/de/practice'
import { profile } from '#core/text/de/profile'
import { quit } from '#core/text/de/quit'
import { reminders } from '#core/text/de/reminders'
import { removal } from '#core/text/de/removal'
import { restoring } from '#core/text/de/restoring'
import { security } from '#core/text/de/security'
import { settings } from '#core/text/de/settings'
import { shortcuts } from '#core/text/de/shortcuts'
import { signIn } from '#core/text/de/sign-in'
import { surfaces } from '#core/text/de/surfaces'
import { templates } from '#core/text/de/templates'
import { time } from '#core/text/de/time'
import { timeline } from '#core/text/de/timeline'
import { trash } from '#core/text/de/trash'
import { tray } from '#core/text/de/tray'
import { variableNames } from '#core/text/de/variable-names'
import { vault } from '#core/text/de/vault'
import { whoRenews } from '#core/text/de/who-renews'
import { wizard } from '#core/text/de/wizard'
import type { Text } from '#core/text/text'

/** Everything, in German. */
export const de: Text = {
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
