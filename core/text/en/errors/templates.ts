import type { ErrorFacts } from '#core/errors'
import type { Escaping } from '#core/templates/template'
import type { TemplateFault } from '#core/templates/template-unfit'
import type { FailureTable } from '#core/text/failure'

type Sentences = Readonly<Record<'what' | 'why' | 'next', string>>

/** Where a value is safe, by the way values are written. */
const safePlaces: Readonly<Record<Escaping, string>> = {
  none: 'Choose another way of writing values.',
  json: 'Let it be a whole value, or put it between double quotation marks.',
  yaml: 'Let it be the whole value behind the colon, or put it between double quotation marks.',
  shell: 'Let it stand outside of all quotation marks, or between single ones.',
  xml: 'Let it be the text of an element, or stand in the value of an attribute.',
  url: 'Do not let it follow a per cent sign.',
  csv: 'Let it be a whole cell.',
}

const tag = (name: unknown): string => `{{${String(name)}}}`
const at = ({ line, column }: ErrorFacts): string =>
  `Line ${String(line)}, column ${String(column)}:`
const ends = (name: unknown): string => `{{/${String(name)}}}`

const faults: Readonly<Record<TemplateFault, (facts: ErrorFacts) => Sentences>> = {
  empty: () => ({
    what: 'The template is empty.',
    why: 'Without a text there is nothing to write.',
    next: 'Type the text of the file, with names such as {{accessToken}} where values belong.',
  }),
  'too-long': () => ({
    what: 'The template is too long.',
    why: 'It may have 100,000 characters.',
    next: 'Shorten it.',
  }),
  'too-many': () => ({
    what: 'There is no room for another template.',
    why: 'The wallet keeps 200 of them.',
    next: 'Delete one you no longer need.',
  }),
  unnamed: () => ({
    what: 'The template has no name.',
    why: 'You choose it by its name when you export.',
    next: 'Type a name of at most 60 characters.',
  }),
  'name-taken': ({ name }) => ({
    what: `There is a template called “${String(name)}” already.`,
    why: 'Two of one name could not be told apart.',
    next: 'Type another name.',
  }),
  'file-name': () => ({
    what: 'That file name cannot be used.',
    why: 'It is empty or longer than 100 characters, or it holds a slash or another sign that file names cannot have.',
    next: 'Type a name such as config.yaml.',
  }),
  'tag-unclosed': (facts) => ({
    what: `${at(facts)} two braces are opened and never closed.`,
    why: 'A name stands between {{ and }}.',
    next: 'Close it with }}.',
  }),
  'tag-empty': (facts) => ({
    what: `${at(facts)} there is no name between the braces.`,
    why: 'Nobody could tell which value belongs there.',
    next: 'Write one of the names below between {{ and }}.',
  }),
  'section-unclosed': (facts) => ({
    what: `${at(facts)} the part for ${String(facts['name'])} begins here and never ends.`,
    why: 'A part is written only where its value is there, so it needs an end.',
    next: `Write ${ends(facts['name'])} where it ends.`,
  }),
  'section-unopened': (facts) => ({
    what: `${at(facts)} ${ends(facts['name'])} ends a part that never began.`,
    why: 'A part begins with {{#name}} or {{^name}}.',
    next: 'Write its beginning, or take its end away.',
  }),
  'section-crossed': (facts) => ({
    what: `${at(facts)} ${ends(facts['name'])} ends a part while another one is still open.`,
    why: 'The part that began last ends first.',
    next: `End the part for ${String(facts['nearest'])} before it.`,
  }),
  'name-unknown': (facts) => ({
    what: `${at(facts)} there is no value called “${String(facts['name'])}”.`,
    why: 'A template may use the names listed below it, written exactly so.',
    next:
      facts['nearest'] === undefined
        ? 'Write one of them.'
        : `Perhaps it is “${String(facts['nearest'])}”.`,
  }),
  partial: (facts) => ({
    what: `${at(facts)} a template cannot take in another file.`,
    why: 'It has only its own text, so that everybody sees what it writes.',
    next: 'Take the name behind {{> away, or write the text itself.',
  }),
  delimiters: (facts) => ({
    what: `${at(facts)} the braces cannot be exchanged for other signs.`,
    why: 'Names stand between {{ and }} in every template here.',
    next: 'Take {{= … =}} away.',
  }),
  'value-missing': (facts) => ({
    what: `${at(facts)} this profile hands over no ${String(facts['name'])} here.`,
    why:
      facts['name'] === 'refreshToken' || facts['name'] === 'apiSecret'
        ? 'It goes along only with “Include refresh token”.'
        : 'The profile has no such value.',
    next: `Put what needs it between {{#${String(facts['name'])}}} and ${ends(facts['name'])}: that is left out where there is none.`,
  }),
  'refresh-unused': () => ({
    what: 'This template does not use the refresh token.',
    why: 'With “Include refresh token” this wallet stops renewing, and the other tool could not renew either.',
    next: 'Untick “Include refresh token”, or write {{refreshToken}} into the template.',
  }),
  'place-unsafe': (facts) => ({
    what: `${at(facts)} ${tag(facts['name'])} cannot be written there.`,
    why: 'Its characters could be read as something else than the value.',
    next: placeOf(facts['escaping']),
  }),
}

function placeOf(escaping: unknown): string {
  const found = Object.entries(safePlaces).find(([name]) => name === escaping)
  return found?.[1] ?? ''
}

function faultOf(facts: ErrorFacts): Sentences {
  const found = Object.entries(faults).find(([reason]) => reason === facts['reason'])
  return (found?.[1] ?? faults.empty)(facts)
}

const fileReasons: Readonly<Record<string, string>> = {
  'not-a-file': 'It is a folder or a device, not an ordinary file.',
  'too-large': 'It is larger than templates may be.',
  'no-text': 'It is no text in UTF-8.',
}

/** Templates of one’s own. Nothing is written before they are right. */
export const templateFailures = {
  'template-unfit': (facts) => ({ ...faultOf(facts), action: 'dismiss', isPlain: true }),
  'template-missing': ({ name }) => ({
    what:
      name === undefined
        ? 'That template is not there any more.'
        : `There is no template called “${String(name)}”.`,
    why: 'It was deleted, or it has another name by now.',
    next: 'Choose another one. Nothing was written.',
    action: 'dismiss',
    isPlain: true,
  }),
  'template-file-unfit': ({ reason }) => ({
    what: 'That file cannot be used as a template.',
    why: fileReasons[String(reason)] ?? 'This computer refused to open it.',
    next: 'Choose a text file, or paste its text.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
