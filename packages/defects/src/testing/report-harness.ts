import type { DefectForm, NewDefect } from '@klocket/contract';
import { ElementHarness, waitUntil } from '@klocket/core/testing';
import type { SentFile } from '@klocket/core/writing';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { ReportApi } from '../defect-api.ts';
import type { KlocketDefectReport } from '../index.ts';
import { sampleForm, sampleReports } from '../samples.ts';

/** What a visitor sees and does in the form. */
export class ReportHarness extends ElementHarness<KlocketDefectReport> {
  /** What has been sent, and which photos ahead of it. */
  readonly sent: { key: string; body: NewDefect; files: string[] }[];
  /** Every photo that has been sent, as it was. */
  readonly put: SentFile[];

  constructor(element: KlocketDefectReport, sent: ReportHarness['sent'], put: SentFile[]) {
    super(element);
    this.sent = sent;
    this.put = put;
  }

  /** Puts a form on the page and waits until it stands. */
  static async show(
    form: DefectForm = sampleForm(),
    { lang = 'sv', ...change }: Partial<ReportApi> & { lang?: string } = {},
  ) {
    const sent: ReportHarness['sent'] = [];
    const put: SentFile[] = [];
    let files: string[] = [];
    const samples = sampleReports(form, change);
    const defects: ReportApi = {
      ...samples,
      async put(file, headers, tell) {
        files.push(file.url.split('/').at(-1)!);
        put.push(file);
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
    return new ReportHarness(element, sent, put);
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
