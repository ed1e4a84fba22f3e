import { formatCount } from '#renderer/ui/index.ts'

export const text = {
  question: 'What would a network be without its activation functions?',
  subtitle: 'The same network with and without activations, and a single layer.',
  picture: 'A curve that bends where a straight line cannot follow.',
  networks: 'Networks to train',
  epochs: (epochs: number) => `${formatCount(epochs, 'epoch')} each`,
  unfit: {
    noHiddenLayer:
      'The network of these settings has no hidden layer, so it has no activation to leave out. Choose settings with hidden layers.',
    linearAlready:
      'The hidden layers of these settings have no activation already. Choose settings with ReLU, tanh or sigmoid.',
  },
} as const
