import type { Plugin } from 'vite'

export function licences(options?: { readonly also?: readonly string[] }): Plugin
export function packageFolder(id: string): string[]
export function licenceOf(folder: string): {
  name: string
  version: string
  licence: string
  text: string
}
