import { readdirSync, readFileSync } from 'node:fs'

/** A process and all that descend from it, as Linux tells of them now. */
function treeOf(pid: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const one = Number(name)
    const fields = Number.isInteger(one) ? statOf(one) : undefined
    if (fields !== undefined) parents.set(one, Number(fields[1]))
  }
  const isOf = (one: number): boolean => {
    const parent = parents.get(one)
    return one === pid || (parent !== undefined && isOf(parent))
  }
  return [...parents.keys()].filter(isOf)
}

/** The fields of proc(5)’s `stat` after the name, from the state on; undefined once the process is gone. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** Anonymous memory of the whole tree, in bytes, with what is shared counted by its share (PSS). */
export function privateBytes(pid: number): number {
  const kibibytes = treeOf(pid).map((one) => {
    try {
      const rollup = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')
      return Number(/^Pss_Anon:\s+(\d+) kB$/m.exec(rollup)?.[1])
    } catch {
      return 0
    }
  })
  return sum(kibibytes) * 1024
}

const ticksPerSecond = 100

/** Time the tree has had on processors, in seconds. */
export function cpuSeconds(pid: number): number {
  const ticks = treeOf(pid).map((one) => {
    const fields = statOf(one)
    return fields === undefined ? 0 : Number(fields[11]) + Number(fields[12])
  })
  return sum(ticks) / ticksPerSecond
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, one) => whole + one, 0)
}
