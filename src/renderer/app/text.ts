/** The words of the window's frame. */
export const text = {
  photos: 'Photos',
  train: 'Train',
  runs: 'Runs',
  classify: 'Classify',
  openFirst: 'Open a folder of photos first.',
  needsPhotos: 'No readable photos',
  needsLabels: 'Needs two labels',
  noRuns: 'None yet',
  needsRun: 'Needs a run',
  classifyNeedsRun: 'Train a network first; then it can classify photos.',
  theme: 'Theme',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  startPage: 'Start page',
  openAnother: 'Open another folder…',
  noProject: 'No project open',
  projectMenu: 'Project',
  privacy:
    'Downhill makes no network connection. Photos are read where they are, and everything it makes stays in the project’s folder. The page itself is not allowed to connect anywhere.',
  taskFailed: 'This did not work',
  engineBack: 'The engine is running again',
  engineBackText: 'It stopped unexpectedly. What had been saved is there.',
} as const
