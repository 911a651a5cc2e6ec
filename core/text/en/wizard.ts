/** Sentences of this surface, in English. */
export const wizard = {} as const
