import type { StaffDefectPhoto } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { look } from '../../../look/look.ts';
import type { DeskPlace } from '../../../place.ts';
import { DefectChangedEvent } from '../changed-event.ts';
import { areaBetween, blurArea, type Area } from './blur.ts';

type Corner = readonly [x: number, y: number];

/**
 * A photo on which one draws over faces and number plates before it is shown: by hand, or with the arrow
 * keys. What is saved is another picture, in which nothing of them is left.
 *
 * @element klocket-desk-photo-blur
 * @fires {DefectChangedEvent} klocket-desk-defect-changed - The photo is another now.
 */
export class KlocketDeskPhotoBlur extends LitElement {
  static override styles = [
    look,
    css`
      dialog {
        inline-size: min(60rem, calc(100vw - 1.5rem));
      }
      dialog[open] {
        display: grid;
        gap: 1rem;
      }
      .stage {
        position: relative;
        justify-self: center;
        max-inline-size: 100%;
        line-height: 0;
      }
      canvas {
        max-inline-size: 100%;
        max-block-size: 60dvh;
        border-radius: var(--radius);
        cursor: crosshair;
        touch-action: none;
      }
      .frame {
        position: absolute;
        border: 2px dashed #fff;
        outline: 2px solid #000;
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) photo!: StaffDefectPhoto;

  /** The state of the defect that is shown. */
  @property() etag = '';

  /** What is about to be blurred, in the picture's own pixels. */
  @state() private area?: Area;
  @state() private isDrawn = false;
  /** What there was before each of the stretches that are blurred. */
  @state() private blurred: { area: Area; pixels: ImageData }[] = [];

  readonly #act = new ActController(this);
  #first?: Corner;

  /** Opens it on the photo as it is now. */
  async open() {
    [this.area, this.blurred, this.isDrawn] = [undefined, [], false];
    await this.updateComplete;
    this.#dialog.showModal();
    const isThere = await this.#act.run(() => this.#draw());
    if (isThere) this.#canvas.focus();
  }

  override render() {
    const { busy, trouble } = this.#act;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <h2 id="title">${msg('Dölj ansikten och nummerplåtar', { id: 'desk-blur' })}</h2>
      <p class="hint" id="how">
        ${msg(
          'Dra en ruta över det som ska döljas. Med tangentbordet: pilarna flyttar rutan, Skift och pilarna ändrar storleken, Enter döljer.',
          { id: 'desk-blur-how' },
        )}
      </p>
      <div class="stage">
        <canvas
          tabindex="0"
          role="img"
          aria-label=${msg('Bilden', { id: 'desk-blur-picture' })}
          aria-describedby="how"
          @pointerdown=${this.#pressed}
          @pointermove=${this.#dragged}
          @pointerup=${this.#released}
          @pointercancel=${this.#released}
          @keydown=${this.#keyed}
        ></canvas>
        <div class="frame" ?hidden=${!this.area}></div>
      </div>
      <p role="status" class="quiet small">
        ${
          this.blurred.length > 0
            ? msg(str`Dolda ställen: ${this.blurred.length}`, { id: 'desk-blur-count' })
            : msg('Inget är dolt än.', { id: 'desk-blur-none' })
        }
      </p>
      ${trouble ? html`<p class="error" role="alert">${icon('warning')} ${trouble}</p>` : ''}
      <div class="row">
        <button
          class="primary"
          aria-disabled=${busy || this.blurred.length === 0}
          @click=${this.#save}
        >
          ${
            busy && this.isDrawn
              ? msg('Sparar …', { id: 'desk-saving' })
              : msg('Spara bilden', { id: 'desk-blur-save' })
          }
        </button>
        <button aria-disabled=${this.blurred.length === 0} @click=${this.#undo}>
          ${icon('undo')} ${msg('Ångra senaste', { id: 'desk-blur-undo' })}
        </button>
        <button class="bare" @click=${() => this.#dialog.close()}>
          ${msg('Avbryt', { id: 'desk-cancel' })}
        </button>
      </div>
    </dialog>`;
  }

