export const text = {
  title: 'What should your network tell apart?',
  subtitle:
    'Downhill trains an image classifier on your own photos and shows you what training is. Nothing leaves this computer.',
  openFolder: 'Open a folder of photos…',
  openHint:
    'One sub-folder for each label, or files named like cat.0.jpg and dog.0.jpg. Your photos stay where they are and are never changed.',
  ownTitle: 'Your own photos',
  dropHint: 'You can also drop folders or photos anywhere here.',
  dropNow: 'Drop to see what will come in',
  sample: 'Try the built-in sample',
  sampleTitle: 'Cats and dogs',
  sampleHint: '300 drawn cats and dogs come with Downhill: see everything work in a minute.',
  recent: 'Recent projects',
  noRecent: 'Folders that you open will be listed here.',
  missing: 'Not found: moved, deleted, or on a drive that is not connected',
  open: (name: string) => `Open ${name}`,
  forget: (name: string) => `Take ${name} off this list`,
  failed: 'The project could not be opened',
  opened: (when: string) => `opened ${when}`,
  photosIn: (folder: string) => `Photos in ${folder}`,
} as const
