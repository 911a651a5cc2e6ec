/** Sentences of this surface, in English. */
export const signIn = {} as const
