import type { ElectronApplication } from '@playwright/test'
import { execFileSync } from 'node:child_process'

interface ProcessMemory {
  readonly name: string
  /** Resident, which counts what several processes share in each of them. */
  readonly bytes: number
}

/** What a process is, by its command line. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/engine\/library\/process/, 'library'],
  [/engine\/decoding\//, 'decoder'],
  [/engine\/training\/process/, 'trainer'],
  [/--type=renderer/, 'page'],
  [/--type=gpu-process/, 'graphics'],
]

/** Resident memory of the app's processes that matter, largest first. */
export function memoryOf(app: ElectronApplication): readonly ProcessMemory[] {
  const root = app.process().pid ?? 0
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='])
    .toString()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, kilobytes, command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      bytes: Number(kilobytes) * 1024,
      command: command ?? '',
    }))
  const ours = new Set([root])
  // A parent may stand behind its child in the list.
  for (let found = 0; found < ours.size;) {
    found = ours.size
    for (const { pid, parent } of rows) if (ours.has(parent)) ours.add(pid)
  }
  return rows
    .filter(({ pid }) => ours.has(pid))
    .map(({ pid, command, bytes }) => ({
      name: pid === root ? 'main' : KINDS.find(([kind]) => kind.test(command))?.[1],
      bytes,
    }))
    .filter((row): row is ProcessMemory => row.name !== undefined)
    .toSorted((a, b) => b.bytes - a.bytes)
}
