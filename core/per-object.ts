/** `work`, done once for each object: for what is worked out of objects that never change, again and again. */
export function perObject<Of extends object, Result>(work: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before.result
    const result = work(of)
    known.set(of, { result })
    return result
  }
}
