/** Sentences of this surface, in English. */
export const board = {} as const
