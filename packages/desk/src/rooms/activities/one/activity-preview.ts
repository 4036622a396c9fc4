import type { ActivityPreview, StaffActivity } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ActController } from '../../../kit/act-controller.ts';
import { notifyProblem } from '../../../kit/say-problem.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';

/** How wide what visitors see is shown. */
type PreviewWidth = 'phone' | 'page' | 'screen';

const widths = (): [PreviewWidth, string][] => [
  ['phone', msg('På en telefon', { id: 'desk-preview-phone' })],
  ['page', msg('På en sida', { id: 'desk-preview-page' })],
  ['screen', msg('På en skärm', { id: 'desk-preview-screen' })],
];

/**
 * An activity in the very widget that visitors see, or would see: on a phone, on a page, on a screen.
 *
 * @element klocket-desk-activity-preview
 */
export class KlocketDeskActivityPreview extends LitElement {
  static override styles = [
    look,
    css`
      .frame {
        overflow: auto;
        padding: 0.5rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--ink) 5%, var(--paper));
      }
      iframe {
        display: block;
        inline-size: 100%;
        block-size: 40rem;
        margin-inline: auto;
        border: 0;
        border-radius: calc(var(--radius) - 4px);
        background: Canvas;
      }
      iframe.phone {
        inline-size: 360px;
        max-inline-size: 100%;
      }
      iframe.screen {
        inline-size: 1280px;
        block-size: 720px;
        zoom: 0.66;
      }
      @media (max-width: 899px) {
        iframe.screen {
          zoom: 0.4;
        }
      }
      @media (max-width: 560px) {
        iframe.screen {
          zoom: 0.235;
        }
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) activity!: StaffActivity;

  @state() private width?: PreviewWidth;
  @state() private url = '';

  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));

  override render() {
    const { state: where } = this.activity;
    const isSeen = where === 'published' || where === 'past';
    const title = isSeen
      ? msg('Så ser besökarna den', { id: 'desk-preview' })
      : msg('Så kommer besökarna att se den', { id: 'desk-preview-draft' });
    return html`<section class="stack no-print" aria-labelledby="preview">
      <h2 id="preview">${title}</h2>
      <div class="row">
        ${widths().map(
          ([width, words]) =>
            html`<button
              aria-pressed=${this.width === width}
              @click=${() => void this.#show(this.width === width ? undefined : width)}
            >
              ${words}
            </button>`,
        )}
      </div>
      ${
        this.width && this.url
          ? html`<div class="frame">
              <iframe class=${this.width} src=${this.url} title=${title} loading="lazy"></iframe>
            </div>`
          : nothing
      }
    </section>`;
  }

  /** The address lasts a while only, and so is asked for each time something is to be seen. */
  async #show(width: PreviewWidth | undefined) {
    const isOpening = width && !this.width;
    this.width = width;
    if (!isOpening) return;
    const { api, district, language } = this.place;
    await this.#act.run(async () => {
      const { data } = await api.get<ActivityPreview>(
        staffPaths.preview(district, this.activity.id),
      );
      this.url = `${data.url}?${new URLSearchParams({ lang: language })}`;
    });
  }
}
