import type { DefectCategory, Verdict } from '@klocket/contract';
import { formatDay, msg, str, WidgetElement } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { verdictWords } from '../list/status-words.ts';
import { PlaceController } from '../place-controller.ts';
import { FilesController } from './files-controller.ts';
import { styles } from './klocket-safety-walk.styles.ts';
import type { FoundNote, KeptWalk } from './note.ts';
import { renderDefect, type DefectActs } from './render-defect.ts';
import { renderEnd, renderOver } from './render-end.ts';
import { placesOf, renderFinding, renderFoundList, type Whereabouts } from './render-found.ts';
import { renderHead, renderLight, renderUndo } from './render-head.ts';
import { renderNone } from './render-none.ts';
import { byStop, foundHere, sightOf, type LeadDefect } from './view.ts';
import { createWalkApi, type WalkApi } from './walk-api.ts';
import { WalkController } from './walk-controller.ts';
import { useWalkWords } from './walk-words.ts';
import { createMemoryStore, createWalkStore, type WalkStore } from './walk-store.ts';

/**
 * Leads a safety walk on a phone, outdoors and with one hand: every unresolved defect on the route gets a
 * verdict in one tap, with a photo and words if one likes, and what is new is written down in two. Everything
 * is kept on the phone at once and sent when there is a network, also after the phone has died or the leader
 * was signed out. It belongs on our own page, where the leader is signed in.
 *
 * @element klocket-safety-walk
 * @slot - Shown until the walk is there, and when it cannot be had: whom to call.
 * @csspart head - What the walk is called, how far it has come, and what has been sent.
 * @csspart defect - One defect with its verdicts.
 * @csspart bar - What stands at the bottom edge: something new, and the next.
 * @csspart end - Who was there, and the way to close it.
 * @fires {KeptEvent} klocket-kept - Something is kept to be sent.
 */
export class KlocketSafetyWalk extends WidgetElement {
  static override styles = styles;

  /** The id of the walk. */
  @property() walk = '';

  /** Where the leader signs in again, and is brought back from. */
  @property({ attribute: 'sign-in' }) signIn = '/desk';

  /** The page can be opened without a network; it says so itself. */
  @property({ attribute: 'ready-offline', type: Boolean }) readyOffline = false;

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 1;

  /** Answers in place of the server, for stories and tests; then nothing is kept when the page is left. */
  @property({ attribute: false }) walks?: WalkApi;

  /** Where it is kept, for tests. */
  @property({ attribute: false }) store?: WalkStore;

  @state() private where: Whereabouts = { stop: '' };
  /** What is being written down: its key, or nothing yet. */
  @state() private finding?: string | true;

