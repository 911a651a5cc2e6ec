import type { FormGap, FormNote } from '#core/exporters/exporter'

/** Forms that are filled in field by field, in English. */
export const forms = {
  rows: (label: string) => `Fields of ${label}`,
  hint: 'Copy each value into the field of the same name. The check marks what you have copied. A copy leaves the clipboard after 30 seconds.',
  copy: (label: string) => `Copy ${label}`,
  copyShort: 'Copy',
  copied: (label: string) => `${label} copied`,
  wasCopied: 'Copied',
  notes: {
    'as-marked': 'As this profile is marked in the wallet.',
    'spelled-there': 'The name that their list has for it.',
    'api-address':
      'The form asks for your “environment URL” and does not say which. This is the API address; if it is refused, use the address where you sign in to Sprinklr.',
  } satisfies Record<FormNote, string>,
  gaps: {
    'authorization-code':
      'Not in the wallet: it counts once, for ten minutes, and the sign-in has used it. The form does not ask for it; the tokens above are what it brought.',
    'connection-name': 'Yours to choose. The name of the client helps to find it again.',
    'single-sign-on': 'Tick it if you sign in to Sprinklr through your company’s sign-in page.',
    'domain-name':
      'Only with SSO: the address of your organization’s Sprinklr, which this wallet does not know. Copy it from the browser where you use Sprinklr.',
    'expiry-notice': 'Leave it off: API key and secret have no end of their own.',
    'not-in-list':
      'Their list has only Sandbox, Production, Prod0 and Prod2, and this profile’s environment is another. Ask their support before you choose one of these.',
    'not-in-profile':
      'This profile has none. If the form insists, sign in again or add it to the keys.',
  } satisfies Record<FormGap, string>,
  goesOn: {
    title: (tool: string) => `${tool} renews with the same key`,
    meaning:
      'One API key has one live token. Once the form is filled in, a renewal here would stop the token there.',
  },
  signsIn: {
    title: (tool: string) => `${tool} signs in by itself`,
    meaning:
      'It gets tokens of its own with the same API key, and one key has one live token: its sign-in can stop the token in this wallet, and a renewal here can stop the one there. A separate app for it keeps the two apart.',
  },
  leave: (tool: string) => `Leave renewing to ${tool}`,
  callback: {
    fits: (tool: string) => `The Callback URL of this profile is the one ${tool} needs.`,
    differs: (tool: string) => `${tool} needs another Callback URL`,
    meaning: (tool: string) =>
      `${tool} signs in with its own Callback URL, and the one in this profile is another. Register theirs for the app at Sprinklr, or use a separate app.`,
    yours: 'In this profile',
    none: 'none',
    theirs: (tool: string) => `${tool} needs`,
    copy: (tool: string) => `Copy the Callback URL of ${tool}`,
  },
} as const
