import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WalletApi } from '#core/wallet-api'
import { appActions, type AppActions } from './app-actions'
import { boardActions, type BoardActions } from './board-actions'
import { bulkActions, type BulkActions } from './bulk-actions'
import { clinicActions, type ClinicActions } from './clinic-actions'
import { helpActions, type HelpActions } from './help-actions'
import { dueActions, type DueActions } from './due-actions'
import { computerActions, type ComputerActions } from './computer-actions'
import { doctorActions, type DoctorActions } from './doctor-actions'
import { extrasActions, type ExtrasActions } from './extras-actions'
import { exportActions, type ExportActions } from './export-actions'
import { formActions, type FormActions } from './form-actions'
import { feedActions, type FeedActions } from './feed-actions'
import { gateActions, type GateActions } from './gate-actions'
import { importActions, type ImportActions } from './import-actions'
import { languageActions, type LanguageActions } from './language-actions'
import { ledgerActions, type LedgerActions } from './ledger-actions'
import { movingActions, type MovingActions } from './moving-actions'
import { linkingActions, type LinkingActions } from './linking-actions'
import { paletteActions, type PaletteActions } from './palette-actions'
import { pageActions, type PageActions } from './page-actions'
import { profileActions, type ProfileActions } from './profile-actions'
import { securityActions, type SecurityActions } from './security-actions'
import { signInActions, type SignInActions } from './sign-in-actions'
import { firstState, type WindowState } from './state'
import type { StoreParts } from './store-parts'
import { templateActions, type TemplateActions } from './template-actions'
import { trayActions, type TrayActions } from './tray-actions'
import { trashActions, type TrashActions } from './trash-actions'
import { wizardActions, type WizardActions } from './wizard-actions'

export interface WalletActions
  extends
    AppActions,
    BoardActions,
    BulkActions,
    ClinicActions,
    HelpActions,
    DueActions,
    ComputerActions,
    DoctorActions,
    ExtrasActions,
    FeedActions,
    FormActions,
    GateActions,
    ImportActions,
    LanguageActions,
    LedgerActions,
    MovingActions,
    LinkingActions,
    PageActions,
    PaletteActions,
    ProfileActions,
    SecurityActions,
    SignInActions,
    TemplateActions,
    TrashActions,
    TrayActions,
    WizardActions,
    ExportActions {}

export interface WalletStoreState extends WindowState {
  readonly actions: WalletActions
}

export type WalletStore = StoreApi<WalletStoreState>

/** The window's one store over `wallet`. Nothing happens until `load`. */
export function createWalletStore(wallet: WalletApi, now: () => number = Date.now): WalletStore {
  return createStore<WalletStoreState>()((set, get) => {
    const parts: StoreParts = { wallet, get, set: (changes) => set(changes), now }
    return {
      ...firstState,
      actions: {
        ...appActions(parts),
        ...boardActions(parts),
        ...bulkActions(parts),
        ...clinicActions(parts),
        ...helpActions(parts),
        ...dueActions(parts),
        ...computerActions(parts),
        ...doctorActions(parts),
        ...extrasActions(parts),
        ...feedActions(parts),
        ...formActions(parts),
        ...gateActions(parts),
        ...importActions(parts),
        ...languageActions(parts),
        ...ledgerActions(parts),
        ...movingActions(parts),
        ...linkingActions(parts),
        ...pageActions(parts),
        ...paletteActions(parts),
        ...profileActions(parts),
        ...securityActions(parts),
        ...signInActions(parts),
        ...templateActions(parts),
        ...trashActions(parts),
        ...trayActions(parts, () => get().actions),
        ...wizardActions(parts),
        ...exportActions(parts),
      },
    }
  })
}