  protected override updated() {
    const { area } = this;
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (!area || !frame) return;
    const scale = this.#canvas.clientWidth / this.#canvas.width;
    for (const [side, value] of [
      ['left', area.x],
      ['top', area.y],
      ['width', area.width],
      ['height', area.height],
    ] as const) {
      frame.style.setProperty(side, `${value * scale}px`);
    }
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog')!;
  }

  get #canvas() {
    return this.renderRoot.querySelector('canvas')!;
  }

  get #context() {
    return this.#canvas.getContext('2d', { willReadFrequently: true })!;
  }

  async #draw() {
    const image = new Image();
    image.src = this.photo.url;
    await image.decode();
    const canvas = this.#canvas;
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    this.#context.drawImage(image, 0, 0);
    this.isDrawn = true;
  }

  /** Where in the picture somebody points. */
  #corner({ clientX, clientY }: PointerEvent): Corner {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const scale = this.#canvas.width / width;
    return [(clientX - left) * scale, (clientY - top) * scale];
  }

  readonly #pressed = (event: PointerEvent) => {
    if (!this.isDrawn || event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#first = this.#corner(event);
    this.area = undefined;
  };

  readonly #dragged = (event: PointerEvent) => {
    if (!this.#first) return;
    this.area = areaBetween(this.#first, this.#corner(event), this.#canvas);
  };

  readonly #released = (event: PointerEvent) => {
    const { area } = this;
    this.#first = undefined;
    this.area = undefined;
    if (event.type === 'pointerup' && area) this.#blur(area);
  };

  readonly #keyed = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (!this.isDrawn || (!way && event.key !== 'Enter')) return;
    event.preventDefault();
    const { width, height } = this.#canvas;
    const side = Math.round(Math.min(width, height) / 6);
    const middle = { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
    if (way) this.area = this.area ? moved(this.area, way, event.shiftKey, this.#canvas) : middle;
    else if (this.area) this.#blur(this.area);
  };

  #blur(area: Area) {
    if (area.width < 3 || area.height < 3) return;
    const { x, y, width, height } = area;
    const pixels = this.#context.getImageData(x, y, width, height);
    this.blurred = [...this.blurred, { area, pixels }];
    blurArea(this.#context, area);
  }

  #undo() {
    const last = this.blurred.at(-1);
    if (!last) return;
    this.#context.putImageData(last.pixels, last.area.x, last.area.y);
    this.blurred = this.blurred.slice(0, -1);
  }

  async #save() {
    if (this.blurred.length === 0) return;
    const { api, district, notify } = this.place;
    const isSaved = await this.#act.run(async () => {
      const picture = await new Promise<Blob | null>((done) =>
        this.#canvas.toBlob(done, 'image/jpeg', 0.92),
      );
      const path = staffPaths.defectPhoto(district, this.photo.id);
      await api.put(path, picture!, { etag: this.etag });
    });
    if (!isSaved) return;
    this.#dialog.close();
    notify({ words: msg('Bilden är bytt. Den gamla är borta.', { id: 'desk-blurred' }) });
    this.dispatchEvent(new DefectChangedEvent());
  }

  /** What was on it is let go of. */
  #closed() {
    this.blurred = [];
    this.area = undefined;
  }
}

const ways: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A stretch moved, or made larger or smaller, by a fiftieth of the picture. */
function moved(
  { x, y, width, height }: Area,
  [across, down]: readonly [number, number],
  isSize: boolean,
  picture: { width: number; height: number },
): Area {
  const step = Math.max(picture.width, picture.height) / 50;
  const first: Corner = isSize ? [x, y] : [x + across * step, y + down * step];
  const size = isSize
    ? [Math.max(step, width + across * step), Math.max(step, height + down * step)]
    : [width, height];
  return areaBetween(first, [first[0] + size[0]!, first[1] + size[1]!], picture);
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-photo-blur': KlocketDeskPhotoBlur;
  }
}
