import { drawBackdrop } from './backdrops.ts'
import { type Animal } from './body.ts'
import { createBrush, glow } from './brush.ts'
import { drawEdge } from './edge.ts'
import { prepareFur } from './fur.ts'
import { drawPeekingPaws } from './close-ups.ts'
import { poses } from './poses.ts'
import { drawProp } from './props.ts'
import { seededRandom } from './random.ts'
import { type Camera, chooseScene } from './scene.ts'
import { type Label, species } from './species.ts'
import { element, ellipse, moved, type Point } from './svg.ts'

/** Width and height of a photo, in pixels. */
export const photoSize = 96

export type Photo = { readonly svg: string; readonly camera: Camera }

/** Draws one photo. The same label, number and seed always give the same photo. */
export const drawPhoto = (label: Label, index: number, seed: number): Photo => {
  const scene = chooseScene(label, index, seed)
  const { coat, pose, flip, mood, roll, collar, hue } = scene
  const random = seededRandom(seed, label, 'drawing', index)
  const brush = createBrush(random)
  const fur = prepareFur(brush, coat, { x: -44, y: -74, width: 84, height: 76 }, 0.8)
  const animal: Animal = { brush, species: species[label], coat, fur, mood, roll, collar }
  const posed = poses[pose](animal)

  // The animal is placed by its head: the picture is of a face first.
  const scale = scene.headRadius / species[label].headRadius
  const across = flip ? -scale : scale
  const ground = scene.headAt[1] - posed.head[1] * scale
  const at: Point = [scene.headAt[0] - posed.head[0] * across, ground]
  const place = (markup: string): string => moved(markup, at, { scale, flip })

  const shadow = ellipse(
    [at[0] + ((posed.left + posed.right) / 2) * across, ground - 0.5],
    ((posed.right - posed.left) * scale) / 2.1,
    5 * scale + 1,
    glow(brush, '#1e1228', 0.55),
  )
  const prop: Point = [random.between(10, 86), random.between(90, 97)]
  const markup =
    drawBackdrop(scene.backdrop, { brush, horizon: scene.horizon, hue, light: scene.light }) +
    (pose === 'portrait' || pose === 'peeking' ? '' : shadow) +
    place(posed.markup) +
    (pose === 'peeking' ? drawEdge(brush, ground, hue) + place(drawPeekingPaws(animal)) : '') +
    drawProp(brush, scene.prop, prop, random.between(0.9, 1.3), hue + 90)

  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: photoSize,
    height: photoSize,
    viewBox: `0 0 ${photoSize} ${photoSize}`,
  }
  return { svg: element('svg', frame, brush.definitions() + markup), camera: scene.camera }
}
