/* global window, document -- this runs in the page */
const drop = document.querySelector('#drop')
drop.addEventListener('dragover', (event) => event.preventDefault())
drop.addEventListener('drop', (event) => {
  event.preventDefault()
  const paths = [...event.dataTransfer.files].map((file) => window.api.pathOf(file))
  drop.textContent = paths.join('\n')
})
document.title = 'Fixture ready'
