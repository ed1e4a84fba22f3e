/**
 * The TensorFlow that is used, as one file of the Python package index for each kind of computer.
 * Whatever Python a person has, the same file is taken: only the C library in it is used.
 *
 * @typedef {object} Pin
 * @property {string} requirement name and version
 * @property {string} python the Python that the file was made for
 * @property {string} platform in the words of pip
 * @property {string} sha256
 * @property {number} bytes the file
 * @property {number} unpackedBytes what is needed from it
 */

export const TENSORFLOW_VERSION = '2.21.0'

/** @type {Readonly<Record<string, Pin>>} */
export const TENSORFLOW_PINS = {
  'linux-x64': {
    requirement: `tensorflow-cpu==${TENSORFLOW_VERSION}`,
    python: '3.11',
    platform: 'manylinux_2_27_x86_64',
    sha256: '2b847d217b02ee7731ed91431daf3250daa0196c3c94614d23be27232e6e5b6c',
    bytes: 273_829_956,
    unpackedBytes: 857_000_000,
  },
}
