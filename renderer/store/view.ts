import type { Failure } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { ProviderId } from '#core/providers/index'
import type { TemplateId } from '#core/templates/template'
import type { BulkWhat } from './bulk-state'
import type { LossyAttempt } from './attempt-kinds'

/** The parts of the settings, in their order. */
export const settingsSections = [
  'security',
  'renewal',
  'notices',
  'network',
  'storage',
  'appearance',
  'tools',
  'about',
  'removal',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** The screen the person is on. */
export type View =
  | { readonly type: 'board' }
  | { readonly type: 'wizard'; readonly providerId: ProviderId }
  | { readonly type: 'profile'; readonly profileId: ProfileId }
  /** The part that was asked for. */
  | { readonly type: 'settings'; readonly section?: SettingsSection }
  | { readonly type: 'doctor' }
  /** Of one profile, when it was opened from there. */
  | { readonly type: 'ledger'; readonly profileId?: ProfileId }
  | { readonly type: 'import' }
  | { readonly type: 'trash' }
  | { readonly type: 'timeline' }
  | { readonly type: 'due' }

/** What is open above it. */
export type Dialog =
  | { readonly type: 'none' }
  | {
      readonly type: 'confirm'
      readonly attempt: LossyAttempt
      readonly profileId: ProfileId
    }
  | { readonly type: 'rename'; readonly profileId: ProfileId }
  | { readonly type: 'edit-keys'; readonly profileId: ProfileId }
  | { readonly type: 'replace-certificate'; readonly profileId: ProfileId }
  | {
      readonly type: 'change-environment'
      readonly profileId: ProfileId
      /** What was found to be the right one. */
      readonly proposed?: string
    }
  | { readonly type: 'export'; readonly profileId: ProfileId }
  | {
      readonly type: 'template'
      readonly profileId: ProfileId
      readonly templateId?: TemplateId
      /** As it is stored. */
      readonly name?: string
    }
  | { readonly type: 'clinic' }
  /** The views of the board that have names. */
  | { readonly type: 'views' }
  /** What keys do. */
  | { readonly type: 'shortcuts' }
  /** Commands, to be found by typing. `failure` is that of the one chosen last. */
  | { readonly type: 'palette'; readonly failure?: Failure }
  | {
      readonly type: 'bulk'
      readonly what: BulkWhat
      readonly ids: readonly ProfileId[]
    }
  /** The profile it was asked for at; absent: for any. */
  | { readonly type: 'move'; readonly profileId?: ProfileId }
