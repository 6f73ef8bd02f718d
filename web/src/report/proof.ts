import type { Prover } from './send'

/** Does the work that was asked for, in a worker, so that the page stays alive. */
export const prove: Prover = ({ token, bits }) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = reject
    worker.postMessage({ token, bits })
  }).finally(() => worker.terminate())
}
