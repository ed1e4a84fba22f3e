/** What a node is for, in a few words. */

export type Group = 'input' | 'forward' | 'loss' | 'backward' | 'update' | 'report'

/** By a node's name. x: the batch's pixels; z: sums; h: the hidden neurons; p: the output; δ: ∂loss/∂z. */
const ROLES: Readonly<Record<string, string>> = {
  rows: 'which photos',
  ResourceGather: 'their pixels, uint8',
  labels: 'which labels',
  shares: '1 / photos, for each',
  scalars: 'learning rate',
  told: 'fetched: all is done',
  'step0/Cast': 'x, as float32',
  'step0/dense/layer0.kernel/read': 'W₀ [4, 3]',
  'step0/dense/MatMul': 'x·W₀',
  'step0/dense/Mul': 'pixels to 0–1: ÷ 255',
  'step0/dense/layer0.bias/read': 'b₀ [3]',
  'step0/dense/BiasAdd': 'z₀ = x·W₀ ÷ 255 + b₀',
  'step0/activation/Relu': 'h = max(0, z₀)',
  'step0/dense_1/layer1.kernel/read': 'W₁ [3, 1]',
  'step0/dense_1/MatMul': 'h·W₁',
  'step0/dense_1/layer1.bias/read': 'b₁ [1]',
  'step0/dense_1/BiasAdd': 'z₁ = h·W₁ + b₁',
  'step0/loss/Cast': 't: 0 or 1, wanted',
  'step0/loss/Sigmoid': 'p = σ(z₁), given',
  'step0/loss/Sub': 'p − t',
  'step0/loss/Square': '(p − t)²',
  'step0/loss/Mul': 'each photo’s share',
  'step0/loss/Sum': 'the loss',
  'step0/loss/Mul_1': '2 · share',
  'step0/loss/Mul_2': '∂loss/∂p',
  'step0/loss/SigmoidGrad': 'δ₁ = ∂loss/∂z₁',
  'step0/backward/MatMul': '∂loss/∂h = δ₁·W₁ᵀ',
  'step0/backward/MatMul_1': '∂loss/∂W₁ = hᵀ·δ₁',
  'step0/backward/BiasAddGrad': '∂loss/∂b₁ = Σ δ₁',
  'step0/backward_1/ReluGrad': 'δ₀: 0 where h is 0',
  'step0/backward_2/Mul': 'δ₀ ÷ 255',
  'step0/backward_2/MatMul': '∂loss/∂W₀ = xᵀ·δ₀ ÷ 255',
  'step0/backward_2/BiasAddGrad': '∂loss/∂b₀ = Σ δ₀',
  'step0/update/ResourceApplyGradientDescent': 'W₁ −= rate · ∂loss/∂W₁',
  'step0/update_1/ResourceApplyGradientDescent': 'b₁ −= rate · ∂loss/∂b₁',
  'step0/update_2/ResourceApplyGradientDescent': 'W₀ −= rate · ∂loss/∂W₀',
  'step0/update_3/ResourceApplyGradientDescent': 'b₀ −= rate · ∂loss/∂b₀',
  'step0/report/L2Loss': '½ ‖∂loss/∂W₁‖²',
  'step0/report/L2Loss_1': '½ ‖∂loss/∂b₁‖²',
  'step0/report/L2Loss_2': '½ ‖∂loss/∂W₀‖²',
  'step0/report/L2Loss_3': '½ ‖∂loss/∂b₀‖²',
  'step0/report/AddN': '½ ‖gradient‖²',
  'report/Sigmoid': 'p of each photo',
  'report/GreaterEqual': 'p ≥ ½',
  'report/Cast': 'the label given',
  'report/Equal': 'is it the right one?',
  'report/Cast_1': '1 for right',
  'report/Sum': 'photos that are right',
}

/** @throws Error for a node that nobody has explained yet */
export function roleOf(name: string): string {
  const role = ROLES[name]
  if (role === undefined) throw new Error(`roles.ts does not say what ${name} is for.`)
  return role
}

export const explained: readonly string[] = Object.keys(ROLES)

/** By the scope in which the compiler wrote it. */
export function groupOf(name: string): Group {
  const [, scope = ''] = /^(?:step0\/)?([a-z]+)(?:_\d+)?\//.exec(name) ?? []
  switch (scope) {
    case 'loss':
    case 'backward':
    case 'update':
    case 'report':
      return scope
    case '':
      return 'input'
    default:
      return 'forward'
  }
}
