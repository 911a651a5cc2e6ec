import type { Failure } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { ProviderId } from '#core/providers/index'
import type { TemplateId } from '#core/templates/template'
import type { LossyAttempt } from './attempt-kinds'

/** The screen the person is on. */
export type View =
  | { readonly type: 'board' }
  | { readonly type: 'wizard'; readonly providerId: ProviderId }
  | { readonly type: 'profile'; readonly profileId: ProfileId }
  | { readonly type: 'settings' }
  | { readonly type: 'doctor' }
  /** Of one profile, when it was opened from there. */
  | { readonly type: 'ledger'; readonly profileId?: ProfileId }
  | { readonly type: 'import' }

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
  /** Commands, to be found by typing. `failure` is that of the one chosen last. */
  | { readonly type: 'palette'; readonly failure?: Failure }
  /** The profile it was asked for at; absent: for any. */
  | { readonly type: 'move'; readonly profileId?: ProfileId }
