import type { HandoverItem, MyHandover } from '@klocket/contract';
import { formatDay, msg, str, WidgetElement } from '@klocket/core';
import { Draft, heading, newKey, TokenController } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { useDefectWords } from '../words.ts';
import { createMyHandoverApi, type MyHandoverApi } from './mine-api.ts';
import { MineController } from './mine-controller.ts';
import { styles } from './mine.styles.ts';
import { readTyped, renderAnswer, type Said, type Typed } from './render-answer.ts';
import { renderEnded } from './render-ended.ts';
import { renderHanded } from './render-handed.ts';
import { renderMine } from './render-mine.ts';

/**
 * A list of defects that was handed over, for its receiver, opened by the secret behind `#` in the
 * address and without an account: several are acknowledged or answered at once, with status, date and
 * words. What is typed survives a reload, in this tab alone; nothing else is stored. Where the link has
 * ended, a new one is mailed to the address that the list was sent to.
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
  /** What was typed before this page was loaded anew, once the list is there. */
  #typed?: Typed;
  #draft?: Draft<Typed>;

  /** Where a new link was mailed to, in part. */
  @state() private linkSentTo = '';

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
    this.#mine.look(token, [server, this.handovers, lang], async () => {
      const list = await this.#api.get(token, lang);
      this.#restore(list);
      return list;
    });
  }

  override render() {
    return html`<div class="mine" lang=${this.language} dir=${this.direction}>
      ${renderMine(
        this.#token,
        this.#mine,
        (mine) => this.#renderList(mine),
        () =>
          renderEnded({
            isBusy: this.#mine.busy,
            email: this.linkSentTo,
            refusal: this.#mine.refusal,
            ask: () => void this.#askForLink(),
          }),
      )}
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
        <p class="files">
          <button class="button" @click=${() => void this.#save('pdf')}>
            ${msg('Hämta som PDF', { id: 'handed-paper' })}
          </button>
          <button class="button" @click=${() => void this.#save('csv')}>
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
          typed: this.#typed,
          changed: (form) => this.#keep(form),
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
    this.#setMarked(marked);
  }

  #markAll(items: readonly HandoverItem[], isMarked: boolean) {
    this.#setMarked(new Set(isMarked ? items.map(({ id }) => id) : []));
  }

  #setMarked(marked: ReadonlySet<string>) {
    this.marked = marked;
    this.isUnmarked = false;
    const form = this.renderRoot.querySelector<HTMLFormElement>('form.answer');
    if (form) this.#keep(form);
  }

  /** Puts back what was typed here before, the first time the list is there. */
  #restore({ id, items }: MyHandover) {
    if (this.#draft) return;
    this.#draft = new Draft<Typed>(`handover ${id}`);
    this.#typed = this.#draft.read();
    const known = new Set(items.map((item) => item.id));
    this.marked = new Set(this.#typed?.marked.filter((one) => known.has(one)));
  }

  #keep(form: HTMLFormElement) {
    this.#draft?.keep({ ...readTyped(form), marked: [...this.marked] });
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
      () => msg(str`Tack, svaret är sparat för ${items.length}.`, { id: 'handed-answered' }),
    );
    if (!isDone) return;
    this.#sent.text = '';
    this.#draft?.drop();
    this.#typed = undefined;
    this.marked = new Set();
    await this.updateComplete;
    form.reset();
  }

  #save(format: 'csv' | 'pdf') {
    const file = () => this.#api.file(this.#token, format, this.site.lang);
    return this.#mine.save(`klocket.${format}`, file);
  }

  async #askForLink() {
    await this.#mine.act(
      async () => {
        this.linkSentTo = await this.#api.askForLink(this.#token, this.site.lang);
        return undefined;
      },
      () => '',
    );
  }
}

/** Keeps its own direction among words of another. */
const apart = (text: string) => `\u2068${text}\u2069`;

declare global {
  interface HTMLElementTagNameMap {
    'klocket-my-handover': KlocketMyHandover;
  }
}
