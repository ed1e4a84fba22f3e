export const text = {
  question: 'Does the network learn something, or only learn by heart?',
  subtitle: 'True labels, and shuffled ones as a control that holds nothing to learn.',
  picture: 'A line that climbs, while another stays where guessing is.',
  seeds: 'Repeat with seeds',
} as const
