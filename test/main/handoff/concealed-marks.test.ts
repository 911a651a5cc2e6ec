import { expect, it } from 'vitest'
import { concealedMarks } from '../../../main/handoff/concealed-marks'

const raw = (format: string) => `electron application/osclipboard;format="${format}"`

it('asks the clipboard histories of each system to leave a secret out', () => {
  expect(concealedMarks('linux')).toEqual({ [raw('x-kde-passwordManagerHint')]: 'secret' })
  expect(Object.keys(concealedMarks('darwin'))).toEqual([raw('org.nspasteboard.ConcealedType')])
  expect(concealedMarks('win32')).toMatchObject({
    [raw('ExcludeClipboardContentFromMonitorProcessing')]: '1',
    [raw('CanIncludeInClipboardHistory')]: '\0\0\0\0',
    [raw('CanUploadToCloudClipboard')]: '\0\0\0\0',
  })
})

it('has no mark where it knows none', () => {
  expect(concealedMarks('freebsd')).toEqual({})
})
