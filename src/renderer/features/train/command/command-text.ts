export const commandText = {
  copy: 'Copy the command that does the same',
  copied: 'The command was copied',
  hint: 'It trains on the same photos with the same settings from a terminal.',
  failed: 'The command could not be copied',
} as const
