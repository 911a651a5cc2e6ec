/** Sentences of this surface, in English. */
export const vault = {} as const
