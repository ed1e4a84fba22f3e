import { z } from 'zod'

/** What Downhill can ask the browser to open: nothing but these. */
export const LinkId = z.enum([
  'article',
  'nielsen',
  'deepLearning',
  'cs231n',
  'blueBrown',
  'ruder',
  'rumelhart1986',
  'cybenko1989',
  'hornik1991',
  'glorot2010',
  'kingma2015',
  'smith2017',
  'loshchilov2017',
  'zhang2017',
  'li2018',
])
export type LinkId = z.infer<typeof LinkId>

export interface ReadingEntry {
  /** Of a book, a course, a page or a paper; as its authors wrote it. */
  readonly title: string
  readonly authors: string
  /** The year it came out; null where it is added to. */
  readonly year: number | null
  /** Where it is on the web; one site of these is known to answer by http alone. */
  readonly address: string
}

export const readingList: Readonly<Record<LinkId, ReadingEntry>> = {
  article: {
    title: 'How do we ‘train’ neural networks?',
    authors: 'Vitaly Bushaev',
    year: 2017,
    address: 'https://towardsdatascience.com/how-do-we-train-neural-networks-edd985562b73',
  },
  nielsen: {
    title: 'Neural Networks and Deep Learning',
    authors: 'Michael Nielsen',
    year: 2015,
    address: 'http://neuralnetworksanddeeplearning.com/',
  },
  deepLearning: {
    title: 'Deep Learning',
    authors: 'Ian Goodfellow, Yoshua Bengio and Aaron Courville',
    year: 2016,
    address: 'https://www.deeplearningbook.org/',
  },
  cs231n: {
    title: 'CS231n: Deep Learning for Computer Vision, the course notes',
    authors: 'Stanford University',
    year: null,
    address: 'https://cs231n.github.io/',
  },
  blueBrown: {
    title: 'Neural networks',
    authors: '3Blue1Brown (Grant Sanderson)',
    year: null,
    address: 'https://www.3blue1brown.com/topics/neural-networks',
  },
  ruder: {
    title: 'An overview of gradient descent optimization algorithms',
    authors: 'Sebastian Ruder',
    year: 2016,
    address: 'https://www.ruder.io/optimizing-gradient-descent/',
  },
  rumelhart1986: {
    title: 'Learning representations by back-propagating errors',
    authors: 'Rumelhart, Hinton and Williams',
    year: 1986,
    address: 'https://doi.org/10.1038/323533a0',
  },
  cybenko1989: {
    title: 'Approximation by superpositions of a sigmoidal function',
    authors: 'Cybenko',
    year: 1989,
    address: 'https://doi.org/10.1007/BF02551274',
  },
  hornik1991: {
    title: 'Approximation capabilities of multilayer feedforward networks',
    authors: 'Hornik',
    year: 1991,
    address: 'https://doi.org/10.1016/0893-6080(91)90009-T',
  },
  glorot2010: {
    title: 'Understanding the difficulty of training deep feedforward neural networks',
    authors: 'Glorot and Bengio',
    year: 2010,
    address: 'https://proceedings.mlr.press/v9/glorot10a.html',
  },
  kingma2015: {
    title: 'Adam: A Method for Stochastic Optimization',
    authors: 'Kingma and Ba',
    year: 2015,
    address: 'https://arxiv.org/abs/1412.6980',
  },
  smith2017: {
    title: 'Cyclical Learning Rates for Training Neural Networks',
    authors: 'Smith',
    year: 2017,
    address: 'https://arxiv.org/abs/1506.01186',
  },
  loshchilov2017: {
    title: 'SGDR: Stochastic Gradient Descent with Warm Restarts',
    authors: 'Loshchilov and Hutter',
    year: 2017,
    address: 'https://arxiv.org/abs/1608.03983',
  },
  zhang2017: {
    title: 'Understanding deep learning requires rethinking generalization',
    authors: 'Zhang, Bengio, Hardt, Recht and Vinyals',
    year: 2017,
    address: 'https://arxiv.org/abs/1611.03530',
  },
  li2018: {
    title: 'Visualizing the Loss Landscape of Neural Nets',
    authors: 'Li, Xu, Taylor, Studer and Goldstein',
    year: 2018,
    address: 'https://arxiv.org/abs/1712.09913',
  },
}
