import { appBuild } from './steps/app-build.mjs'
import { node24 } from './steps/node.mjs'
import { npmTree } from './steps/npm-tree.mjs'
import { samplePhotos } from './steps/sample-photos.mjs'
import { tensorflow } from './steps/tensorflow.mjs'
import { windowHost } from './steps/window-host.mjs'

// Which steps a command needs, in order.

/** To build. */
export const TOOLS = [npmTree, node24]

/** To check the code; an import names photos that are drawn. */
export const CHECKS = [...TOOLS, samplePhotos]

/** To train, without a window. */
export const ENGINE = [...TOOLS, tensorflow]

/** To develop: the app is built by the development server. */
export const DEVELOPMENT = [...ENGINE, windowHost, samplePhotos]

/** To use the app, or to test it. */
export const EVERYTHING = [...DEVELOPMENT, appBuild]
