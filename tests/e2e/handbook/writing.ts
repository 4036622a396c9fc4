import { it } from 'node:test';
import { draw } from '../../support/pictures.ts';
import { closeNotices, dayFromNow, title, type Walk } from './walk.ts';

/** How one writes an activity. */
export function writing(walk: Walk) {
  it('adds an activity that recurs, and sees it on the parish’s page', async () => {
    const { page, parish, server } = walk;
    await parish.page.goto(`${server.partner('forsamlingen')}/`);
    const calendar = parish.page.locator('klocket-calendar');
    await calendar.getByRole('listitem').first().waitFor();

    await page.getByRole('link', { name: 'Aktiviteter' }).first().click();
    await page.getByRole('link', { name: 'Ny aktivitet' }).click();
    const form = page.locator('klocket-desk-activity-form');
    await form.getByLabel('Börja från').selectOption({ label: 'Läxhjälp' });
    await form.getByLabel('Rubrik').first().fill(title);
    await form.getByLabel('torsdag').check();
    await form.getByLabel('Från och med').fill(dayFromNow(1));
    await form.getByLabel('Till och med').fill(dayFromNow(400));
    await form.getByLabel('Inte vecka').fill('44');
    await form.getByText('varje torsdag 16:00–18:00').waitFor();
    await form
      .getByLabel('Var', { exact: true })
      .selectOption({ label: 'Kunskapens hus, Verkstaden' });
    await form.getByLabel('Svenska kyrkan').check();
    await form.getByRole('button', { name: 'Hoppa över dem' }).waitFor();
    await draw('handbook-ny-aktivitet', form.locator('form'), { height: 765 });
    await draw('handbook-datum', form.locator('klocket-desk-dates'), { height: 330 });
    await form.getByRole('button', { name: 'Hoppa över dem' }).click();
    await form.getByRole('button', { name: 'Hoppa över dem' }).waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Publicera', exact: true }).click();
    await page.getByText('Publicerat. Nästa: ').waitFor();
    await calendar.getByText(title).first().waitFor();
    await page.getByRole('heading', { name: title }).waitFor();
    await closeNotices(page);
    await draw('handbook-aktivitet', page.locator('klocket-desk main'), { margin: 0, height: 560 });
  });
}
