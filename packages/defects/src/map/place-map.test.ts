import { useLanguage } from '@klocket/core';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define-report.ts';
import { sampleForm, samplePlaces } from '../samples.ts';
import { ReportHarness } from '../testing/report-harness.ts';

describe('the map of <klocket-defect-report>', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => useLanguage('sv'));

  it('is not there before somebody opens it, and shows the district’s own plan', async () => {
    const report = await show();
    expect(report.element.renderRoot.querySelector('.map')).to.equal(null);
    const map = await open(report);
    expect(namesOn(map)).to.include.members(['Fotbollsplanen', 'Lekplatsen', 'Kunskapens hus']);
    expect(map.querySelector('.plan path')).to.not.equal(null);
    await expect(report.element).to.be.accessible();
  });

  it('lets one choose a place by its name', async () => {
    const report = await show();
    const map = await open(report);
    name(map, 'Lekplatsen').click();
    await waitUntil(() => report.find<HTMLSelectElement>('#spot').value === 'lekplatsen');
    await waitUntil(() => said(map).includes('vid \u2068Lekplatsen\u2069'));
    name(map, 'Kunskapens hus').click();
    await waitUntil(() => report.find<HTMLInputElement>('#place').value === 'Kunskapens hus');
    expect(report.find<HTMLSelectElement>('#spot').value).to.equal('');
    await report.says('En punkt på kartan följer med.');
  });

  it('is moved under a cross by the arrow keys, and Enter sets the place', async () => {
    const report = await show();
    const map = await open(report);
    await waitUntil(() => map.activeElement?.matches('.canvas'));
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => said(map).includes('Krysset: '));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => said(map).includes('Platsen är satt: '));
    await report.says('En punkt på kartan följer med.');
    await report.press('Ta bort');
    await waitUntil(() => said(map) === '');
  });

  it('warns of a place outside the district, and takes it', async () => {
    const bounds = { west: 16.17, south: 58.57, east: 16.1701, north: 58.5701 };
    const report = await show({ bounds });
    const map = await open(report);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => said(map).includes('utanför'));
    await report.says('En punkt på kartan följer med.');
  });

  it('tells where the pictures come from before any is fetched, and falls back on the plan', async () => {
    const tiles = {
      url: 'http://tiles.invalid/{z}/{x}/{y}.png',
      attribution: '© Kartan',
      maxZoom: 19,
    };
    const report = await show({ tiles });
    await report.says('hämtas från \u2068tiles.invalid\u2069 när du öppnar');
    const map = await open(report);
    await waitUntil(() => map.textContent!.includes('Kartbilderna kom inte fram.'));
    await waitUntil(() => map.querySelector('.plan'));
  });

  it('speaks Arabic', async () => {
    const report = await show({}, 'ar');
    await report.press('حدّد على الخريطة');
    await waitUntil(() => mapOf(report)?.textContent!.includes('مخطط لأماكن المنطقة'));
    await expect(report.element).to.be.accessible();
  });
});

async function show(change = {}, lang = 'sv') {
  const report = await ReportHarness.show(sampleForm({ ...samplePlaces(), ...change }), { lang });
  report.find<HTMLInputElement>('.tiles input').click();
  await report.element.updateComplete;
  return report;
}

async function open(report: ReportHarness) {
  await report.press('Peka ut på kartan');
  await waitUntil(() => mapOf(report)?.querySelector('.name'));
  return mapOf(report)!;
}

const mapOf = ({ element }: ReportHarness) =>
  element.renderRoot.querySelector('.map')?.shadowRoot as ShadowRoot | undefined;

const said = (map: ShadowRoot) => map.querySelector('.said')!.textContent!.trim();
const namesOn = (map: ShadowRoot) =>
  [...map.querySelectorAll('.name')].map((node) => node.textContent!.trim());
const name = (map: ShadowRoot, words: string) =>
  [...map.querySelectorAll<HTMLElement>('.name button')].find(
    (node) => node.textContent!.trim() === words,
  )!;
