import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  // Specs that take many minutes and measure more than they judge: DOWNHILL_SLOW_SPECS=1.
  testIgnore: process.env['DOWNHILL_SLOW_SPECS'] ? [] : ['e2e/slow/**'],
  outputDir: 'test-results',
  // Specs start real windows and train real networks, on as little as two cores.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env['CI'] ? 'line' : 'list',
  use: { trace: 'retain-on-failure' },
})
