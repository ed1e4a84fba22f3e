/** The `process` object that a preload script gets. */
export function preloadProcess(additionalArguments: readonly string[]): Record<string, unknown> {
  return {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    platform: process.platform,
    arch: process.arch,
    versions: { ...process.versions },
    env: { ...process.env },
    argv: [process.execPath, ...additionalArguments],
    execPath: process.execPath,
    resourcesPath: process.resourcesPath,
  }
}
