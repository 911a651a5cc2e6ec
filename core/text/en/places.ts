import type { PlaceFinding } from '#core/place-finding'
import type { Stage } from '#core/profile'

type Words = {
  readonly [Type in PlaceFinding['type']]: (
    finding: Extract<PlaceFinding, { readonly type: Type }>,
  ) => string
}

const stages: Readonly<Record<Stage, string>> = { production: 'production', sandbox: 'sandbox' }

/** What is said about the place a person chose for a file with a token, in English. */
export const places = {
  title: 'Before the file is saved',
  path: (path: string) => `You chose ${path}`,
  findings: {
    'in-repository': ({ repository, isTracked }) =>
      isTracked
        ? `Git already keeps a file of this name in the repository “${repository}”: the next commit would carry the token.`
        : `This is in the git repository “${repository}”, and git does not ignore the file: a commit could carry the token.`,
    synced: ({ service }) =>
      service === undefined
        ? 'What lies in this folder is copied to a cloud service: the token would be, too.'
        : `${service} copies what lies in this folder to other computers: the token would go along.`,
    'on-network': () => 'This is a network drive: whoever manages it can read the file.',
    shared: ({ folder }) =>
      `Everyone on this computer uses ${folder}: others see the file’s name there, and it may be deleted without asking.`,
    'others-write': () =>
      'Other people on this computer may change this folder: they cannot read the file, but can put another one in its place.',
  } satisfies Words,
  exclude: 'Add it to this repository’s private exclude list',
  excludeMeaning: 'Git then ignores the file in this clone; nobody else notices.',
  otherStage: (name: string, last: Stage, now: Stage) =>
    `This file was last written for “${name}”, a ${stages[last]} profile. Replaced, its tools would work with a ${stages[now]} token.`,
  typeName: (toType: string) => `Type “${toType}” to replace it`,
  saveHere: 'Save here',
  chooseAnother: 'Choose another place',
} as const
