import type { DefectForm, NewDefect } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { ReportApi } from '../defect-api.ts';
import type { KlocketDefectReport } from '../index.ts';
import { sampleForm, sampleReports } from '../samples.ts';

/** What a visitor sees and does in the form. */
export class ReportHarness {
  readonly element: KlocketDefectReport;
  /** What has been sent, and which photos ahead of it. */
  readonly sent: { key: string; body: NewDefect; files: string[] }[];

  constructor(element: KlocketDefectReport, sent: ReportHarness['sent']) {
    this.element = element;
    this.sent = sent;
  }

  /** Puts a form on the page and waits until it stands. */
  static async show(
    form: DefectForm = sampleForm(),
    { lang = 'sv', ...change }: Partial<ReportApi> & { lang?: string } = {},
  ) {
    const sent: ReportHarness['sent'] = [];
    let files: string[] = [];
    const samples = sampleReports(form, change);
    const defects: ReportApi = {
      ...samples,
      async put(file, headers, tell) {
        files.push(file.url.split('/').at(-1)!);
        await samples.put!(file, headers, tell);
      },
      report(parcel) {
        sent.push({ key: parcel.key, body: JSON.parse(parcel.body) as NewDefect, files });
        files = [];
        return samples.report!(parcel);
      },
    };
    const element = await fixture<KlocketDefectReport>(
      html`<klocket-defect-report
        district="klockaretorpet"
        lang=${lang}
        server="https://klocket.example"
        .defects=${defects}
      ></klocket-defect-report>`,
    );
    await waitUntil(() => element.renderRoot.querySelector('.heading'));
    return new ReportHarness(element, sent);
  }

  get words() {
    return wordsOf(this.element.renderRoot);
  }

  /** What the focus is on. */
  get focused() {
    return this.element.shadowRoot!.activeElement;
  }

  find<Found extends Element = HTMLElement>(selector: string): Found {
    const found = this.element.renderRoot.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector} in: ${this.words}`);
    return found;
  }

  async says(...expected: string[]) {
    for (const words of expected) {
      await waitUntil(() => this.words.includes(words), `"${words}" is not said`);
    }
  }

  /** Presses the button or the link with these words, as soon as it is there. */
  async press(label: string) {
    const find = () =>
      [...this.element.renderRoot.querySelectorAll<HTMLElement>('button, a')].find(
        (one) => wordsOf(one) === label || one.getAttribute('aria-label') === label,
      );
    await waitUntil(find, `There is no "${label}"`);
    find()!.click();
    await this.element.updateComplete;
  }

  /** Types into a field, or chooses an option of it. */
  async fill(id: string, value: string) {
    const control = this.find<HTMLInputElement>(`#${id}`);
    control.value = value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** Ticks the choice with these words. */
  async tick(label: string) {
    const choices = [...this.element.renderRoot.querySelectorAll('.choice')];
    choices
      .find((choice) => wordsOf(choice) === label)!
      .querySelector('input')!
      .click();
    await this.element.updateComplete;
  }

  /** Chooses photos, as from the phone's own picker. */
  async choose(...files: File[]) {
    const input = this.find<HTMLInputElement>('[type=file]');
    const picked = new DataTransfer();
    files.forEach((file) => picked.items.add(file));
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
    await waitUntil(() => !this.element.renderRoot.querySelector('.making'));
    await this.element.updateComplete;
  }
}

/** A picture of one colour, as a camera would hand it over. */
export async function picture(width = 2400, height = 1200) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#2a6f97';
  context.fillRect(0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
  return new File([blob], 'IMG_0001.jpg', { type: 'image/jpeg' });
}

const wordsOf = (node: Node) => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
