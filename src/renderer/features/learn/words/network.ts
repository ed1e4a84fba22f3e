import type { IdeaWords } from './idea-words.ts'

/** What a network is. */
export const network = {
  example: {
    title: 'Cats or dogs?',
    line: 'A network is given examples, not rules.',
    paragraphs: [
      'Everything here grows from one question: is there a cat or a dog in this photo? You answer at a glance, and could not say how. That is the trouble for a programmer: nobody has ever written down, rule by rule, which arrangements of bright and dark make a cat.',
      'A neural network is not given rules. It is given examples: photos whose answer is known. The article that Downhill follows uses a well-known set of photos, all in one folder, where each file’s name says what is on it: cat.0.jpg, dog.0.jpg and so on. The part before the first dot is the label, and besides the photo itself the label is all that the network is ever told.',
      'What sets the two apart it has to find out for itself. It uses whatever works, also what you did not mean: if all your cats lie on sofas, a sofa is as good as a cat. So your photos decide what can be learned, more than any setting does. Cats and dogs are only the example. Three kinds of leaves work just the same.',
    ],
    tryIt:
      'Bring in files that are named like these, or a folder with one sub-folder for each label, and see which labels are found. The built-in sample is of this kind too.',
  },
  input: {
    title: 'A photo is a list of numbers',
    line: 'Pixels are numbers; laid end to end, they are what goes in.',
    paragraphs: [
      'Inside a computer a grey photo is a table of numbers, one for each pixel: 0 is black, 255 is white. A photo in colour is three such tables, one each for red, green and blue.',
      'The simplest networks take no table but a plain list. So the photo is flattened: its rows are laid end to end. A photo of 4 × 4 pixels becomes a list of 16 numbers, one of 64 × 64 pixels in colour a list of 64 × 64 × 3 = 12,288.',
      'Two things follow. Every place in the list has weights of its own, so the network is bound to one size, and all photos must be brought to it. And the list no longer says which pixels were neighbours; even that would have to be learned from the examples.',
      'Convolutional networks keep the table and slide small filters over it, so they see neighbours together. If each of the maps that they make is then averaged as a whole, which is called global pooling, they are not bound to one size either.',
    ],
    tryIt:
      'Open a photo, choose “As the network sees it”, and look how little is left at the network’s size. What is left is enough.',
  },
  neuron: {
    title: 'One neuron',
    line: 'A weighted sum, and silence below zero.',
    paragraphs: [
      'A neuron is a small sum. Each number that comes in is multiplied by a weight of its own, and the products are added up, together with one number more, the bias. A positive weight says: the more of this, the stronger I answer. A negative weight says the opposite, and one near zero says that this input does not matter.',
      'Then comes the activation. The usual one, ReLU, is as simple as can be: a sum below zero becomes zero, any other is passed on as it is. So the neuron stays silent until its inputs fit its weights well enough.',
      'The inputs come from the photo. What training changes are the weights and the biases, and nothing else: to learn is to change these numbers. Where the inputs are pixels there is one weight for each pixel, or three in colour, so the weights can be drawn as a picture themselves. It shows where brightness speaks for a label and where it speaks against it.',
    ],
    tryIt:
      'Begin with “Single neuron, as in the article”, press Train, and watch the picture of its weights take shape.',
  },
  layers: {
    title: 'Layers of neurons',
    line: 'Neurons that listen to neurons, and what they cost.',
    paragraphs: [
      'One neuron can only add up evidence. For more there must be several, each with weights of its own, and others that take the answers of these as their inputs. Neurons with the same inputs form a layer. In a fully connected network every neuron of a layer listens to every number of the layer before.',
      'What is called the input layer computes nothing: it is the list of pixels itself. The last layer gives the answer. Those between are called hidden, for no deeper reason than that neither what goes into them nor what comes out is seen from outside.',
      'How many layers there are, and how many neurons in each, is for you to choose, and the price is easy to work out: one weight for each pair of an input and a neuron, and one bias for each neuron. With 12,288 numbers coming in, a first layer of 32 neurons has 12,288 × 32 + 32 = 393,248 of them. Nearly all weights of such a network sit in its first layer.',
    ],
    tryIt:
      'Under “Network”, add a hidden layer or change how large it is, and watch the drawing and the number of weights.',
  },
  bend: {
    title: 'Why the bend matters',
    line: 'Without it, any number of layers is only one.',
    paragraphs: [
      'Leave the activation out, and a layer is a matrix: a table of weights that turns one list of numbers into another. Two such layers one after the other multiply two matrices, and the product of two matrices is one matrix again. Their biases become one as well.',
      'So ten layers without an activation can say nothing that a single layer could not say. They cost more, and in the end they still draw a straight line between one label and the other, or a flat plane where there are more inputs.',
      'A bend between the layers ends this. ReLU has just one, at zero, and that is enough: each hidden neuron can put its bend somewhere else, and many bent lines add up to almost any curve. The picture shows both with the very same weights.',
      'Every activation that is not linear will do. Sigmoid and tanh were usual once; ReLU is liked because it is cheap, and because its slope does not fade for large sums.',
    ],
    tryIt:
      'Train one network twice on the same photos, with a bend between its layers and without, and compare.',
  },
  answer: {
    title: 'An answer between 0 and 1',
    line: 'The sigmoid makes any sum readable as a probability.',
    paragraphs: [
      'The sum of the last neuron can be any number, −3.1 or 250. What we want is an answer that can be read. The sigmoid, 1\u00a0/\u00a0(1\u00a0+\u00a0e⁻ᶻ), turns every sum z into a number between 0 and 1. Large sums come out close to 1, very negative ones close to 0, and a sum of 0 becomes exactly one half.',
      'With 0 for cat and 1 for dog, an answer of 0.97 reads: “a dog, and I would bet 97 to 3 on it”. We read it as a probability, and training pushes it towards being one. Whether it has become one must be tested: networks are often surer than they are right.',
      'For more than two labels there is one output neuron for each, and softmax takes the place of the sigmoid: each sum z becomes eᶻ, divided by the total of them all, so that the answers add up to 1. With two labels, softmax says just what a sigmoid says of the difference between both sums.',
    ],
    tryIt:
      'Under “Network”, open “More settings” to see what the output does with its sums, and choose between sigmoid and softmax.',
  },
} as const satisfies Readonly<Record<string, IdeaWords>>
