import type { IdeaWords } from './idea-words.ts'

/** How fast it learns. */
export const speed = {
  rate: {
    title: 'How large a step?',
    line: 'Too small crawls, too large jumps over the bottom.',
    paragraphs: [
      'The learning rate says how much of the slope a step takes. No setting matters more. Too small, and training crawls. Too large, and a step jumps over the bottom to the other side, and lands where it is steeper than before; the next jump goes farther still, and the loss explodes. This is called divergence. Downhill notices it, ends the run and says so.',
      'On x² it can be worked out: every step multiplies x by 1 − 2 × rate. At a rate of 0.5 the ball is at the bottom after one step. From there up to 1 it jumps from side to side and still comes closer; above 1 it flies away.',
      'For a network nobody can work it out, but it can be measured. In a range test (Smith, 2017) the rate grows at every step, from far too small to far too large, while the loss is watched: it lies still, falls, then explodes. A good rate lies where it falls fast, well before the explosion. Where the curve says nothing, an honest test says so.',
    ],
    tryIt:
      'Let the finder raise the rate on your own photos, and see where the loss falls fastest and where it explodes.',
  },
  schedule: {
    title: 'A rate that changes',
    line: 'Large steps first, small ones to settle.',
    paragraphs: [
      'One rate need not suit a whole run. At first there is far to go, and large steps are right. Towards the end they only rattle about the bottom, and smaller ones settle lower. A schedule changes the rate while the network learns.',
      'The simplest makes it smaller every few epochs. A cosine goes down smoothly, and with warm restarts it jumps up again and begins anew (Loshchilov and Hutter, 2017); the network at the end of each cycle is one that can be kept. Cyclical rates rise and fall in straight lines between two bounds (Smith, 2017), so that one needs to know a range and not the one best number. One cycle spends the whole run on a single rise and fall.',
      'A warm-up, which begins low and rises for an epoch or so, is a precaution: while the weights are still random, slopes change quickly from step to step. No schedule saves a run whose rate is wrong by a factor of ten. Find the rate first, then try schedules.',
    ],
    tryIt:
      'Train one network with several rates and schedules side by side, and see which of them really differ.',
  },
  batch: {
    title: 'A few photos at a time',
    line: 'A rough direction now beats the exact one later.',
    paragraphs: [
      'The loss is a mean over all photos, so its true gradient needs all of them: with 10,000 photos, 10,000 passes through the network for one small step. That is exact, and far too slow.',
      'But a mean can be estimated. Take 32 photos by chance, a mini-batch, work out the gradient of their loss and step at once. The direction is somewhat wrong, yet right on average; and for the price of one exact step you take 312 of these. When every photo has had its turn an epoch is over. They are shuffled, and it begins again.',
      'The price is noise. The loss of every step is measured on other photos, so the curve jumps even where learning goes well. Look at the smoothed line through it. Noise shrinks only with the square root of the batch size: four times as many photos, half the noise. Larger batches keep the computer busier, so each photo costs less; smaller ones make more steps of the same photos. What learns fastest per second lies between, and only trying finds it.',
    ],
    tryIt:
      'Train with several batch sizes, and compare them by epoch, by update and by second: the winner is not the same each time.',
  },
  single: {
    title: 'One photo at a time',
    line: 'Stochastic gradient descent, in the strict sense.',
    paragraphs: [
      'The smallest batch is one photo. Look at it, step, look at the next. Strictly speaking only this is stochastic gradient descent, or SGD: chance decides whose slope is followed. By now people call it so with batches of any size.',
      'Every step follows the wish of one photo, and photos disagree, so the path staggers. In the picture each photo pulls the weights towards its own dot, and the loss is lowest in the middle of all dots. With all photos in each step the path is straight, but a pass over the photos is one step. One photo at a time makes forty, and is near the middle before the other has really set out. But it never comes to rest: at a fixed rate it goes on wandering about the lowest place, the wider the larger the rate is.',
      'This is one reason to lower the rate towards the end. And to stagger is not only bad: it can carry a path out of a hollow in which exact descent would have stayed.',
    ],
    tryIt: 'Compare a batch size of 1 with larger ones, on your photos.',
  },
  optimizers: {
    title: 'Momentum, RMSprop, Adam',
    line: 'What descent gains by remembering.',
    paragraphs: [
      'Plain descent forgets every step. In a ravine, steep across and nearly flat along, it jumps from wall to wall: the steep direction allows no larger rate, and along the floor, where it should go, it hardly moves.',
      'Momentum remembers. Like a heavy ball it keeps most of its last move and adds the new slope, so that moves to and fro cancel, and moves along the floor add up. RMSprop remembers how large the slopes of each weight have been of late and divides by that, so that all weights move about equally fast. Adam (Kingma and Ba, 2015) does both, and corrects both memories for having begun at zero. It asks for little choosing, which is why many begin with it.',
      'None is best everywhere. RMSprop and Adam scale each weight by itself, so they gain less in a ravine that lies aslant, like this one, than in one along an axis. Each needs a rate of its own. A fair race gives it that, and gives all of them the same starting weights and the same batches in the same order.',
    ],
    tryIt:
      'Let the optimizers race on your photos, from the same weights and with the same batches.',
  },
  genetic: {
    title: 'Learning without slopes',
    line: 'A genetic algorithm, and what the gradient is worth.',
    paragraphs: [
      'Can one learn without a derivative? Evolution does. A genetic algorithm keeps a whole population of networks, each with weights of its own. All are tried on photos. The best few live on; the others are replaced by children, which take their weights from good parents, often from two of them, and change some of these a little by chance. Then the next generation is tried.',
      'It asks only how good each one is, and so it works where there are no slopes at all. And it finds its way: in the picture, with two weights, twenty-four dots gather at the bottom within a few generations.',
      'With photos it is another matter. A change by chance is hardly ever good for ten thousand weights at once, and the loss of a network does not say which of its weights to change. The gradient says so for every single one. At an equal number of passes through the network, the genetic algorithm loses clearly on photos; Downhill counts the passes, to be fair. It is here to show what a gradient is worth.',
    ],
    tryIt: 'Let it race against the others, and look at how many passes each has used.',
  },
  backpropagation: {
    title: 'All slopes at once',
    line: 'Backpropagation, and why nobody measures instead.',
    paragraphs: [
      'Descent needs the slope of the loss for every weight. To write down the derivatives of a whole network by hand is madness. To measure them is easy: make one weight a little larger, then a little smaller, and see what becomes of the loss. But this takes two passes through the network for each weight: with 400,000 weights, 800,000 passes for a single step.',
      'Backpropagation gets all of them at once. A network is a chain of simple operations, and each knows its own slope: how its result changes with what it is given. The chain rule says that slopes along a chain multiply. So go forward and keep what each operation gave; then go back from the loss and multiply on the way. What was worked out for the later layers serves all the earlier ones. The way back takes about twice as long as the way forward, however many weights there are.',
      'Rumelhart, Hinton and Williams made it widely known in 1986. Measuring still has its use: for a few weights, it checks that backpropagation is right.',
    ],
    tryIt:
      'Have the slopes of your network worked out in both ways, and compare their values and the time they take.',
  },
} as const satisfies Readonly<Record<string, IdeaWords>>
