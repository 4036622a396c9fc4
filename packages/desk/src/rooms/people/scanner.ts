import { msg } from '@klocket/core';
import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { look } from '../../look/look.ts';

/** As much of the browser's own reader of codes as is used; not every browser has one. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;
const detectorClass = () =>
  (globalThis as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser can read codes with its camera. */
export const canScan = () =>
  Boolean(detectorClass() && (navigator as Partial<Navigator>).mediaDevices?.getUserMedia);

const lookMs = 200;
/** The same picture is not read again so soon. */
const sameMs = 3000;

/** A code was read. */
export class ScannedEvent extends Event {
  readonly text: string;
  constructor(text: string) {
    super('klocket-desk-scanned', { bubbles: true, composed: true });
    this.text = text;
  }
}

/**
 * The camera, reading codes for as long as it is there. Whoever puts it on the page has just been asked
 * to by a press.
 *
 * @element klocket-desk-scanner
 * @fires {ScannedEvent} klocket-desk-scanned - A code was read.
 */
export class KlocketDeskScanner extends LitElement {
  static override styles = [
    look,
    css`
      video {
        inline-size: 100%;
        max-block-size: 45vh;
        border-radius: var(--radius);
        background: #000;
        object-fit: cover;
      }
    `,
  ];

  @state() private trouble?: string;

  #stream?: MediaStream;
  #timer?: ReturnType<typeof setInterval>;
  #last = { text: '', at: 0 };

  override connectedCallback() {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  override render() {
    if (this.trouble) {
      return html`<p class="panel notice" role="alert">${icon('warning')} ${this.trouble}</p>`;
    }
    return html`<video
      muted
      playsinline
      aria-label=${msg('Kameran. Håll koden framför den.', { id: 'desk-camera' })}
    ></video>`;
  }

  async #start() {
    const Detector = detectorClass();
    if (!Detector) return;
    try {
      const video = { facingMode: 'environment' };
      const stream = await navigator.mediaDevices.getUserMedia({ video });
      if (!this.isConnected) return stream.getTracks().forEach((track) => track.stop());
      this.#stream = stream;
      await this.updateComplete;
      const picture = this.renderRoot.querySelector('video')!;
      picture.srcObject = stream;
      await picture.play();
      const detector = new Detector({ formats: ['qr_code'] });
      this.#timer = setInterval(() => void this.#look(detector, picture), lookMs);
    } catch {
      this.trouble = msg('Kameran gick inte att öppna. Skriv koden i stället.', {
        id: 'desk-no-camera',
      });
    }
  }

  async #look(detector: Detector, picture: HTMLVideoElement) {
    const [code] = await detector.detect(picture).catch(() => []);
    if (!code || !this.isConnected) return;
    const now = performance.now();
    const isSame = code.rawValue === this.#last.text && now - this.#last.at < sameMs;
    this.#last = { text: code.rawValue, at: now };
    if (!isSame) this.dispatchEvent(new ScannedEvent(code.rawValue));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-scanner': KlocketDeskScanner;
  }
}
