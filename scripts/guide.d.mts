import type { Plugin } from 'vite'

/** The pages of Help as HTML, with their pictures, below `guide/`. */
export function guide(): Plugin
