import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src/{shared,engine,main,cli},scripts,tools}/**/*.test.{ts,mjs}'],
          // Tests start real processes and real TensorFlow; on two busy cores a second is short.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['src/{renderer,preload}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
