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
import type { AskWhereToSave, AskWhichFile, ChooseKeyFile, ShowInFolder } from '../ports'

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

/** The system's dialog to choose one file, over `window()` while there is one. */
export function createChooseKeyFile(window: () => BrowserWindow | undefined): ChooseKeyFile {
  return async ({ part, mostBytes }) => {
    const parent = window()
    const options: OpenDialogOptions = {
      title: text.keyFiles.chooseTitle[part],
      properties: ['openFile', 'showHiddenFiles'],
    }
    const answer = await (parent === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    const [path] = answer.canceled ? [] : answer.filePaths
    if (path === undefined) return undefined
    const read = await readChosenFile(path, mostBytes)
    if (read.type === 'refused') {
      throw new WalletError('key-file-unsuitable', '', { kind: read.reason })
    }
    return read.file
  }
}

export const showInFolder: ShowInFolder = (path) => shell.showItemInFolder(path)

/** The system's open dialog, over `window()` while there is one. */
export function createAskWhichFile(window: () => BrowserWindow | undefined): AskWhichFile {
  return async () => {
    const parent = window()
    const options: OpenDialogOptions = {
      title: text.imports.fileTitle,
      // A name such as .env would otherwise not be in the list.
      properties: ['openFile', 'showHiddenFiles'],
    }
    const answer = await (parent === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return answer.canceled ? undefined : answer.filePaths[0]
  }
}
