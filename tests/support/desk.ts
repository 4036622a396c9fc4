import type { Browser, Page } from 'playwright-core';
import { welcome, type Visitor, type VisitorOptions } from './visitor.ts';

/** Asks at the desk's door for a mail to sign in with. */
export async function askForMail(page: Page, email: string) {
  await page.getByLabel('Din e-postadress').fill(email);
  await page.getByRole('button', { name: 'Skicka en kod' }).click();
  await page.getByLabel('Koden med sex siffror').waitFor();
}

/** Somebody who has signed in to a demo by the button of a role. */
export async function signedIn(
  browser: Browser,
  origin: string,
  options: VisitorOptions & { role?: 'Samordnare' | 'Ledare' } = {},
): Promise<Visitor> {
  const { role = 'Samordnare', ...rest } = options;
  const visitor = await welcome(browser, rest);
  await visitor.page.goto(`${origin}/desk`);
  await visitor.page.getByRole('button', { name: role, exact: true }).click();
  await visitor.page.locator('klocket-desk-today h1').waitFor();
  return visitor;
}

/** A device that makes and shows passkeys without a person: to whoever asks, or only by a button. */
export async function giveAuthenticator(page: Page, { byButtonOnly = false } = {}) {
  if (byButtonOnly) await page.addInitScript(suggestNothing);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Runs in the page. */
function suggestNothing() {
  if (!('PublicKeyCredential' in globalThis)) return;
  PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
}

/** Asks the server from within a page of the desk, as the desk itself does. */
export const askAsStaff = <T>(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<T> =>
  page.evaluate(
    async ([how, where, text]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(where, { method: how, ...(text && { headers, body: text }) });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${how} ${where}: ${said}`);
      return (said && JSON.parse(said)) as unknown;
    },
    [method, path, body && JSON.stringify(body)] as const,
  ) as Promise<T>;
