import { execFileSync } from 'node:child_process'
import type { ElectronApplication } from '@playwright/test'

/** The engine's processes as the system sees them: children of the main process. */
export function enginePid(app: ElectronApplication, name: 'library' | 'training'): number {
  const main = app.process().pid ?? 0
  const children = execFileSync('pgrep', ['-P', String(main), '-f', `engine/${name}/process.ts`])
  const [pid] = children.toString().trim().split('\n')
  return Number(pid)
}
