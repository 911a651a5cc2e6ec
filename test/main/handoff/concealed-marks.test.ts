import { describe, expect, it } from 'vitest'
import { concealedMarks, writeConcealed } from '../../../main/handoff/concealed-marks'

const raw = (format: string) => `electron application/osclipboard;format="${format}"`

describe('marks for clipboard histories', () => {
  it('ask each system to leave a secret out', () => {
    expect(concealedMarks('linux')).toEqual({ [raw('x-kde-passwordManagerHint')]: 'secret' })
    expect(Object.keys(concealedMarks('darwin'))).toEqual([raw('org.nspasteboard.ConcealedType')])
    expect(concealedMarks('win32')).toEqual({
      [raw('ExcludeClipboardContentFromMonitorProcessing')]: '1',
      [raw('CanIncludeInClipboardHistory')]: '\0\0\0\0',
      [raw('CanUploadToCloudClipboard')]: '\0\0\0\0',
    })
  })

  it('are none where we know none', () => {
    expect(concealedMarks('freebsd')).toEqual({})
  })
})

describe('writing a secret', () => {
  const written: unknown[] = []
  const writeText = (text: string) => {
    written.push(text)
    return Promise.resolve()
  }

  it('writes text and mark in one step', async () => {
    const together: unknown[] = []
    const writeTogether = (formats: unknown) => Promise.resolve(void together.push(formats))
    written.length = 0
    await writeConcealed({ writeText, writeTogether }, 'token', 'linux')
    expect(together).toEqual([{ 'text/plain': 'token', ...concealedMarks('linux') }])
    expect(written).toEqual([])
  })

  it.each([
    ['cannot write both at once', undefined],
    ['refuses the mark', () => Promise.reject(new Error('unknown format'))],
  ])('writes the text alone where the system %s', async (_, writeTogether) => {
    written.length = 0
    const together = writeTogether === undefined ? {} : { writeTogether }
    await writeConcealed({ writeText, ...together }, 'token', 'linux')
    expect(written).toEqual(['token'])
  })

  it('says so when not even the text can be written', async () => {
    const refusing = { writeText: () => Promise.reject(new Error('held')) }
    await expect(writeConcealed(refusing, 'token', 'linux')).rejects.toThrow('held')
  })
})
