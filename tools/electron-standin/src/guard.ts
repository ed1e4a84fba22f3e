/** Names that runtimes and test tools look up on any object, to learn what it is. */
const probes = new Set([
  'then',
  'toJSON',
  'name',
  'length',
  'default',
  'domain',
  'href',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
])

/**
 * Makes a member that the stand-in lacks fail loudly, instead of being `undefined`.
 *
 * A guard goes behind the end of the object's own prototype, so that what exists costs nothing and
 * `name in object` still answers truthfully.
 *
 * @param object a module object, a class (its static members) or a class's prototype
 * @param name what the message calls it, such as `app`
 */
export function refuseUnknown(object: object, name: string): void {
  const guarded = new Proxy(Reflect.getPrototypeOf(object) ?? {}, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || key.startsWith('_') || probes.has(key)) {
        return Reflect.get(target, key, receiver)
      }
      throw new TypeError(
        `the Electron stand-in has no ${name}.${key}; see tools/electron-standin/README.md`,
      )
    },
  })
  Object.setPrototypeOf(object, guarded)
}
