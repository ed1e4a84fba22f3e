/**
 * The article's own network from beginning to end: a folder of cats and dogs, one neuron, one number
 * out, squared errors. docs/article.md says where the other ideas are performed.
 */
import { join } from 'node:path'
import { answerFolderDialog } from './answer-dialogs.ts'
import { expect, test } from './fixture.ts'
import { writePhoto } from './generated-photos.ts'

const PHOTOS_EACH = 20

test('cats and dogs of one folder are learned by one neuron, by squared errors', async ({
  app,
  page,
  pages,
  places,
}) => {
  const { shell, start, photos, train, run, classify } = pages
  const folder = join(places.folder, 'train')

  await test.step('the labels stand in the files’ names', async () => {
    for (let index = 0; index < PHOTOS_EACH; index++) {
      await writePhoto(join(folder, `cat.${index}.jpg`), '#e8e0a8', index)
      await writePhoto(join(folder, `dog.${index}.jpg`), '#303060', index)
    }
    await start.openFolderAt(app, folder)
    await photos.settled()
    await expect(shell.stage('Photos')).toContainText('40')
  })

  await test.step('a photo of so many numbers goes into one neuron, one number comes out', async () => {
    await shell.open('Train')
    await train.preset('Single neuron, as in the article').click()
    await page.getByRole('radio', { name: /^Mean squared error/ }).click()
    await train.fill({ 'Image size': '16', Epochs: '60', 'Learning rate': '0.2' })
    await train.kind('Single neuron').waitFor()
    await expect(train.layers.last()).toContainText(/sigmoid/i)
  })

  await test.step('the loss begins with random weights and comes down', async () => {
    await train.start.click()
    await run.reaches('Finished')
    const said = await run.lossChart.getByText(/^The loss began at [\d.]+ untrained/).innerText()
    const [untrained = NaN, trained = NaN] = [...said.matchAll(/\d+\.\d+/g)].map(Number)
    // The squared error of saying “between both” to everything is a quarter.
    expect(untrained).toBeGreaterThan(0.05)
    expect(trained).toBeLessThan(untrained / 2)
    await run.lossChart.getByText('untrained', { exact: true }).first().waitFor()
  })

  await test.step('an answer from 0 to 1 is read as a probability', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Classify photos' }).click()
    await expect(classify.dropHint).toBeVisible()
    await answerFolderDialog(app, join(folder, 'cat.3.jpg'))
    await classify.choose.click()
    await expect(classify.result('cat.3.jpg')).toContainText(/cat/)
    await expect(classify.result('cat.3.jpg')).toContainText(/\d+(\.\d+)?\s%/)
  })
})
