import {
  dialog,
  shell,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import { text } from '#core/text/text'
import { WalletError } from '#core/errors'
import { readChosenFile } from '../chosen-file'
import type {
  AskWhereToSave,
  AskWhichFile,
  AskWhichFolder,
  ChooseKeyFile,
  ShowInFolder,
} from '../ports'

/** The system's save dialog, over `window()` while there is one. Overwriting is confirmed there. */
export function createAskWhereToSave(window: () => BrowserWindow | undefined): AskWhereToSave {
  return async ({ fileName }) => {
    const parent = window()
    const options: SaveDialogOptions = {
      title: text.exportFiles.saveTitle,
      defaultPath: fileName,
      // A name such as .env would otherwise vanish from the list it was saved to.
      properties: ['showHiddenFiles', 'createDirectory', 'showOverwriteConfirmation'],
    }
    const answer = await (parent === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options))
    return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
  }
}

/** Asks for a file with the key or the certificate, and reads it. */
export function createChooseKeyFile(window: () => BrowserWindow | undefined): ChooseKeyFile {
  return async ({ part, mostBytes }) => {
    const path = await askWhich(window(), text.keyFiles.chooseTitle[part])
    if (path === undefined) return undefined
    const read = await readChosenFile(path, mostBytes)
    if (read.type === 'read') return read.file
    const isTooLarge = read.type === 'refused' && read.reason === 'too-large'
    const kind = isTooLarge ? 'too-large' : 'unreadable'
    throw new WalletError('key-file-unsuitable', '', { kind })
  }
}

export const showInFolder: ShowInFolder = (path) => shell.showItemInFolder(path)

/** Asks for a file to import. */
export function createAskWhichFile(window: () => BrowserWindow | undefined): AskWhichFile {
  return () => askWhich(window(), text.imports.fileTitle)
}

/** Asks for a folder for files of several profiles. */
export function createAskWhichFolder(window: () => BrowserWindow | undefined): AskWhichFolder {
  return async () => {
    const parent = window()
    const options: OpenDialogOptions = {
      title: text.exportFiles.folderTitle,
      properties: ['openDirectory', 'createDirectory'],
    }
    const answer = await (parent === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return answer.canceled ? undefined : answer.filePaths[0]
  }
}

/** The system's open dialog, over `parent` while there is one. */
async function askWhich(
  parent: BrowserWindow | undefined,
  title: string,
): Promise<string | undefined> {
  // A name such as .env would otherwise not be in the list.
  const options: OpenDialogOptions = { title, properties: ['openFile', 'showHiddenFiles'] }
  const answer = await (parent === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return answer.canceled ? undefined : answer.filePaths[0]
}
