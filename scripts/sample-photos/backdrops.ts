import { room, sofa } from './indoors.ts'
import { autumn, meadow, snow } from './outdoors.ts'
import { type Setting } from './setting.ts'
import { lights, planks, studio } from './simple-backdrops.ts'

/** What stands behind the animal. Backdrops fill 96×96 and leave the ground below `horizon`. */
export type BackdropName =
  'room' | 'sofa' | 'meadow' | 'autumn' | 'snow' | 'studio' | 'lights' | 'planks'

const backdrops: Readonly<Record<BackdropName, (setting: Setting) => string>> = {
  room,
  sofa,
  meadow,
  autumn,
  snow,
  studio,
  lights,
  planks,
}

/** Draws what is behind the animal. `hue` (degrees) sets the colour of walls and cloth. */
export const drawBackdrop = (name: BackdropName, setting: Setting): string =>
  backdrops[name](setting)