  readonly #walk = new WalkController(this);
  readonly #files = new FilesController(this);
  readonly #place = new PlaceController(this, (position) => {
    this.where = { ...this.where, position };
  });
  #asked: unknown[] = [];

  /** Asks the server again, and sends what waits. */
  refresh() {
    void this.#walk.refresh();
  }

  protected override readonly wordFiles = ['first'] as const;

  protected override async scheduleUpdate() {
    await useWalkWords(this.language, 'story');
    await useWalkWords(this.language, 'walk');
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { server, district, lang } = this.site;
    const asked = [server, district, lang, this.walk, this.walks, this.store];
    if (!district || !this.walk || asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    const { walks } = this;
    void this.#walk.start({
      ...{ district, lang, walk: this.walk },
      store: this.store ?? (walks ? createMemoryStore() : createWalkStore()),
      api: walks ? () => walks : (...of) => createWalkApi(server, ...of),
    });
    // A phone may be without a network by the time a photo is taken.
    void this.#files.prepare().catch(() => {});
  }

  protected override updated() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.finding && dialog && !dialog.open) dialog.showModal();
  }

  override render() {
    return html`<div class="walk" lang=${this.language} dir=${this.direction}>
      ${this.#walk.kept ? this.#renderWalk(this.#walk.kept) : renderNone(this.#walk, this.signIn)}
    </div>`;
  }

  #renderWalk({ lead, form, light, participants }: KeptWalk) {
    const { headingLevel: level, language: lang } = this;
    const walk = this.#walk;
    const isOver = lead.state === 'walked';
    const sights = new Map(lead.defects.map((defect) => [defect.id, sightOf(defect, walk)]));
    const unseen = lead.defects.filter(({ id }) => !sights.get(id)!.verdict);
    const found = foundHere(walk);
    const acts: DefectActs = { ...this.#acts, lang, level, isOver, say: this.#say };
    const others = lead.found.filter(({ id }) => !found.some(({ defect }) => defect === id));
    return html`${renderHead({
      ...{ walk, level, title: lead.title, signIn: this.signIn },
      day: formatDay(lead.on, lang, { weekday: 'long', day: 'numeric', month: 'long' }),
      seen: lead.defects.length - unseen.length,
      all: lead.defects.length,
    })}
    ${isOver ? renderOver(lead, this.site.district, level) : nothing}
    ${isOver ? nothing : renderLight(light ?? lead.source.light, (light) => void walk.describe({ light }))}
    ${
      this.readyOffline && !isOver
        ? html`<p class="hint ready">
            ✓ ${msg('Sparad på telefonen: går att öppna utan nät.', { id: 'walk-ready' })}
          </p>`
        : nothing
    }
    ${lead.defects.length === 0 ? this.#renderNothing() : nothing}
    ${byStop(lead).map(
      ({ name, defects }) =>
        html`<section class="stop">
          ${heading(
            level + 1,
            name
              ? html`<bdi>${name}</bdi>`
              : msg('Utan känd plats på vägen', { id: 'walk-no-stop' }),
          )}
          <ul class="list">
            ${defects.map((defect) => renderDefect(defect, sights.get(defect.id)!, acts))}
          </ul>
        </section>`,
    )}
    ${
      found.length + others.length > 0
        ? html`<section class="stop">
            ${heading(level + 1, msg('Nytt på den här vandringen', { id: 'walk-found' }))}
            ${renderFoundList(found, lead, acts)}
          </section>`
        : nothing
    }
    ${this.#files.trouble ? html`<p class="fault" role="alert">${this.#files.trouble}</p>` : nothing}
    ${
      isOver
        ? nothing
        : renderEnd({
            ...{ walk, level, district: this.site.district, unseen: unseen.length },
            participants: participants ?? lead.source.participants,
            found: found.length + others.length,
            close: () => void this.#close(),
          })
    }
    ${isOver ? nothing : this.#renderBar(unseen)} ${this.#renderDialog(lead, form, acts)}`;
  }

  #renderBar(unseen: readonly LeadDefect[]) {
    return html`<div class="bottom">
      ${renderUndo(this.#walk)}
      <div class="bar" part="bar">
        <button class="button big" @click=${this.#begin}>
          + ${msg('Nytt fel', { id: 'walk-new' })}
        </button>
        <button class="button big" @click=${() => this.#next(unseen)}>
          ${
            unseen.length > 0
              ? msg(str`Nästa (${unseen.length})`, { id: 'walk-next' })
              : msg('Avsluta', { id: 'walk-to-end' })
          }
        </button>
      </div>
    </div>`;
  }

  #renderDialog(lead: KeptWalk['lead'], form: KeptWalk['form'], acts: DefectActs) {
    if (!this.finding) return nothing;
    const note = this.#walk.notes.find(
      (one): one is FoundNote => one.key === this.finding && one.kind === 'found',
    );
    return html`<dialog aria-labelledby="finding" @cancel=${this.#left}>
      ${renderFinding({
        ...{ lead, form, where: this.where, note, acts, finding: this.#place.finding },
        change: (where) => (this.where = { ...this.where, ...where }),
        locate: this.#place.find,
        choose: (category) => void this.#find(category),
        done: this.#done,
        cancel: () => void this.#cancel(),
      })}
    </dialog>`;
  }

  #renderNothing() {
    return html`<p class="panel">
      ${msg('Det finns inget ouppklarat på vägen. Skriv ner det nya ni ser.', { id: 'walk-nothing' })}
    </p>`;
  }

  get #acts() {
    const walk = this.#walk;
    const files = this.#files;
    return {
      show: files.show,
      addPhotos: (key: string, chosen: readonly File[]) =>
        void files.add(chosen, (photo) => walk.illustrate(key, (photos) => [...photos, photo])),
      removePhoto: (key: string, id: string) =>
        void walk.illustrate(key, (photos) => photos.filter((photo) => photo.id !== id)),
      write: (key: string, words: string) => void walk.write(key, words),
      release: (key: string) => void walk.release(key),
      drop: (key: string) => void walk.drop(key),
    };
  }

  readonly #say = ({ id, number, stop }: LeadDefect, verdict: Verdict) => {
    // What is found next is most likely found here.
    if (stop !== undefined) this.where = { stop: String(stop) };
    const words = verdictWords(verdict);
    void this.#walk.say(id, verdict, msg(str`Nummer ${number}: ${words}`, { id: 'walk-said-so' }));
  };

  readonly #begin = () => {
    const { lead } = this.#walk.kept!;
    const stop = this.where.stop || (lead.stops.length > 0 ? '0' : '');
    this.where = { stop };
    this.finding = true;
    if (!stop) this.#place.find();
  };

  async #find({ id: category, title }: DefectCategory) {
    const { lead, form } = this.#walk.kept!;
    const { stop, position } = this.where;
    if (!stop && !position) return;
    const here = stop ? placesOf(lead, form)[Number(stop)] : undefined;
    const spot = here?.spot;
    this.finding = await this.#walk.find({
      ...{ category, title },
      where: here?.name ?? msg('Där telefonen var', { id: 'walk-where-phone' }),
      place: {
        ...(spot ? { spot } : here?.name && { address: here.name }),
        ...((position ?? (!spot && here?.position)) && { position: position ?? here?.position }),
      },
    });
  }

  readonly #done = () => {
    const note = this.#walk.notes.find(({ key }) => key === this.finding);
    if (note?.kind === 'found') {
      void this.#walk.finish(note.key, msg(str`Nytt: ${note.title}`, { id: 'walk-new-said' }));
    }
    this.#shut();
  };

  async #cancel() {
    const { finding } = this;
    this.#shut();
    if (typeof finding === 'string') await this.#walk.takeBack(finding);
  }

  /** Left by the back key: what is written down stays. */
  readonly #left = () => {
    if (typeof this.finding === 'string') this.#done();
    else this.#shut();
  };

  #shut() {
    this.finding = undefined;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true }),
    );
  }

  #next([next]: readonly LeadDefect[]) {
    const target = next
      ? this.renderRoot.querySelector<HTMLElement>(`[data-defect="${CSS.escape(next.id)}"]`)
      : this.renderRoot.querySelector<HTMLElement>('#end');
    target?.scrollIntoView({ block: next ? 'center' : 'start' });
    (next ? target?.querySelector<HTMLElement>('.verdict') : target)?.focus({
      preventScroll: true,
    });
  }

  async #close() {
    if (!(await this.#walk.close())) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.over')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-safety-walk': KlocketSafetyWalk;
  }
}
