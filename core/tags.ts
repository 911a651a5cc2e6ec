/** The most tags of a profile, and the most letters of one. */
export const tagLimit = 12
export const tagLength = 40

/** Tags as they are stored: each once whatever its capitals, without blanks around it, as many and as long as there may be. */
export function tidyTags(typed: readonly string[]): readonly string[] {
  const tags = new Map<string, string>()
  for (const each of typed) {
    const tag = each.normalize().trim().slice(0, tagLength).trim()
    const key = tag.toLowerCase()
    if (tag !== '' && !tags.has(key)) tags.set(key, tag)
  }
  return [...tags.values()].slice(0, tagLimit)
}
