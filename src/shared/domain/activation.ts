import { z } from 'zod'

/**
 * What a unit does with its weighted sum.
 * - `relu`: max(0, x); the article's choice for hidden units.
 * - `sigmoid`: 1 / (1 + e^−x), between 0 and 1.
 * - `tanh`: between −1 and 1.
 * - `linear`: nothing. Layers without another activation between them are one linear function.
 */
export const Activation = z.enum(['relu', 'sigmoid', 'tanh', 'linear'])
export type Activation = z.infer<typeof Activation>

/**
 * What the output layer does with its sums. `auto` is a sigmoid for two labels and a softmax for
 * more. A softmax has one unit for each label. With any other, two labels share one unit, whose
 * value says how much the photo shows the second; more labels have one unit each.
 */
export const OutputActivation = z.enum(['auto', 'sigmoid', 'softmax', 'relu', 'tanh', 'linear'])
export type OutputActivation = z.infer<typeof OutputActivation>
