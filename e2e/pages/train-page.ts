import type { Locator, Page } from '@playwright/test'

/** What the run takes, as it was measured. */
export class Budget {
  readonly card: Locator

  constructor(page: Page) {
    this.card = page.getByRole('region', { name: 'What it takes' })
  }

  get measured(): Locator {
    return this.card.getByText('Measured on this machine just now.')
  }

  get measuring(): Locator {
    return this.card.getByText('Measuring this machine…')
  }

  /** A number with its caption and its note. */
  figure(caption: 'Time in all' | 'Memory' | 'Disk'): Locator {
    return this.card.getByRole('group', { name: caption, exact: true })
  }

  about(caption: 'Time in all' | 'Memory' | 'Disk'): Locator {
    return this.card.getByRole('button', { name: `About ${caption}` })
  }
}

export class TrainPage {
  readonly page: Page
  readonly budget: Budget

  constructor(page: Page) {
    this.page = page
    this.budget = new Budget(page)
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.field(name).fill(value)
      await this.field(name).blur()
    }
  }

  /** The kind of network. */
  kind(name: 'Single neuron' | 'Fully connected' | 'Convolutional'): Locator {
    return this.page.getByRole('radio', { name, exact: true })
  }

  /** The line that folds or unfolds the settings about something, such as `augmentation`. */
  more(about: string): Locator {
    return this.page.getByRole('button', { name: `More settings: ${about}` })
  }

  /** A way to begin, built in or of one's own. */
  preset(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true }).first()
  }

  /** The boxes of the network's picture, from the photo to the output. */
  get layers(): Locator {
    return this.page.getByRole('listbox', { name: 'Layers of the network' }).getByRole('option')
  }

  /** A box by its name, such as `Hidden 2`. */
  layer(name: string): Locator {
    return this.page.getByRole('option', { name: new RegExp(`^${name}\\b`) })
  }

  /** The pictures that augmentation makes of a photo. */
  get variants(): Locator {
    return this.page.getByRole('region', { name: 'As training changes it' }).getByRole('img')
  }

  get start(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: 'Train', exact: true })
  }
}
