import { type ReactNode } from 'react'

import { Card } from '../ui/index.ts'

/** A titled box of the gallery. */
export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  return <Card title={title}>{children}</Card>
}

/** Names a person might really have, at their longest. */
export const longName =
  'Kingfishers, bee-eaters and other small bright birds seen near the river in early autumn'

/** A drawn stand-in for a photo, so that the gallery needs no files. */
export function sketch(hue: number): string {
  const sky = `hsl(${hue} 60% 78%)`
  const hill = `hsl(${(hue + 90) % 360} 35% 38%)`
  const far = `hsl(${(hue + 60) % 360} 30% 55%)`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${sky}"/><path d="M0 62 30 34l24 26 18-16 28 30v26H0z" fill="${far}"/><path d="M0 80q30-22 55-8t45-6v34H0z" fill="${hill}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
