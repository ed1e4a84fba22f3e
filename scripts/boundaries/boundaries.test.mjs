import { cruise } from 'dependency-cruiser'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import configuration from '../../.dependency-cruiser.mjs'
import { ROOT } from '../setup/paths.mjs'
import { ALLOWED } from './planted.mjs'
import { PLANTED, plantTree } from './planted-tree.mjs'

/** @import { ICruiseResult } from 'dependency-cruiser' */

const { forbidden = [], options = {} } = configuration
const RULES = forbidden.flatMap(({ name }) => name ?? [])

/** Fewer modules than these would mean that the cruiser did not understand the sources. */
const FEWEST_MODULES = 200

/**
 * @param {string} root a folder with package.json and src
 * @returns {Promise<ICruiseResult>}
 */
const cruiseTree = async (root) => {
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  })
  if (typeof output === 'string') throw new Error(`No result, but: ${output}`)
  return output
}

describe('the boundaries between the folders', () => {
  it('hold in the sources', async () => {
    const { modules, summary } = await cruiseTree(ROOT)
    expect(summary.violations).toEqual([])
    const own = modules.filter(({ source }) => source.startsWith('src/'))
    expect(own.length).toBeGreaterThan(FEWEST_MODULES)
  })
})

describe('a tree that breaks every rule', () => {
  let root = ''
  /** @type {readonly { readonly rule: string, readonly from: string }[]} */
  let found = []

  beforeAll(async () => {
    root = plantTree()
    const { summary } = await cruiseTree(root)
    found = summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each(RULES)('holds a violation of %s', (rule) => {
    expect(PLANTED.map((each) => each.rule)).toContain(rule)
  })

  it.each(PLANTED)('$rule reports $file, which imports $imported', ({ rule, file }) => {
    expect(found).toContainEqual({ rule, from: file })
  })

  it('reports nothing about files that break no rule', () => {
    // None of them is reached from a program: that is the one thing to say about them.
    const other = found.filter(({ rule }) => rule !== 'nothing-unused')
    expect(other.filter(({ from }) => from in ALLOWED)).toEqual([])
  })
})
