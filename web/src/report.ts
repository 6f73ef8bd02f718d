import { byId } from './dom'
import { ready } from './offline/ready'
import { flow } from './report/flow'

const root = byId('flow')
const form = byId('form')

// A form that came back with marked fields stays as it is: its answers are in it.
if (root && form instanceof HTMLFormElement && !form.querySelector('.banner')) {
  document.documentElement.classList.add('js')
  flow(root, form)
}
ready()
