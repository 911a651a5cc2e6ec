import type { ElectronApplication } from '@playwright/test'

/** The native dialog cannot be driven: from now on it answers with `path`, or as if it had been closed. */
export async function chooseFile(
  app: ElectronApplication,
  path: string | undefined,
): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve(
        chosen === undefined
          ? { canceled: true, filePaths: [] }
          : { canceled: false, filePaths: [chosen] },
      )
  }, path)
}
