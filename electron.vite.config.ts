import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { guide } from './scripts/guide.mjs'
import { licences } from './scripts/licences.mjs'

const root = import.meta.dirname

/** Where the three bundles start. Everything is bundled: the packaged app carries no node_modules. */
export default defineConfig({
  main: {
    plugins: [licences({ also: [resolve(root, 'node_modules/electron')] })],
    build: {
      externalizeDeps: false,
      lib: {
        entry: {
          start: resolve(root, 'main/start.ts'),
          // One of these, as the app is started with a window or without.
          index: resolve(root, 'main/index.ts'),
          'command-line': resolve(root, 'main/command-line.ts'),
          // What is imported is read in a thread of its own.
          'age-thread': resolve(root, 'main/moving/age-thread.ts'),
          'understand-thread': resolve(root, 'main/importing/understand-thread.ts'),
        },
      },
      rolldownOptions: {
        external: ['electron'],
        // Names stay: a log that a person sends says where something went wrong.
        output: { minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          index: resolve(root, 'preload/index.ts'),
          'sign-in-bar': resolve(root, 'preload/sign-in-bar.ts'),
        },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), licences(), guide()],
    build: {
      minify: true,
      // Data URLs are no part of the content security policy: every asset is a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: resolve(root, 'renderer/index.html'),
          'sign-in-bar': resolve(root, 'renderer/sign-in-bar/index.html'),
        },
      },
    },
  },
})
