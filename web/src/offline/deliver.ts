import { type Outcome, type Prover, send } from '../report/send'
import { drop, type Kept } from './kept'

/**
 * Sends what was kept, with the time at which it was said. The page and the service worker both do
 * so: the key makes sure that it counts once.
 */
export async function deliver({ report, key, since }: Kept, prove: Prover): Promise<Outcome> {
  let outcome = await send({ ...report, occurred_at: since }, key, prove)
  // A device whose clock goes wrong can't say when; the report itself is as good.
  if ('field' in outcome && outcome.field === '/occurred_at')
    outcome = await send(report, key, prove)
  if (!('later' in outcome || 'again' in outcome)) await drop(report.service)
  return outcome
}
