import type { KeyUse } from '#core/certified-key'
import type { CredentialId } from '#core/credential'
import type { Result } from '#core/errors'
import type { ExporterId, FormId } from '#core/exporters/exporter-id'
import type { CarriedField, ExportOptions, FormNote, FormRow } from '#core/exporters/exporter'
import type { VariableNames } from '#core/exporters/parts/variable-names'
import type { PlaceFinding, PlaceQuestion } from '#core/place-finding'
import type { Holder, ProfileId, Stage } from '#core/profile'
import type { ProviderId } from '#core/providers/index'
import type { AppWay } from '#core/providers/provider'
import type { SignInOptions } from '#core/sign-in-options'
import type { TemplateId } from '#core/templates/template'

/** The wizard's first step. */
export interface EnvironmentChoice extends SignInOptions {
  readonly providerId: ProviderId
  readonly environment: string
  readonly apiAddress: string
}

/** What the wizard has of key and certificate, without secrets. */
export interface KeyFilesSummary {
  /** Names of the chosen files. */
  readonly certificate?: string
  readonly key?: string
  /** Made here, in the place of files: until when the certificate counts. */
  readonly madeUntil?: number
}

/** What is typed beside the key files of an app. */
export interface CertificateChoice {
  readonly userName: string
  /** Empty where the certificate is still to be registered. */
  readonly appId: string
  /** Of the files; left out where they have none. */
  readonly passphrase?: string
}

/** The wizard's second step. A field left out keeps what main already holds. */
export type KeysChoice =
  | {
      readonly type: 'new'
      readonly apiKey?: string
      readonly apiSecret?: string
      readonly redirectUri: string
      /** The provider's usual way unless said otherwise. */
      readonly way?: AppWay
      readonly certificate?: CertificateChoice
      readonly mutualTls?: { readonly passphrase?: string }
    }
  | {
      readonly type: 'existing'
      readonly credentialId: CredentialId
      readonly way?: AppWay
      /** For keys that had none so far. */
      readonly certificate?: CertificateChoice
    }

/** What main holds of the wizard, without secrets. */
export interface DraftSummary {
  readonly environment?: EnvironmentChoice
  readonly keys?: {
    readonly keyHint: string
    readonly redirectUri: string
    readonly way: AppWay
    /** Somebody signs in for the first token; otherwise it is simply asked for. */
    readonly signsIn: boolean
    readonly credentialId?: CredentialId
  }
  readonly keyFiles: Readonly<Record<KeyUse, KeyFilesSummary>>
  /** Names of profiles with the same API key: they may stop working after this sign-in. */
  readonly sharesKeyWith: readonly string[]
  /** The same by id. */
  readonly sharers?: readonly ProfileId[]
  /** What an import found, to be completed. */
  readonly found?: FoundParts
}

/** What main holds of an import for the wizard, without secrets. */
export interface FoundParts {
  readonly providerId?: ProviderId
  readonly environment?: string
  readonly apiAddress?: string
  readonly keyHint?: string
  readonly hasSecret: boolean
  readonly redirectUri?: string
  /** Of a preset: how its app gets tokens, and what to call the profile. */
  readonly preset?: { readonly way: AppWay; readonly name?: string; readonly client: string }
  /** Tokens of the keys that are chosen. */
  readonly token?: { readonly hasRefreshToken: boolean; readonly expiresAt?: number }
}

export interface ProfileNames {
  readonly name: string
  readonly client: string
  readonly stage: Stage
  /** Absent: those it has. */
  readonly tags?: readonly string[]
  /** The wizard’s last step: the profile gets a name in place of the one proposed, and nothing of its past is changed. */
  readonly isFirst?: true
}

export interface ExportRequest extends Omit<ExportOptions, 'template'> {
  readonly profileId: ProfileId
  readonly exporterId: FormId
  /** For the form `own-template`. */
  readonly templateId?: TemplateId
  /** The saved file is written anew whenever the token is another one. */
  readonly keepUpToDate?: true
  /** It goes into the slot of this name, which is made where there is none. */
  readonly slotName?: string
  /**
   * The other tool renews from now on. A refresh token leaves only with this or, in a file, with `keepUpToDate`: then this
   * wallet goes on.
   */
  readonly leavesRenewing?: true
}

/** What a template is tried on. */
export type TemplateLook = Pick<ExportRequest, 'profileId' | 'includeRefreshToken'>

/** A text file that is to become a template. */
export interface TemplateFile {
  readonly fileName: string
  readonly text: string
}

export interface ExportPreview {
  readonly fileName: string
  /** The file with its secrets masked, or why this form cannot carry the values. */
  readonly content: Result<string>
  /** The names in use, where the form writes variables. */
  readonly names?: VariableNames
  /** The fields of a form that is filled in, in its order. */
  readonly rows?: readonly FormRowSummary[]
}

/** A field of a form without its secret. */
export type FormRowSummary =
  | {
      readonly type: 'value'
      readonly label: string
      /** Masked where it is a secret. */
      readonly shown: string
      readonly field: CarriedField
      readonly isSecret: boolean
      readonly note?: FormNote
    }
  | Extract<FormRow, { readonly type: 'gap' }>

/** One field of a form, by its label. */
export interface FormFieldRequest {
  readonly profileId: ProfileId
  readonly exporterId: ExporterId
  readonly label: string
  /** The other tool renews from now on: nothing less takes a refresh token along. */
  readonly leavesRenewing?: true
}

/** Profiles for a passphrase file. */
export interface BundleOrder {
  readonly profileIds: readonly ProfileId[]
  readonly passphrase: string
  /** Who renews from then on: with `other-tool` the refresh tokens go along, and the other computer does. */
  readonly holder: Holder
}

/** A folder the person chose for files of several profiles. */
export interface ExportFolder {
  /** Main remembers the folder under it, until another one is chosen. */
  readonly id: string
  readonly path: string
  /** What is to be known of it before anything is written there. */
  readonly findings: readonly PlaceFinding[]
}

/** One file in it, with the access token alone. */
export interface FolderExport {
  readonly profileId: ProfileId
  readonly exporterId: ExporterId
  readonly folderId: string
}

export interface SavedExport {
  readonly savedTo: string | undefined
  /** Nothing is written yet: the place is one to think about. */
  readonly question?: PlaceQuestion
}

/** What *Edit keys…* may change; a secret left out stays as it is. */
export interface KeysEdit extends SignInOptions {
  readonly apiKey?: string
  readonly apiSecret?: string
  readonly redirectUri: string
}

/** A file that was dropped onto the window, which never learns where it lies. */
export interface DroppedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Epoch ms. */
  readonly writtenAt: number
}

/** Tokens a person has from elsewhere, as typed. All but the first may be empty. */
export interface TypedToken {
  /** Or the provider's whole answer. */
  readonly accessToken: string
  readonly refreshToken: string
  readonly expires: string
}
