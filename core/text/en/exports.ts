/** Sentences of this surface, in English. */
export const exports = {} as const
