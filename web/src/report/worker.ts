import { solve } from './solve'

addEventListener('message', ({ data }: MessageEvent<{ token: string; bits: number }>) => {
  postMessage(solve(data.token, data.bits))
})
