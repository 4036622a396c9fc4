import { it } from 'node:test';
import { kioskPagePath } from '@klocket/contract';
import { draw } from '../../support/pictures.ts';
import { welcome } from '../../support/visitor.ts';
import { closeNotices, type Walk } from './walk.ts';

/** How one sets up a screen in a house, says what it shows, and says something on it. */
export function screens(walk: Walk) {
  it('sets up a screen, and pairs the box behind it', async () => {
    const { browser, page, server } = walk;
    await page.getByRole('link', { name: 'Skärmar', exact: true }).first().click();
    await page.getByRole('link', { name: 'Ny skärm' }).click();
    await page.getByLabel('Vad skärmen heter').fill('Skärmen i köket');
    await page.getByLabel('Var den står').selectOption({ label: 'Kunskapens hus' });
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    const code = page.getByLabel('De sex siffrorna');
    await code.waitFor();
    await closeNotices(page);
    const box = await welcome(browser, { device: 'wall' });
    await box.page.goto(server.origin + kioskPagePath());
    const number = box.page.locator('.number').getByText(/^\d{3} \d{3}$/);
    await code.fill(await number.innerText());
    await draw('handbook-koppla', page.locator('klocket-desk-screen-pairing'));
    await page.getByRole('button', { name: 'Koppla', exact: true }).click();
    await page.getByText('Skärmen i köket har hört av sig. Allt är klart.').waitFor();
    await box.leave();
  });

  it('chooses what it shows', async () => {
    const { page } = walk;
    await page.getByRole('button', { name: 'Affisch', exact: true }).click();
    const poster = page.locator('.scenes li').last();
    await poster.getByText('Affisch', { exact: true }).first().waitFor();
    await poster.locator('summary').click();
    await poster.getByLabel('Vilken aktivitet').selectOption({ label: 'En särskild' });
    await poster.getByLabel('Aktiviteten').selectOption({ index: 1 });
    await poster.getByRole('button', { name: 'Flytta upp Affisch' }).click();
    await page.getByText('Affisch är nu 4 av 5.').waitFor();
    await draw('handbook-spellista', page.locator('section[aria-labelledby=playlist]'));
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat. Skärmen ändrar sig strax.').waitFor();
    await closeNotices(page);
  });

  it('takes the screens over with something important, and takes it back', async () => {
    const { page } = walk;
    await page.getByRole('link', { name: 'Skärmar', exact: true }).first().click();
    await page.getByRole('link', { name: 'Säg något på skärmarna' }).click();
    const text = page.getByRole('group', { name: 'Vad det ska stå' });
    await text.getByLabel('Svenska').fill('Huset stänger nu. Samlas på torget.');
    await page.getByLabel('Viktigt').check();
    await page.locator('.wall[data-urgent]').waitFor();
    await draw('handbook-meddelande', page.locator('klocket-desk-screen-message'));
    await page.getByRole('button', { name: 'Visa på skärmarna' }).click();
    const question = page.getByRole('dialog', { name: 'Ta över alla skärmar?' });
    await question.getByRole('button', { name: 'Visa på skärmarna' }).click();
    await page.getByText('Det visas nu.').waitFor();
    await page.getByRole('button', { name: 'Ångra' }).last().click();
    await page.getByText('Just nu står inget på skärmarna utöver programmet.').waitFor();
    await closeNotices(page);
  });
}
