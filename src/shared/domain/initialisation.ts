import { z } from 'zod'

/**
 * Where weights begin; biases begin at 0. n is a unit's number of inputs, m of outputs.
 * - `glorot`: uniform within ±√(6 / (n + m)) (Glorot & Bengio, 2010).
 * - `he`: normal with variance 2 / n (He et al., 2015); made for ReLU.
 * - `uniform`: within ±0.05, whatever the layer's size.
 * - `zeros`: all units of a layer stay alike, so that nothing is learned; to show why not.
 */
export const Initialisation = z.enum(['glorot', 'he', 'uniform', 'zeros'])
export type Initialisation = z.infer<typeof Initialisation>
