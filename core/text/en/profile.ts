/** Sentences of this surface, in English. */
export const profile = {} as const
