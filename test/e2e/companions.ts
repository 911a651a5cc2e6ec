/**
 * The words that start a program which ends with the worker that started it, however that ends: a test that is
 * interrupted does not come to its end, and a program that stands still hears of nothing less.
 */
export function endingWithUs(
  program: string,
  args: readonly string[],
): readonly [program: string, args: readonly string[]] {
  if (process.platform !== 'linux') return [program, args]
  return ['setpriv', ['--pdeathsig', 'KILL', '--', program, ...args]]
}
