import { expect, test } from './fixture.ts'

test('the health page says that colour alone gives the labels away', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  await openTwoLabels(30)
  await page.getByRole('button', { name: 'Health' }).click()
  await expect(page.getByRole('heading', { name: 'Health of the photos', level: 1 })).toBeVisible()
  await expect(page.getByText(/Labels can be told from .*mean colour.* alone/)).toBeVisible()
  const colour = page.getByRole('row', { name: /mean colour/ })
  await expect(colour).toContainText('100 %')
  await expect(colour).toContainText('Gives labels away')
  await expect(page.getByText(/No label has more than 3 times the photos/)).toBeVisible()

  await page.getByRole('button', { name: 'Back to the photos' }).click()
  await expect(pages.photos.heading).toBeVisible()
})
