// The operators' desk, for those tests that need one.
import { token, url } from './server.mjs'

/** Signs in as Dana R. */
export async function signIn(page) {
  await page.goto(`${url}/admin`)
  await page.getByLabel('Token').fill(token)
  await page.getByLabel('Your name, for the log').fill('Dana R.')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Signed in as Dana R.').waitFor()
}
