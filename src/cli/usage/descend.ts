export const DESCEND_USAGE = `Usage:
  downhill descend [options]                   let an optimizer go downhill on a function

  The optimizers are those that networks are trained with. No photos are needed.

Options:
  --function NAME            line (x), square (x²), two-minima, plateau or, of two numbers,
                             valley (square)
  --optimizer NAME           sgd, momentum, nesterov, rmsprop, adam or adamw; settings behind a
                             colon (sgd): momentum:momentum=0.5
  --rate X                   learning rate, above 0, at most 100 (0.1)
  --start X|X,Y              where the ball lies at first (2; plateau: 4; valley: -4,0)
  --steps N                  1 to 1000 (20)
  --noise X                  standard deviation of what is added to the gradient, 0 to 100 (0)
  --seed N                   what the noise depends on (1)
  --json                     one JSON object a line
`
