import { describe, expect, it } from 'vitest'
import { Augmentation, NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import { createGraph } from '../graph/graph.ts'
import { placeholder } from '../graph/session.ts'
import { augment } from './augment.ts'
import { eraseSquares } from './erase.ts'
import { type Movement, movePhotos, NO_MOVEMENT } from './move.ts'
import { changeBrightness, changeContrast, changeSaturation } from './recolour.ts'
import {
  amounts,
  at,
  changed,
  eachPhoto,
  expectClose,
  grey,
  noise,
  photo,
  type Photos,
  photosOf,
  readAt,
} from './testing/photos.ts'

const augmented = (photos: Photos, settings: Partial<Augmentation>, seed?: number[]) =>
  changed(
    photos,
    (graph, images, fedSeed) =>
      augment(graph, images, Augmentation.parse(settings), { ...photos, seed: fedSeed }),
    seed,
  )

/** How each of the photos is moved. */
type Amounts = Partial<Readonly<Record<keyof Movement, readonly number[]>>>

const moved = (photos: Photos, movement: Amounts) =>
  changed(photos, (graph, images) => {
    const of = (key: keyof Movement) => {
      const values = movement[key]
      return values ? amounts(graph, values) : NO_MOVEMENT[key]
    }
    const edges = {
      mirrorX: of('mirrorX'),
      mirrorY: of('mirrorY'),
      zoom: of('zoom'),
      angle: of('angle'),
      shiftX: of('shiftX'),
      shiftY: of('shiftY'),
    }
    return movePhotos(graph, images, edges, photos)
  })

/** Spread over [from, to], without leaving it, and not the same for all. */
function expectUniform(values: readonly number[], from: number, to: number) {
  const margin = (to - from) / 10
  const rounding = (to - from) / 1000
  expect(Math.min(...values)).toBeGreaterThanOrEqual(from - rounding)
  expect(Math.min(...values)).toBeLessThan(from + margin)
  expect(Math.max(...values)).toBeLessThanOrEqual(to + rounding)
  expect(Math.max(...values)).toBeGreaterThan(to - margin)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(Math.abs(mean - (from + to) / 2)).toBeLessThan(margin)
}

describe('augmentation that is off', () => {
  it.each([
    ['everything', NO_AUGMENTATION, 3],
    ['colour, where photos are grey', { ...NO_AUGMENTATION, colour: 1 }, 1],
  ])('adds no node: %s', (_name, augmentation, channels) => {
    const graph = createGraph()
    const images = placeholder(graph, 'images', 'float32', [-1, 4, 4, channels])
    const seed = placeholder(graph, 'seed', 'int32', [2])
    const result = augment(graph, images, augmentation, { height: 4, width: 4, channels, seed })
    expect(result).toBe(images)
    expect(graph.nodes).toHaveLength(2)
  })

  it('draws only for what is on', () => {
    const drawn = (settings: Partial<Augmentation>) => {
      const graph = createGraph()
      const images = placeholder(graph, 'images', 'float32', [-1, 4, 4, 3])
      const seed = placeholder(graph, 'seed', 'int32', [2])
      const options = { height: 4, width: 4, channels: 3, seed }
      augment(graph, images, Augmentation.parse(settings), options)
      const count = (op: string) => graph.nodes.filter((node) => node.op === op).length
      return [count('StatelessRandomUniform'), count('ImageProjectiveTransformV3')]
    }
    expect(drawn({ rotate: 1 })).toEqual([1, 1])
    expect(drawn({ flipVertically: true, shift: 0.1, zoom: 0.1 })).toEqual([4, 1])
    expect(drawn({ contrast: 0.1 })).toEqual([1, 0])
    expect(drawn({ erase: 0.1 })).toEqual([3, 0])
  })
})

describe('moving photos', () => {
  const size = { batch: 4, height: 5, width: 6, channels: 3 }
  const photos = noise(size)

  it('mirrors exactly, each photo for itself', async () => {
    const x = [1, -1, 1, -1]
    const y = [1, 1, -1, -1]
    const result = await moved(photos, { mirrorX: x, mirrorY: y })
    const expected = photosOf(size, (photo, row, column, channel) =>
      at(
        photos,
        photo,
        y[photo] === 1 ? row : 4 - row,
        x[photo] === 1 ? column : 5 - column,
        channel,
      ),
    )
    expect(result.values).toEqual(expected.values)
  })

  it('shifts to the right and down, and goes on mirrored at the edges', async () => {
    const row = await moved(grey([10, 20, 30, 40]), { shiftX: [1] })
    expect(row.values).toEqual([10, 10, 20, 30])
    const column = await moved(grey([10], [20], [30], [40]), { shiftY: [2] })
    expect(column.values).toEqual([20, 10, 10, 20])

    const x = [0, 1, -2, 3]
    const y = [-1, 0, 2, -2]
    const both = await moved(photos, { shiftX: x, shiftY: y })
    const source = (photo: number, toY: number, toX: number) =>
      [toY - (y[photo] ?? 0), toX - (x[photo] ?? 0)] as const
    expect(both.values).toEqual(readAt(photos, source).values)
  })

  it('turns clockwise by 90 and 180 degrees', async () => {
    const quarter = await moved(grey([1, 2, 3], [4, 5, 6], [7, 8, 9]), { angle: [Math.PI / 2] })
    expectClose(quarter, grey([7, 4, 1], [8, 5, 2], [9, 6, 3]), 1e-4)
    const half = await moved(grey([1, 2, 3], [4, 5, 6]), { angle: [Math.PI] })
    expectClose(half, grey([6, 5, 4], [3, 2, 1]), 1e-4)
  })

  it('enlarges and shrinks about the centre', async () => {
    const twice = await moved(grey([0, 8, 16, 24]), { zoom: [2] })
    expect(twice.values).toEqual([6, 10, 14, 18])
    const half = await moved(grey([0, 8, 16, 24]), { zoom: [0.5] })
    expect(half.values).toEqual([4, 4, 20, 20])
  })

  it('mirrors first, then enlarges and turns, then shifts', async () => {
    const movement = {
      mirrorX: [1, -1, 1, -1],
      mirrorY: [1, 1, -1, -1],
      zoom: [1.5, 0.7, 1, 2],
      angle: [0.3, -1, 2.5, 0.1],
      shiftX: [1.25, -0.5, 0, 2],
      shiftY: [0, 1.75, -2.25, 0.5],
    }
    const result = await moved(photos, movement)
    const expected = readAt(photos, (photo, toY, toX) => {
      const of = (values: readonly number[]) => values[photo] ?? Number.NaN
      // Undone one after the other, the last first.
      const [shiftedX, shiftedY] = [toX - 2.5 - of(movement.shiftX), toY - 2 - of(movement.shiftY)]
      const angle = -of(movement.angle)
      const turnedX = Math.cos(angle) * shiftedX - Math.sin(angle) * shiftedY
      const turnedY = Math.sin(angle) * shiftedX + Math.cos(angle) * shiftedY
      const x = (turnedX / of(movement.zoom)) * of(movement.mirrorX) + 2.5
      const y = (turnedY / of(movement.zoom)) * of(movement.mirrorY) + 2
      return [y, x]
    })
    expectClose(result, expected, 0.01)
  })
})

describe('recolouring photos', () => {
  const photos = photosOf(
    { batch: 2, height: 1, width: 2, channels: 3 },
    (photo, _y, x, channel) => (photo === 0 ? 100 + 20 * x + channel : 40 * channel),
  )

  it('adds to every value for brightness', async () => {
    const result = await changed(photos, (graph, images) =>
      changeBrightness(graph, images, amounts(graph, [5, -10])),
    )
    expect(result.values).toEqual([105, 106, 107, 125, 126, 127, -10, 30, 70, -10, 30, 70])
  })

  it('spreads values about the photo’s mean colour for contrast', async () => {
    const result = await changed(photos, (graph, images) =>
      changeContrast(graph, images, amounts(graph, [1.5, 0.5])),
    )
    // The second photo has one colour, which is its mean.
    expect(result.values).toEqual([95, 96, 97, 125, 126, 127, 0, 40, 80, 0, 40, 80])
  })

  it('pulls each pixel from or to its own grey for colour', async () => {
    const result = await changed(photos, (graph, images) =>
      changeSaturation(graph, images, amounts(graph, [2, 0])),
    )
    const expected = photosOf(photos, (photo, y, x, channel) => {
      const value = (c: number) => at(photos, photo, y, x, c)
      const luma = 0.299 * value(0) + 0.587 * value(1) + 0.114 * value(2)
      return photo === 0 ? 2 * value(channel) - luma : luma
    })
    expectClose(result, expected)
    expect(new Set(photo(result, 1)).size).toBe(1)
  })

  it.each(['brightness', 'contrast', 'colour'] as const)(
    'stays between black and white: %s',
    async (setting) => {
      const { values } = await augmented(noise({ batch: 16, height: 4, width: 4, channels: 3 }), {
        [setting]: 1,
      })
      expect(Math.min(...values)).toBe(0)
      expect(Math.max(...values)).toBe(255)
    },
  )
})

describe('erasing a square', () => {
  it('covers the pixels in it with the photo’s mean colour', async () => {
    const photos = photosOf(
      { batch: 3, height: 3, width: 4, channels: 2 },
      (_photo, y, x, channel) => (channel === 0 ? 12 * y + x : 50 * x),
    )
    const result = await changed(photos, (graph, images) => {
      const square = {
        side: amounts(graph, [2, 3, 0]),
        centreX: amounts(graph, [2, 0.25, 1]),
        centreY: amounts(graph, [1, 2.75, 1.5]),
      }
      return eraseSquares(graph, images, square, photos)
    })
    const covered = [
      ['.xx.', '.xx.', '....'],
      // Reaches over the left and the lower edge.
      ['....', 'xx..', 'xx..'],
      ['....', '....', '....'],
    ]
    const expected = photosOf(photos, (photo, y, x, channel) =>
      covered[photo]?.[y]?.[x] === 'x'
        ? ([13.5, 75][channel] ?? 0)
        : at(photos, photo, y, x, channel),
    )
    expect(result.values).toEqual(expected.values)
  })
})

describe('random amounts', () => {
  // Ramps to the right and down: a pixel's values tell where it was read.
  const step = 10
  const size = { batch: 300, height: 20, width: 24, channels: 2 }
  const ramps = photosOf(size, (_photo, y, x, channel) => step * (channel === 0 ? x : y))
  const read = (photos: Photos, y: number, x: number, channel: number) =>
    eachPhoto(photos, (index) => at(photos, index, y, x, channel) / step)

  it.each(['flipHorizontally', 'flipVertically'] as const)(
    'flips half of the photos, exactly: %s',
    async (setting) => {
      const photos = noise({ batch: 200, height: 3, width: 4, channels: 3 })
      const result = await augmented(photos, { [setting]: true })
      const flipped = photosOf(photos, (photo, y, x, channel) =>
        setting === 'flipHorizontally'
          ? at(photos, photo, y, 3 - x, channel)
          : at(photos, photo, 2 - y, x, channel),
      )
      const isFlipped = eachPhoto(photos, (index) => {
        const is = photo(result, index).join() === photo(flipped, index).join()
        if (!is) expect(photo(result, index)).toEqual(photo(photos, index))
        return is
      })
      const count = isFlipped.filter(Boolean).length
      // Four standard deviations about half of 200.
      expect(count).toBeGreaterThan(72)
      expect(count).toBeLessThan(128)
    },
  )

  it('shifts by up to the share of the width and of the height, independently', async () => {
    const result = await augmented(ramps, { shift: 0.25 })
    const right = read(result, 10, 12, 0).map((x) => 12 - x)
    const down = read(result, 10, 12, 1).map((y) => 10 - y)
    expectUniform(right, -6, 6)
    expectUniform(down, -5, 5)
    const product = right.map((x, index) => (x / 6) * ((down[index] ?? 0) / 5))
    // Of independent amounts the mean is 0 and its deviation 1/3 / √300, of equal ones 1/3.
    expect(Math.abs(product.reduce((sum, value) => sum + value, 0) / 300)).toBeLessThan(0.1)
  })

  it('turns by up to so many degrees either way', async () => {
    const result = await augmented(ramps, { rotate: 150 })
    const here = read(result, 10, 12, 0)
    const across = read(result, 10, 13, 0).map((x, index) => x - (here[index] ?? 0))
    const down = read(result, 11, 12, 0).map((x, index) => x - (here[index] ?? 0))
    const degrees = across.map((x, index) => (Math.atan2(down[index] ?? 0, x) * 180) / Math.PI)
    expectUniform(degrees, -150, 150)
  })

  it('enlarges as often as it shrinks, by the same factor at most', async () => {
    const result = await augmented(ramps, { zoom: 0.6 })
    const here = read(result, 10, 12, 0)
    const factors = read(result, 10, 13, 0).map((x, index) => 1 / (x - (here[index] ?? 0)))
    expectUniform(
      factors.map((factor) => Math.log(factor)),
      -Math.log(1.6),
      Math.log(1.6),
    )
  })

  it('brightens and darkens by up to the share of white', async () => {
    const photos = photosOf({ batch: 300, height: 1, width: 1, channels: 1 }, () => 128)
    const result = await augmented(photos, { brightness: 0.2 })
    expectUniform(
      result.values.map((value) => value - 128),
      -51,
      51,
    )
  })

  it.each(['contrast', 'colour'] as const)(
    'weakens and strengthens %s by up to the share',
    async (setting) => {
      const photos = photosOf(
        { batch: 300, height: 1, width: 2, channels: 3 },
        (_photo, _y, x, channel) => 100 + 20 * x + (channel === 0 ? 30 : 0),
      )
      const result = await augmented(photos, { [setting]: 0.4 })
      const difference = (index: number) =>
        setting === 'contrast'
          ? (at(result, index, 0, 1, 0) - at(result, index, 0, 0, 0)) / 20
          : (at(result, index, 0, 0, 0) - at(result, index, 0, 0, 1)) / 30
      expectUniform(eachPhoto(result, difference), 0.6, 1.4)
    },
  )

  it('erases squares of up to the share of the shorter side, anywhere', async () => {
    const photos = photosOf({ batch: 300, height: 10, width: 16, channels: 1 }, (_photo, y, x) =>
      (y + x) % 2 === 0 ? 0 : 255,
    )
    const result = await augmented(photos, { erase: 0.5 })
    const covered = (index: number, y: number, x: number) => at(result, index, y, x, 0) === 127.5
    const widths = eachPhoto(result, (index) => {
      const columns = Array.from({ length: 16 }, (_, x) => x).filter((x) =>
        Array.from({ length: 10 }, (_, y) => y).some((y) => covered(index, y, x)),
      )
      return columns.length
    })
    expect(Math.min(...widths)).toBe(0)
    // A side of just less than 5 pixels covers the middles of 5 at most.
    expect(Math.max(...widths)).toBe(5)
    for (const [y, x] of [
      [0, 0],
      [0, 15],
      [9, 0],
      [9, 15],
      [5, 8],
    ] as const) {
      expect(eachPhoto(result, (index) => covered(index, y, x))).toContain(true)
    }
  })
})

describe('augmentation with everything on', () => {
  const everything = {
    flipHorizontally: true,
    flipVertically: true,
    shift: 0.5,
    rotate: 180,
    zoom: 0.9,
    brightness: 1,
    contrast: 1,
    colour: 1,
    erase: 0.9,
  }
  const one = noise({ batch: 1, height: 7, width: 9, channels: 3 })
  const photos = { ...one, batch: 16, values: Array.from({ length: 16 }, () => one.values).flat() }

  it('gives numbers between 0 and 255, others for each photo', async () => {
    const result = await augmented(photos, everything)
    expect(result.values).toHaveLength(photos.values.length)
    expect(result.values.filter((value) => !(value >= 0 && value <= 255))).toEqual([])
    const grey = await augmented(noise({ ...photos, channels: 1 }), everything)
    expect(grey.values.filter((value) => !(value >= 0 && value <= 255))).toEqual([])
    expect(new Set(eachPhoto(result, (index) => photo(result, index).join())).size).toBe(16)
  })

  it('is decided by the seed and the step', async () => {
    const first = await augmented(photos, everything, [5, 3])
    expect((await augmented(photos, everything, [5, 3])).values).toEqual(first.values)
    expect((await augmented(photos, everything, [5, 4])).values).not.toEqual(first.values)
    expect((await augmented(photos, everything, [6, 3])).values).not.toEqual(first.values)
    const largest = await augmented(photos, everything, [2_147_483_647, 2_147_483_647])
    expect(largest.values).not.toEqual(first.values)
  })

  it('has amounts that do not hang on what else is on', async () => {
    const pale = photosOf(photos, (_photo, y, x) => 100 + y + x)
    const alone = await augmented(pale, { brightness: 0.2 })
    const besides = await augmented(pale, { brightness: 0.2, erase: 0.5, flipVertically: true })
    // Mirrored or not, the pixel in the middle of the photo stays there.
    const middles = (of: Photos) => eachPhoto(of, (index) => at(of, index, 3, 4, 0))
    const same = middles(alone).filter((value, index) => value === middles(besides)[index])
    // Where a square covers it, the mean colour has rounded.
    expect(same.length).toBeGreaterThan(8)
    expect(new Set(same).size).toBe(same.length)
  })
})
