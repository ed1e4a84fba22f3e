import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'

export default defineConfig(({ command }) => ({
  main: {
    build: { rolldownOptions: { input: { index: resolve('src/main/index.ts') } } },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload has to be one CommonJS file, whatever package.json's type says.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    build: {
      rolldownOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          // The gallery of primitives is for those who build pages, not for the app.
          ...(command === 'serve' || process.env['DOWNHILL_GALLERY'] === '1'
            ? { gallery: resolve('src/renderer/gallery.html') }
            : {}),
        },
      },
    },
  },
}))
