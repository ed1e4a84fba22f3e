export const text = {
  question: 'Which way downhill is the fastest, from the same start?',
  subtitle: 'The same network, weights and photos in the same order: only the optimizer differs.',
  picture: 'Losses that fall one faster than the other.',
  seeds: 'Repeat with seeds',
  curve: 'Validation loss',
  summary: 'The validation loss of each entrant after each epoch.',
  epoch: 'Epoch',
  loss: 'Validation loss',
  entrant: 'Entrant',
} as const
