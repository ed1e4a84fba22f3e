import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Split } from '#shared/domain/split.ts'
import type { SplitSettings } from '#shared/domain/split-settings.ts'
import type { SplittablePhoto } from '#engine/database/splits-repository.ts'
import { planSplit, type SplitPlan } from './plan-split.ts'

const settings = fc
  .record({ validation: fc.nat(45), test: fc.nat(45), seed: fc.nat(1_000_000) })
  .map(({ validation, test, seed }): SplitSettings => ({
    validationShare: validation / 100,
    testShare: test / 100,
    seed,
  }))

const photo = fc.record({
  label: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 9 }),
  group: fc.option(fc.integer({ min: 1, max: 8 })),
  pin: fc.constantFrom<Split | null>(null, null, null, null, 'train', 'validation', 'test'),
  excluded: fc.boolean(),
})
const drawn = fc.array(photo, { maxLength: 80 })
type Drawn = typeof photo extends fc.Arbitrary<infer T> ? T : never

/** Photos with bytes that follow from their place. */
const photosOf = (all: readonly Drawn[]): readonly SplittablePhoto[] =>
  all.map(({ label, group, pin, excluded }, index) => ({
    id: index + 1,
    contentHash: createHash('sha256').update(String(index)).digest(),
    labelId: label,
    split: pin,
    pinned: pin !== null,
    excluded,
    nearGroup: group,
  }))
const withoutPins = (all: readonly Drawn[]) => photosOf(all.map((one) => ({ ...one, pin: null })))

const after = (photos: readonly SplittablePhoto[], plan: SplitPlan): readonly SplittablePhoto[] =>
  photos.map((one) => ({
    ...one,
    split: plan.has(one.id) ? (plan.get(one.id) ?? null) : one.split,
  }))

/** The sides on which the photos of each group stand. */
const sidesOfGroups = (photos: readonly SplittablePhoto[]) =>
  [
    ...Map.groupBy(
      photos.filter(({ nearGroup, labelId }) => nearGroup !== null && labelId !== null),
      ({ nearGroup }) => nearGroup,
    ).values(),
  ].map((members) => new Set(members.map(({ split }) => split)))

it('keeps photos that look alike on one side', () => {
  fc.assert(
    fc.property(drawn, settings, (all, how) => {
      const photos = withoutPins(all)
      for (const sides of sidesOfGroups(after(photos, planSplit(photos, how, 'pinned')))) {
        expect(sides.size).toBe(1)
      }
    }),
  )
})

it('moves no pinned photo, gives each labelled one a split, and no other', () => {
  fc.assert(
    fc.property(drawn, settings, (all, how) => {
      const photos = photosOf(all)
      const plan = planSplit(photos, how, 'pinned')
      for (const { id, labelId, split, pinned } of after(photos, plan)) {
        if (pinned) expect(plan.has(id)).toBe(false)
        else expect(split === null).toBe(labelId === null)
      }
    }),
  )
})

it('follows from the photos’ bytes and the seed, whatever their numbers and their order', () => {
  fc.assert(
    fc.property(drawn, settings, (all, how) => {
      const photos = photosOf(all)
      const renumbered = photos
        .map((one) => ({
          ...one,
          id: 1000 - one.id,
          nearGroup: one.nearGroup === null ? null : 900 - one.nearGroup,
        }))
        .reverse()
      const plan = planSplit(photos, how, 'pinned')
      const other = planSplit(renumbered, how, 'pinned')
      expect(other.size).toBe(plan.size)
      for (const [id, split] of plan) expect(other.get(1000 - id)).toBe(split)
    }),
  )
})

it('gives each label its shares, as nearly as whole groups allow', () => {
  fc.assert(
    fc.property(drawn, settings, (all, how) => {
      // A group of one label only: what several labels share cannot suit all of them.
      const photos = withoutPins(
        all.map((one) => ({ ...one, label: one.group === null ? one.label : (one.group % 3) + 1 })),
      )
      const split = after(photos, planSplit(photos, how, 'pinned'))
      const { validationShare, testShare } = how
      const shares = {
        train: 1 - validationShare - testShare,
        validation: validationShare,
        test: testShare,
      }
      for (const label of [1, 2, 3]) {
        const own = split.filter(({ labelId, excluded }) => labelId === label && !excluded)
        const groups = Map.groupBy(own, ({ nearGroup, id }) => nearGroup ?? -id)
        const largest = Math.max(1, ...[...groups.values()].map(({ length }) => length))
        for (const side of ['train', 'validation', 'test'] as const) {
          const there = own.filter((one) => one.split === side).length
          expect(Math.abs(there - own.length * shares[side])).toBeLessThan(largest + 1)
        }
      }
    }),
  )
})

it('puts newcomers beside their look-alikes and moves nobody', () => {
  fc.assert(
    fc.property(drawn, drawn, settings, (first, later, how) => {
      const all = withoutPins([...first, ...later])
      const before = all.slice(0, first.length)
      const stored = after(before, planSplit(before, how, 'pinned'))
      const now = [...stored, ...all.slice(first.length)]
      const plan = planSplit(now, how, 'assigned')
      for (const { id, split, labelId } of now) {
        if (split !== null) expect(plan.has(id)).toBe(false)
        else if (labelId !== null) expect(plan.has(id)).toBe(true)
      }
      for (const sides of sidesOfGroups(after(now, plan).filter(({ split }) => split !== null))) {
        expect(sides.size).toBe(1)
      }
    }),
  )
})

it('is another one for another seed', () => {
  const photos = withoutPins(
    Array.from({ length: 40 }, () => ({ label: 1, group: null, pin: null, excluded: false })),
  )
  const splits = [1, 2, 3].map((seed) =>
    [...planSplit(photos, { validationShare: 0.2, testShare: 0.2, seed }, 'pinned')].join(),
  )
  expect(new Set(splits).size).toBe(3)
})
