import type { Send } from '../ports'

/** So many requests at a time at most. */
const mostLanes = 4

interface Lane {
  readonly send: Send
  waiting: number
}

/**
 * Sends through several lanes that know nothing of each other, so that a provider that hangs does not hold up requests to
 * the others. A lane is opened when all before it are busy.
 */
export function createSendLanes(open: (number: number) => Send): Send {
  const lanes: Lane[] = []

  const leastBusy = (): Lane => {
    const [least] = lanes.toSorted((one, other) => one.waiting - other.waiting)
    if (least !== undefined && (least.waiting === 0 || lanes.length === mostLanes)) return least
    const lane = { send: open(lanes.length), waiting: 0 }
    lanes.push(lane)
    return lane
  }

  return async (request) => {
    const lane = leastBusy()
    lane.waiting += 1
    try {
      return await lane.send(request)
    } finally {
      lane.waiting -= 1
    }
  }
}
