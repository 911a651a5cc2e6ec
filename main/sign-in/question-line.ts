/** Questions that wait for a person, one after the other. */
export interface QuestionLine<Question, Reply> {
  /** Undefined once the line is closed. The same `key` asked again meanwhile is the same question. */
  ask(key: string, make: (number: number) => Question): Promise<Reply | undefined>
  /** Answers the first question, when the reply fits it. */
  reply(reply: Reply): void
  /** Every question that waits ends unanswered, and none is shown any more. */
  close(): void
}

/** `show` is told the first question whenever it changes; each has a number of its own. */
export function createQuestionLine<Question, Reply>(
  show: (question: Question | undefined) => void,
  fits: (reply: Reply, question: Question) => boolean,
): QuestionLine<Question, Reply> {
  interface Waiting {
    readonly key: string
    readonly question: Question
    readonly answered: Promise<Reply | undefined>
    readonly answer: (reply: Reply | undefined) => void
  }
  const waiting: Waiting[] = []
  let count = 0
  let isClosed = false

  return {
    ask: (key, make) => {
      if (isClosed) return Promise.resolve(undefined)
      const same = waiting.find((one) => one.key === key)
      if (same !== undefined) return same.answered
      count += 1
      let answer: Waiting['answer'] = () => undefined
      const answered = new Promise<Reply | undefined>((resolve) => {
        answer = resolve
      })
      waiting.push({ key, question: make(count), answered, answer })
      if (waiting.length === 1) show(waiting[0]?.question)
      return answered
    },
    reply: (reply) => {
      const [first] = waiting
      if (first === undefined || !fits(reply, first.question)) return
      waiting.shift()
      show(waiting[0]?.question)
      first.answer(reply)
    },
    close: () => {
      isClosed = true
      for (const { answer } of waiting.splice(0)) answer(undefined)
    },
  }
}
