/**
 * Sentences the wallet writes into files or shows in the system's file dialog, in English. Those for files
 * stay within letters, digits, blanks and `. , : ; / ( ) -`: some readers stumble over more, even in comments.
 */
export const exportFiles = {
  saveTitle: 'Save token file',
  folderTitle: 'Folder for the token files',
  practiceToken: 'Practice token: it works only with the practice environment of Token Wallet.',
  /** `end` is date and time without zone. */
  worksUntil: (end: string) => `Access token works until ${end} UTC.`,
  callsBegin: (address: string) => `Calls begin with ${address}`,
  otherHost: (client: string, profile: string) =>
    `SprinklrClient calls ${client}; this token belongs to ${profile}.`,
  callbackLeftOut: (name: string) =>
    `${name} is left out: the Callback URL holds characters that some readers of this file would change.`,
  /** The title of a request to begin with. */
  whoseToken: 'Whose token is this',
  firstRequest: 'A request with this token',
} as const
