import type { IdeaWords } from './idea-words.ts'

/** How a network learns. */
export const learning = {
  loss: {
    title: 'How wrong is it?',
    line: 'One number for all mistakes, to be brought down.',
    paragraphs: [
      'To get better, a network must be told how wrong it is, in one number. Take a photo whose label is known. Subtract what was wanted, 0 or 1, from what the network gave, and square the difference: then a miss counts the same in both directions, and a miss that is twice as large counts four times as much. Do so for all photos and take the mean. This is the mean squared error, the loss of the article’s networks.',
      'It is 0 only when every answer is exactly right. A network with one output that always says 0.5 has a loss of 0.25, whatever the labels are.',
      'For classifying, another loss has become more usual: cross-entropy, minus the logarithm of the probability that the true label was given. It punishes being sure and wrong without any bound, and with a sigmoid or softmax at the output its slopes do not fade when an answer is badly wrong. Values of different losses cannot be compared with each other; accuracies can.',
    ],
    tryIt: 'Under “Learning”, choose between mean squared error and cross-entropy.',
  },
  beginning: {
    title: 'It begins by guessing',
    line: 'Random weights, and a loss that has to come down.',
    paragraphs: [
      'Before the first step the weights have to be something. They are drawn at random. If all were equal, the neurons of a layer would compute the same, be corrected in the same way, and stay equal for ever; chance is what lets them become different.',
      'Not any chance will do. Where weights are too large, sums grow from layer to layer; where they are too small, sums die away, and so do the slopes on the way back. Glorot and Bengio worked out in 2010 how widely to draw them, from the numbers of a layer’s inputs and outputs. For ReLU, He and others drew them wider in 2015.',
      'So an untrained network answers, but its answers are worth nothing. Its loss is the first point of every curve, at epoch 0, and all that follows is measured against it. The seed decides which random numbers are drawn: the same seed, photos and settings give the same run once more. Another seed begins elsewhere and often, as in the picture, ends about equally well.',
    ],
    tryIt:
      'Open one of your runs and find the first point of its loss curve. If there is no run yet, train one; it takes a minute.',
  },
  slope: {
    title: 'Which way is down?',
    line: 'The derivative says where the loss rises; go the other way.',
    paragraphs: [
      'Suppose the loss depended on one weight alone. Draw the loss above the weight, and you get a curve. From where you stand on it, in which direction should the weight move? The derivative answers. It is the slope of the straight line that just touches the curve there, the tangent.',
      'The slope of f(x) = x is 1 everywhere. The derivative of f(x) = x² is 2x. At x = 2 it is 4: the curve rises to the right, so down is to the left. At x = −2 it is −4, and down is to the right. At 0 it is 0: the bottom is flat.',
      'So look at the sign of the slope and go the other way. Its size says how steep it is, not how far away the bottom lies.',
      'A network has many weights, and its loss has a slope in the direction of each. All these slopes together are the gradient. It points to where the loss rises fastest, and so minus the gradient points to where it falls fastest.',
    ],
    tryIt: 'Put the ball on x² at 2 and at −2, read the derivative there, and let it take a step.',
  },
  step: {
    title: 'One small step, many times',
    line: 'Each weight minus learning rate times its slope.',
    paragraphs: [
      'Now all is there to learn with. Work out the slope of the loss for every weight, and change each weight a little against it: new weight = old weight − learning rate × slope. Do so again, and again. This is gradient descent. The rest is about doing it well.',
      'Towards the bottom slopes become small, and so the steps do by themselves. Where all slopes are zero nothing moves any more. That may be the lowest place of all, or a local minimum: lower than everything around it, while elsewhere it goes deeper still. Which one you reach depends on where you begin. Move the start in the picture across the hill.',
      'With two weights the loss is a surface; with a hundred thousand nobody can picture it. But it can be cut: take two directions from the trained weights and draw the loss along them, as Li and others did in 2018. With so many directions to leave by, poor local minima seem to trouble training less than one might fear; flat stretches and saddles slow it more.',
    ],
    tryIt:
      'Draw the loss around the weights of one of your runs, with the path that training took.',
  },
} as const satisfies Readonly<Record<string, IdeaWords>>
