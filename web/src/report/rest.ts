/** What the form needs after its first screen, in one file that is read while people read that. */
export { deliver } from '../offline/deliver'
export { keep, keptFor } from '../offline/kept'
export { prove } from './proof'
export { thanks } from './thanks'
export { waiting } from './waiting'
export { where } from './where'
