import { expect, type RunningApp } from '../app'
import { hitsIn, searchFiles, type Secrets } from '../leak-search'

/** Nothing of `secrets`, in any form, is in the closed app's folder or in what it wrote to its streams. */
export function expectInNoFile({ dataFolder, output }: RunningApp, secrets: Secrets): number {
  const { files, hits } = searchFiles([dataFolder], secrets, () => false)
  expect([...hits, ...hitsIn('output', Buffer.from(output()), secrets)]).toEqual([])
  return files
}
