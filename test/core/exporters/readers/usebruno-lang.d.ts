/** Bruno’s own reader and writer of its files; it comes without types. */
declare module '@usebruno/lang' {
  export interface BrunoVariable {
    readonly name: string
    readonly value: string
    readonly enabled: boolean
    readonly secret: boolean
  }
  export function bruToEnvJsonV2(content: string): { readonly variables: readonly BrunoVariable[] }
}
