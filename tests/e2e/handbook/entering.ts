import { it } from 'node:test';
import { giveAuthenticator } from '../../support/desk.ts';
import { codeIn, nextMail } from '../../support/mail-box.ts';
import { draw } from '../../support/pictures.ts';
import { closeNotices, desktop, email, type Walk } from './walk.ts';

/** How one comes in, the first time and the next. */
export function entering(walk: Walk) {
  it('gets in for the first time, with a code and a passkey', async () => {
    const { browser, mail, page, seen, server } = walk;
    await giveAuthenticator(page, { byButtonOnly: true });
    await server.klocket(
      ...['invite', email, '--district', 'klockaretorpet', '--name', 'Nya samordnaren'],
    );
    const invitation = await nextMail(mail, email, seen);
    const [link = ''] = /https?:\/\/\S+\/desk\S*/.exec(invitation.text ?? '') ?? [];
    const letter = await browser.newPage({
      viewport: { width: 640, height: 700 },
      deviceScaleFactor: 1.25,
    });
    await letter.setContent(invitation.html!);
    await draw('handbook-inbjudan', letter.locator('body'), { margin: 0 });
    await letter.close();

    await page.goto(link);
    await page.getByLabel('Din e-postadress').fill(email);
    await draw('handbook-logga-in', page.locator('klocket-desk-sign-in .card'));
    await page.getByRole('button', { name: 'Skicka en kod' }).click();
    const code = page.getByLabel('Koden med sex siffror');
    await code.waitFor();
    await draw('handbook-kod', page.locator('klocket-desk-sign-in .card'));
    await code.fill(codeIn(await nextMail(mail, email, seen)));
    await page.getByRole('heading', { name: 'Hej, Nya samordnaren!' }).waitFor();
    const make = page.getByRole('button', { name: 'Skapa en passkey' });
    await make.waitFor();
    await draw('handbook-passkey', page.locator('dialog.again'));
    await make.click();
    await page.getByText('Nästa gång loggar du in med din passkey').waitFor();
    await closeNotices(page);
    await page.setViewportSize({ width: 1080, height: 620 });
    await draw('handbook-idag', page.locator('klocket-desk'), { margin: 0 });
    await page.setViewportSize(desktop.viewport);
  });

  it('signs in with the passkey', async () => {
    const { page } = walk;
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('button', { name: 'Logga in med passkey' }).click();
    await page.getByRole('heading', { name: 'Hej, Nya samordnaren!' }).waitFor();
  });
}
