import type { HandoverItem, MyHandover } from '@klocket/contract';
import { formatDay, msg, str, WidgetElement } from '@klocket/core';
import { newKey, saveFile, TokenController } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { heading } from '../heading.ts';
import { useDefectWords } from '../words.ts';
import { createMyHandoverApi, type MyHandoverApi } from './mine-api.ts';
import { MineController } from './mine-controller.ts';
import { styles } from './mine.styles.ts';
import { renderAnswer, type Said } from './render-answer.ts';
import { renderHanded } from './render-handed.ts';
import { renderMine } from './render-mine.ts';

/**
 * A list of defects that was handed over, for its receiver, opened by the secret behind `#` in the
 * address and without an account: several are acknowledged or answered at once, with status, date and
 * words. It stores nothing.
 *
 * @element klocket-my-handover
 * @slot - Shown until the first answer, and when there is none: whom to call.
 * @csspart item - One defect.
 * @csspart answer - Where one answers for those that are marked.
 * @csspart truths - What the receiver says, beside what a walk saw.
 */
export class KlocketMyHandover extends WidgetElement {
  static override styles = styles;

  /** The level of the headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) handovers?: MyHandoverApi;

  /** The secret, in place of the one in the address, for stories and tests. */
  @property({ attribute: false }) token?: string;

  @state() private marked: ReadonlySet<string> = new Set();
  @state() private isUnmarked = false;

  readonly #address = new TokenController(this);
  readonly #mine = new MineController<MyHandover>(this);
  /** What was last sent: the same once more is the same answer. */
  #sent = { text: '', key: '' };

  /** Asks the server again. */
  refresh() {
    this.#mine.refresh();
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override async scheduleUpdate() {
    await useDefectWords(this.language, 'story');
    await useDefectWords(this.language, 'mine');
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, lang } = this.site;
    const token = this.#token;
    if (!token) return;
    this.#mine.look([server, this.handovers, token, lang], () => this.#api.get(token, lang));
  }

  override render() {
    return html`<div class="mine" lang=${this.language} dir=${this.direction}>
      ${renderMine(this.#token, this.#mine, (mine) => this.#renderList(mine))}
      <p role="status" class="said strong">${this.#mine.said}</p>
    </div>`;
  }

  get #token() {
    return this.token ?? this.#address.token;
  }

  get #api() {
    return this.handovers ?? createMyHandoverApi(this.site.server);
  }

  #renderList({ receiver, district, message, until, items }: MyHandover) {
    const isAll = items.length > 0 && this.marked.size === items.length;
    return html`<section class="card">
        ${heading(
          this.headingLevel,
          msg(str`${apart(district.name)} till ${apart(receiver.name)}`, { id: 'handed-to' }),
        )}
        ${message ? html`<p><bdi>${message}</bdi></p>` : nothing}
        <p class="hint">
          ${msg(str`Länken gäller till ${this.#day(until.slice(0, 10))}.`, { id: 'handed-until' })}
        </p>
        <p>
          <button class="button" @click=${() => void this.#save()}>
            ${msg('Hämta som tabell', { id: 'handed-file' })}
          </button>
        </p>
      </section>
      <div class="sides">
        <div class="items">
          <label class="choice all">
            <input
              type="checkbox"
              .checked=${isAll}
              @change=${() => this.#markAll(items, !isAll)}
            />
            ${msg('Markera alla', { id: 'handed-all' })}
          </label>
          ${items.map((item) =>
            renderHanded(item, {
              lang: this.language,
              server: this.site.server,
              isMarked: this.marked.has(item.id),
              mark: () => this.#mark(item.id),
            }),
          )}
        </div>
        ${renderAnswer({
          level: this.headingLevel,
          count: this.marked.size,
          isUnmarked: this.isUnmarked,
          isBusy: this.#mine.busy,
          send: (said, form) => void this.#answer(said, form),
        })}
      </div>`;
  }

  #day(day: string) {
    return formatDay(day, this.language, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  #mark(id: string) {
    const marked = new Set(this.marked);
    if (!marked.delete(id)) marked.add(id);
    this.marked = marked;
    this.isUnmarked = false;
  }

  #markAll(items: readonly HandoverItem[], isMarked: boolean) {
    this.marked = new Set(isMarked ? items.map(({ id }) => id) : []);
    this.isUnmarked = false;
  }

  async #answer(said: Said, form: HTMLFormElement) {
    if (this.marked.size === 0) {
      this.isUnmarked = true;
      this.renderRoot.querySelector<HTMLElement>('.all input')?.focus();
      return;
    }
    const items = [...this.marked].map((defect) => ({ defect, ...said }));
    const text = JSON.stringify(items);
    if (text !== this.#sent.text) this.#sent = { text, key: newKey() };
    const { key } = this.#sent;
    const isDone = await this.#mine.act(
      () => this.#api.answer(this.#token, { items }, key, this.site.lang),
      msg(str`Tack, svaret är sparat för ${items.length}.`, { id: 'handed-answered' }),
    );
    if (!isDone) return;
    this.#sent.text = '';
    this.marked = new Set();
    form.reset();
  }

  async #save() {
    await this.#mine.act(async () => {
      saveFile(await this.#api.file(this.#token, this.site.lang), 'klocket.csv');
      return this.#mine.answer!.data;
    }, '');
  }
}

/** Keeps its own direction among words of another. */
const apart = (text: string) => `\u2068${text}\u2069`;

declare global {
  interface HTMLElementTagNameMap {
    'klocket-my-handover': KlocketMyHandover;
  }
}
