import type { IdeaWords } from './idea-words.ts'

/** What it is worth in the end. */
export const worth = {
  anything: {
    title: 'Can it learn anything at all?',
    line: 'One hidden layer is enough, on paper.',
    paragraphs: [
      'Whatever a network is to tell apart, there is a function behind it: pixels go in, the label comes out. It is a strange function, and nobody can write it down. Can a network become it?',
      'On paper, yes. Cybenko proved in 1989 that one hidden layer of sigmoid neurons can come as close as you like to any continuous function on a bounded region, if it has neurons enough. Hornik showed in 1991 that this is owed to the layers more than to that activation. The picture makes it plausible: each ReLU neuron adds one bend, and a line with enough bends can follow any curve.',
      'What the theorem leaves open matters as much. It does not say how many neurons are enough: it may be absurdly many. It does not say that descent will find their weights. And it says nothing of photos that were not among the examples, as a network that is large enough could simply store those. Why networks of moderate size do well on new photos is another question.',
    ],
    tryIt:
      'Train networks with one hidden layer of several widths, and see what more neurons bring on your photos.',
  },
  unseen: {
    title: 'Photos it has never seen',
    line: 'Training, validation and test, and an honest number.',
    paragraphs: [
      'That a network knows the photos it learned from is worth little. What counts is how it does on new ones: whether it generalises. So some are kept back. It learns from the training photos. By the validation photos it is judged after every epoch, and they help you to choose settings and when to stop. The test photos are looked at once, at the very end: nothing can judge you fairly that you have chosen by.',
      'Draw the losses of training and validation together. At first both fall. If training goes on falling while validation rises, the network has begun to learn its photos by heart: it overfits. More photos help most; augmentation, a smaller network, or stopping earlier help too.',
      'And mind on how few photos a judgement rests. 18 right of 20 is 90\u00a0%, but the true accuracy may well be anything from 70 to 97\u00a0%. So Downhill puts this interval beside an accuracy, and says where a difference lies within chance.',
    ],
    tryIt: 'See which of your photos are for training, for validation and for the test.',
  },
  byHeart: {
    title: 'Learning by heart',
    line: 'Shuffled labels are learned too. What does that mean?',
    paragraphs: [
      'Here is an experiment that teaches doubt. Shuffle the labels of your photos, then train. Now there is nothing left to learn: a photo has no more to do with its label. A network that is large enough gets all of them right even so. It stores them.',
      'Zhang and others did this in 2017 with the usual networks and photos by the ten thousand. It caused a stir, because the same networks generalise well when labels are true. So it is not for want of room that they do not learn by heart; and accuracy on the training photos cannot tell the two cases apart. Only photos that the network has not seen can.',
      'The picture shows the same in small, with one linear neuron of 40 weights and 30 photos to learn from. The more labels are shuffled, the closer it comes to guessing on other photos, while on its own it stays perfect. Why real networks find what holds for new photos, although they could store the old ones, is still being worked out. It is the article’s open question.',
    ],
    tryIt: 'Train on your own photos with their labels shuffled, and see what each accuracy says.',
  },
} as const satisfies Readonly<Record<string, IdeaWords>>
