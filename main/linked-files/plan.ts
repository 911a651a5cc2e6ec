import { createHash } from 'node:crypto'
import { exportPreview, exportText } from '#core/exporters/exporter'
import { exporterOf } from '#core/exporters/index'
import type { LinkedFile, OwnLines, WrittenFile } from '#core/linked-file'
import { isLineForm, ownLinesIn, ownPartsOf, rewriteOwnLines } from '#core/own-lines'
import type { ProfileId } from '#core/profile'
import type { ExportOrder } from '../handoff/exports'

/** What is to be done with a linked file. */
export interface FilePlan {
  /** `edited`: somebody gave our values others, or changed a form that is ours as a whole. */
  readonly type: 'unedited' | 'edited'
  /** What would stand in it afterwards. */
  readonly content: string
  /** What stands in it now; undefined where it is gone. */
  readonly current: string | undefined
  readonly written: WrittenFile
}

/** The form with its values, the same with as many lines and its secrets masked, and what it is known by. */
export interface Rendered {
  readonly text: string
  readonly preview: string
  readonly formDigest: string
}

/** Throws as `render` does. */
export function renderFile(order: ExportOrder): Rendered {
  const pieces = exporterOf(order.exporterId).render(order.values, order.options)
  const text = exportText(pieces)
  return { text, preview: exportPreview(pieces), formDigest: digestOf(text) }
}

/** How `text` gets into the file that holds `current`. */
export function planFile(
  file: Pick<LinkedFile, 'exporterId' | 'written' | 'writing'>,
  text: string,
  now: {
    readonly at: number
    readonly profileId: ProfileId
    readonly current: string | undefined
  },
): FilePlan {
  const { at, profileId, current } = now
  const known = [file.written, file.writing].filter((one) => one !== undefined)
  const { content, isEdited } =
    current === undefined
      ? { content: text, isEdited: false }
      : isLineForm(file.exporterId)
        ? intoLines(known, text, current)
        : { content: text, isEdited: !isKnown(known, text, current) }
  return {
    type: isEdited ? 'edited' : 'unedited',
    content,
    current,
    written: {
      at,
      fileDigest: digestOf(content),
      formDigest: digestOf(text),
      profileId,
      ...(isLineForm(file.exporterId) ? { own: ownIn(content, text) } : {}),
    },
  }
}

/** What is noted of a file that is written whole. */
export function wholeFile(
  file: Pick<LinkedFile, 'exporterId'>,
  text: string,
  now: { readonly at: number; readonly profileId: ProfileId },
): WrittenFile {
  return planFile(file, text, { ...now, current: undefined }).written
}

function isKnown(known: readonly WrittenFile[], text: string, current: string): boolean {
  const digest = digestOf(current)
  return current === text || known.some(({ fileDigest }) => fileDigest === digest)
}

/** Values that are as the wallet wrote them may be replaced, whatever else stands there by now. */
function intoLines(
  known: readonly WrittenFile[],
  text: string,
  current: string,
): { readonly content: string; readonly isEdited: boolean } {
  const parts = ownPartsOf(text)
  const next: OwnLines = ownIn(text, text)
  const all = [...known.flatMap(({ own }) => own ?? []), next]
  const found = all.find(({ names, digest }) => linesDigest(current, names) === digest)
  const before = found ?? {
    comments: all.flatMap(({ comments }) => comments),
    names: [...new Set([...all.flatMap(({ names }) => names), ...parts.names])],
  }
  return { content: rewriteOwnLines(current, before, text), isEdited: found === undefined }
}

function ownIn(content: string, text: string): OwnLines {
  const parts = ownPartsOf(text)
  return { ...parts, digest: linesDigest(content, parts.names) }
}

function linesDigest(content: string, names: readonly string[]): string {
  return digestOf(ownLinesIn(content, names).join('\n'))
}

/** SHA-256 in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
