import type { MyDefect } from '@klocket/contract';
import { defectsPagePath } from '@klocket/contract/defect-paths';
import { msg, str, WidgetElement } from '@klocket/core';
import { heading, LinkController, TokenController } from '@klocket/core/writing';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { renderStory } from '../list/render-story.ts';
import { statusWords } from '../list/status-words.ts';
import { useDefectWords } from '../words.ts';
import { createMyDefectApi, type MyDefectApi } from './mine-api.ts';
import { MineController } from './mine-controller.ts';
import { styles } from './mine.styles.ts';
import { renderKeep } from './render-keep.ts';
import { renderMine } from './render-mine.ts';

/**
 * A report for whoever made it, or what somebody follows, opened by the secret behind `#` in the address:
 * what has become of it, whether changes are mailed, and where one asks that it be opened again. It stores
 * nothing.
 *
 * @element klocket-my-defect
 * @slot - Shown until the first answer, and when there is none: whom to call.
 * @csspart status - What has become of it, on top.
 * @csspart story - What has happened, as a timeline.
 * @csspart truths - What its receiver says, beside what a walk saw.
 * @csspart reopening - Where one asks that it be opened again.
 * @csspart keep - The link to keep, and the way to all that has been reported.
 */
export class KlocketMyDefect extends WidgetElement {
  static override styles = styles;

  /** The level of the headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Answers in place of the server, for stories and tests. */
  @property({ attribute: false }) defects?: MyDefectApi;

  /** The secret, in place of the one in the address, for stories and tests. */
  @property({ attribute: false }) token?: string;

  readonly #address = new TokenController(this);
  readonly #mine = new MineController<MyDefect>(this);
  readonly #link = new LinkController(this);

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
    this.#mine.look(token, [server, this.defects, lang], () => this.#api.get(token, lang));
  }

  override render() {
    return html`<div class="mine" lang=${this.language} dir=${this.direction}>
      ${renderMine(this.#token, this.#mine, (mine) => this.#renderMine(mine))}
      <p role="status" class="said strong">${this.#mine.said}</p>
    </div>`;
  }

  get #token() {
    return this.token ?? this.#address.token;
  }

  get #api() {
    return this.defects ?? createMyDefectApi(this.site.server);
  }

  #renderMine(mine: MyDefect) {
    const { defect } = mine;
    const where = [defect.place.spot?.name, defect.place.address].filter(Boolean).join(', ');
    return html`<section class="card" part="status">
        ${heading(this.headingLevel, reviewWords(mine))}
        ${mine.refusal ? html`<p><bdi>${mine.refusal}</bdi></p>` : nothing}
        <p class="title" lang=${defect.language ?? nothing}>
          <bdi>${defect.words ?? defect.category.name}</bdi>
        </p>
        <p class="hint">
          <bdi>${defect.category.name}</bdi>${where ? [' · ', html`<bdi>${where}</bdi>`] : nothing}
          · ${msg(str`nummer ${defect.number}`, { id: 'defect-number' })}
        </p>
        ${
          mine.review === 'published'
            ? html`<p>
                <a href=${this.site.server + defect.url}
                  >${msg('Så visas den för alla', { id: 'mine-shown' })}</a
                >
              </p>`
            : nothing
        }
      </section>
      <section class="story-of">
        ${renderStory(defect, { lang: this.language, server: this.site.server })}
      </section>
      ${this.#renderFollowing(mine)} ${this.#renderReopening(mine)} ${this.#renderKeep(mine)}`;
  }

  #renderKeep({ defect }: MyDefect) {
    const { server, district } = this.site;
    const url = new URL(`#${this.#token}`, location.href).href;
    return renderKeep({
      state: this.#link.state,
      url,
      keep: () => void this.#link.keep(url, defect.category.name),
      all: district && `${server}${defectsPagePath(district)}?lang=${this.language}`,
    });
  }

  #renderFollowing({ role, email, follows }: MyDefect) {
    if (!email || (role === 'reporter' && !follows)) return nothing;
    return html`<section class="card">
      <p>
        ${
          follows
            ? msg(str`Ändringar mejlas till ${email}.`, { id: 'mine-follows' })
            : msg(str`Ska ändringar mejlas till ${email}?`, { id: 'mine-follow-ask' })
        }
      </p>
      <p>
        <button
          class="button ${follows ? '' : 'go'}"
          aria-disabled=${this.#mine.busy ? 'true' : nothing}
          @click=${() => void this.#follow(!follows)}
        >
          <span
            >${
              follows
                ? msg('Sluta mejla mig', { id: 'mine-unfollow' })
                : msg('Ja, mejla mig', { id: 'mine-follow' })
            }</span
          >
        </button>
      </p>
    </section>`;
  }

  #renderReopening({ mayReopen, reopening }: MyDefect) {
    const title = msg('Är det inte åtgärdat?', { id: 'mine-reopen' });
    if (reopening) {
      return html`<section class="card" part="reopening">
        ${heading(this.headingLevel, msg('Du har bett oss öppna den igen', { id: 'mine-asked' }))}
        <p><bdi>${reopening.words}</bdi></p>
        <p class="hint">
          ${msg('En människa läser det och svarar här.', { id: 'mine-asked-hint' })}
        </p>
      </section>`;
    }
    if (!mayReopen) return nothing;
    return html`<form class="card form" part="reopening" @submit=${this.#reopen}>
      ${heading(this.headingLevel, title)}
      <div class="field">
        <label for="why">${msg('Vad är det som är kvar?', { id: 'mine-why' })}</label>
        <textarea id="why" name="words" rows="4" maxlength="1000" required dir="auto"></textarea>
      </div>
      <p>
        <button class="button go" aria-disabled=${this.#mine.busy ? 'true' : nothing}>
          <span>${msg('Be att den öppnas igen', { id: 'mine-reopen-send' })}</span>
        </button>
      </p>
    </form>`;
  }

  #follow(follows: boolean) {
    const said = follows
      ? msg('Tack, vi mejlar dig när något händer.', { id: 'mine-following' })
      : msg('Vi mejlar dig inte mer om det här.', { id: 'mine-unfollowed' });
    return this.#mine.act(
      () => this.#api.change(this.#token, { follows }, this.site.lang),
      () => said,
    );
  }

  readonly #reopen = (event: SubmitEvent) => {
    event.preventDefault();
    const words = String(new FormData(event.target as HTMLFormElement).get('words')).trim();
    if (!words) return;
    void this.#mine.act(
      () => this.#api.reopen(this.#token, words, this.site.lang),
      () => msg('Tack, vi läser det och svarar här.', { id: 'mine-reopened' }),
    );
  };
}

function reviewWords({ review, defect }: MyDefect) {
  if (review === 'waiting') {
    return msg('Mottagen. En människa läser den innan den visas.', { id: 'mine-waiting' });
  }
  if (review === 'refused') return msg('Den visas inte för andra.', { id: 'mine-not-shown' });
  return statusWords(defect.status);
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-my-defect': KlocketMyDefect;
  }
}
