/** What the app is made of here. */
export interface Versions {
  readonly app: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly system: string
  /** Of the wallet's files. */
  readonly dataFormat: number
}

/** A package that is part of the app. */
export interface Licence {
  readonly name: string
  readonly version: string
  /** As its package says it, such as `MIT`. */
  readonly licence: string
  /** Its full words, where it brings them. */
  readonly text: string
}

export interface About {
  readonly versions: Versions
  readonly licences: readonly Licence[]
}

export interface BackupFile {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly savedAt: number
  readonly bytes: number
}

/** Where the wallet's files are, and how much room they take. */
export interface StorageReport {
  /** The app's own folder. */
  readonly folder: string
  /** The name of the wallet's folder in it. */
  readonly wallet: string
  readonly walletBytes: number
  readonly folderBytes: number
  /** The newest first. */
  readonly backups: readonly BackupFile[]
}

/** What *Remove everything from this computer* would delete. */
export interface RemovalPlan {
  readonly folder: string
  /** Names of the folders with wallets. */
  readonly wallets: readonly string[]
  /** The folder is a link: what it leads to is not deleted from here. */
  readonly isLink: boolean
  /** Names in the folder that are not the app's: they stay, and so does the folder. */
  readonly foreign: readonly string[]
  /** Where the command line is installed. */
  readonly command?: string
  readonly renewsWhileClosed: boolean
}
