import { expect, it } from 'vitest'
import type { LinkedFile, LinkedFileId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { createReadBack } from '../../../main/linked-files/read-back'
import type { Understand } from '../../../main/ports'
import { aCredential, noon } from '../../helpers/builders'
import { understandHere } from '../../helpers/understand-here'

const file: LinkedFile = {
  id: 'linked-1' as LinkedFileId,
  owner: { type: 'profile', profileId: 'profile-1' as ProfileId },
  path: '/exports/Sprinklr.conf',
  exporterId: 'sprinklr-conf',
  withRefreshToken: true,
  state: { type: 'ok' },
  createdAt: noon,
}
const app = aCredential()
const current = [
  '# Configuration',
  `key=${app.clientId}`,
  'path=prod2',
  'access_token=another-access-token-0001',
  'refresh_token=another-refresh-token-0001',
  '',
].join('\n')

it('what could not be read once is read by the next look, and then not again', async () => {
  let asked = 0
  const here = understandHere(() => noon)
  const failingOnce: Understand = (source) => {
    asked += 1
    return asked === 1 ? Promise.reject(new Error('no thread')) : here(source)
  }
  const readBack = createReadBack(failingOnce)
  const content = { current, app }
  expect(await readBack.pairIn(file, content)).toBeUndefined()
  for (let looks = 0; looks < 2; looks += 1) {
    const pair = await readBack.pairIn(file, content)
    expect(pair?.refreshToken.reveal()).toBe('another-refresh-token-0001')
  }
  expect(asked).toBe(2)
})
