/** What a run is made of; train and the experiments take all of it. Defaults in brackets. */
export const SETTINGS = `Photos:
  --size N                   pixels on each side of the network's input, 8 to 256 (64)
  --colour rgb|grey          (rgb)
  --validation-share X       part of the photos kept to judge by, 0.05 to 0.5 (0.2)
  --augment LIST             change photos anew at each step; each number is the most (none):
                             flip, flip-vertically, shift=0.1, rotate=10 (degrees), zoom=0.1,
                             brightness=0.1, contrast=0.1, colour=0.1, erase=0.3
  --shuffle-labels           learn labels dealt out anew among the training photos, as a control;
                             --no-shuffle-labels for their own

Model:
  --model NAME               neuron, dense or convolutional (dense)
  --hidden 64,32             units of each hidden layer, or none (64,32; convolutional: none)
  --activation NAME          relu, tanh, sigmoid or linear (relu; neuron: sigmoid)
  --dropout X                share of each hidden layer's values left out, 0 to 0.95 (0)
  --filters 16,32,64         one convolutional block for each number (16,32,64)
  --kernel-size N            pixels on each side of a block's kernel, 1 to 15 (3)
  --batch-normalisation      in each block; --no-batch-normalisation for none
  --pool NAME                max, average or none after each block (max)
  --join NAME                flatten, global-average or global-max after the blocks (global-average)
  --output NAME              auto, sigmoid, softmax, relu, tanh or linear (auto)
  --initialisation NAME      glorot, he, uniform or zeros (glorot)

Loss:
  --loss NAME                cross-entropy or mean-squared-error, mse for short (cross-entropy)
  --class-weights WEIGHTS    none, balanced, or a factor for each label, as 1,2.5 (none)
  --label-smoothing X        0 to 0.5 (0)
  --weight-decay X           L2 penalty, 0 to 1 (0)

Descent:
  --optimizer NAME           gradient-descent, sgd, momentum, nesterov, rmsprop, adam, adamw or
                             genetic; settings behind a colon (adam):
                             momentum:momentum=0.95, genetic:population=64,elite=4
  --learning-rate X          above 0, at most 10 (0.0005)
  --schedule NAME            constant, step, exponential, cosine-restarts, triangular, one-cycle or
                             reduce-on-plateau; settings behind a colon (constant):
                             step:every-epochs=5,factor=0.5
  --warm-up EPOCHS           rise to the learning rate in so many epochs (0)
  --clip-norm X              bound on the length of the gradient, or none (none)
  --clip-value X             bound on each number of the gradient, or none (none)
  --batch-size N|all         photos per step (16)
  --epochs N                 passes over the training photos (30)
  --early-stopping P[,M]     end after P epochs without a fall of the validation loss by M (none)
  --keep-best yes|no         end with the weights of the lowest validation loss (yes)
  --seed N                   (1)

  A setting that does not exist is answered with those that do.
`
