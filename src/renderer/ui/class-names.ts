type ClassName = string | false | null | undefined

/**
 * Ties a CSS module to a function that turns the module's own class names into the generated ones.
 * Falsy names are left out, so a condition can stand in the list: `cx('row', selected && 'selected')`.
 */
export function classNames(styles: Readonly<Record<string, string>>) {
  return (...names: readonly ClassName[]): string =>
    names
      .map((name) => (name ? styles[name] : undefined))
      .filter((name) => name !== undefined)
      .join(' ')
}
