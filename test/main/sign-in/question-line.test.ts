import { describe, expect, it } from 'vitest'
import { createQuestionLine } from '../../../main/sign-in/question-line'

interface Reply {
  readonly to: string
  readonly says: string
}

function aLine() {
  const shown: (string | undefined)[] = []
  const line = createQuestionLine<string, Reply>(
    (question) => shown.push(question),
    (reply, question) => reply.to === question,
  )
  const ask = (key: string) => line.ask(key, (number) => `${key} ${String(number)}`)
  return { line, ask, shown }
}

describe('questions for a person', () => {
  it('come one at a time, each in its turn', async () => {
    const { line, ask, shown } = aLine()
    const [first, second] = [ask('proxy'), ask('site')]
    expect(shown).toEqual(['proxy 1'])
    line.reply({ to: 'proxy 1', says: 'one' })
    expect(shown).toEqual(['proxy 1', 'site 2'])
    line.reply({ to: 'site 2', says: 'two' })
    expect(shown).toEqual(['proxy 1', 'site 2', undefined])
    expect((await Promise.all([first, second])).map((reply) => reply?.says)).toEqual(['one', 'two'])
  })

  it('are one question for everybody who asks the same meanwhile, and a new one afterwards', async () => {
    const { line, ask, shown } = aLine()
    const asked = [ask('proxy'), ask('proxy'), ask('proxy')]
    line.reply({ to: 'proxy 1', says: 'once' })
    expect((await Promise.all(asked)).map((reply) => reply?.says)).toEqual(Array(3).fill('once'))
    void ask('proxy')
    expect(shown).toEqual(['proxy 1', undefined, 'proxy 2'])
  })

  it('take no reply that was meant for another', () => {
    const { line, ask, shown } = aLine()
    void ask('proxy')
    void ask('site')
    line.reply({ to: 'site 2', says: 'too early' })
    line.reply({ to: 'proxy 1', says: 'one' })
    line.reply({ to: 'proxy 1', says: 'pressed twice' })
    expect(shown).toEqual(['proxy 1', 'site 2'])
  })

  it('all end unanswered when the window closes, and none is shown on the way or later', async () => {
    const { line, ask, shown } = aLine()
    const asked = [ask('proxy'), ask('site'), ask('certificate')]
    line.close()
    asked.push(ask('too late'))
    expect(await Promise.all(asked)).toEqual(Array(4).fill(undefined))
    expect(shown).toEqual(['proxy 1'])
  })
})
