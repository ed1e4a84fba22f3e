import { createRequire } from 'node:module'
import { z } from 'zod'

/** Downhill's version, such as `0.1.0`. */
export const appVersion = (): string =>
  z.object({ version: z.string() }).parse(createRequire(import.meta.url)('../../../package.json'))
    .version
