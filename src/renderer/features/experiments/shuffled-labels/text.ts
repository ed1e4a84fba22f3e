export const text = {
  question: 'Does the network learn something, or only learn by heart?',
  subtitle:
    'The same network on the true labels and on labels dealt out at random, as a control that nothing can be learned from.',
  picture: 'A line that climbs, while another stays where guessing is.',
  seeds: 'Repeat with seeds',
} as const
