import { copyButtons } from './service/copy'

document.documentElement.classList.add('js')
copyButtons()
