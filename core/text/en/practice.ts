/** Sentences of this surface, in English. */
export const practice = {} as const
