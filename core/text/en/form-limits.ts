const noNames = 'API clients put another value in the place of {{ and what follows it'
const noBlankEnds = 'and blanks at the ends of a value get lost there'
const call =
  'A call carries plain ASCII and an address without a path; blanks at the ends of a value get lost on the way.'
const field = 'A field takes one line, without blanks at its ends.'

/** By the label of a form: why it cannot carry every value that could be typed on a keyboard. */
export const formLimits: Readonly<Partial<Record<string, string>>> = {
  'Sprinklr.conf':
    'EasySettings takes blanks at the ends away and makes something else of dates, of (es_nl) and of what Python could have packed.',
  '.env':
    'What reads such files does not agree on quotes, so only what needs none has a place there: no blanks, no quotes, none of # $ & ( ) ; < > \\ ` | and no ~ or = in front.',
  '.env for shells':
    'What reads such files agrees on quotes, but not on $, on backslashes in a row or at the end, or on a single quote beside " ` or \\.',
  'Windows command script':
    'In the command prompt a " can make a command of what follows, and a ! a variable.',
  'Postman environment': `${noNames}, and some do with {% and {#.`,
  'Insomnia environment': `${noNames}, and with {% and {#.`,
  'Bruno environment': `${noNames}, ${noBlankEnds}.`,
  'VS Code REST Client': `${noNames}, and a blank at the end gets lost there.`,
  'JetBrains HTTP client': `${noNames}.`,
  'curl command': call,
  'curl config file': call,
  'HTTP headers': call,
  'GitHub Actions secrets':
    'gh reads values between quotes: a backslash at the end, or a single quote beside " ` $ or \\, would come out as something else.',
  'Treasure Data': field,
  Domo: field,
  Tray: field,
  'Qualtrics XM Discover': field,
}
