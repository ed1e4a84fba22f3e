/** A program in the decoder's place that cannot even start. */
process.exit(7)
