import type { ActivityLines, District, ScreenSource, StaffScreen } from '@klocket/contract';
import { districtPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { FormController } from '../../kit/form-controller.ts';
import { renderPart } from '../../kit/render-part.ts';
import { notifyProblem } from '../../kit/say-problem.ts';
import { renderTrouble, renderWaiting } from '../../kit/trouble.ts';
import { pills } from '../../look/pills.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import type { StaffAnswer } from '../../staff-api.ts';
import { ScreenChangedEvent } from './changed-event.ts';
import { playlistFields } from './playlist-fields.ts';
import { renderFacts } from './render-facts.ts';
import type { SceneChoices } from './scene-fields.ts';
import { screenConflictFields } from './screen-conflict.ts';
import { screenFields } from './screen-fields.ts';
import {
  blankScreen,
  toNewScreen,
  toSource,
  toValues,
  withAgain,
  wrongIn,
  type ScreenValues,
} from './screen-values.ts';
import { screenStyles } from './screens.styles.ts';

/** So many activities are asked for at a time. */
const manyActivities = 200;

/**
 * How a screen is set up: what it is called, where it stands and what it shows, scene by scene.
 *
 * @element klocket-desk-screen-form
 * @fires {ScreenChangedEvent} klocket-desk-screen-changed - It is set up otherwise.
 */
export class KlocketDeskScreenForm extends LitElement {
  static override styles = [...screenStyles, pills];

  @property({ attribute: false }) place!: DeskPlace;

  /** The screen as the server has it; none for a new one. */
  @property({ attribute: false }) known?: StaffAnswer<StaffScreen>;

  @state() private choices?: SceneChoices;
  @state() private problem?: unknown;
  /** What was just done with a scene, for who does not see it. */
  @state() private said = '';

  readonly #form = new FormController<ScreenValues>(this, {
    person: () => this.place.me.id,
    read: (source, { id }) => toValues(source as ScreenSource, id),
  });
  readonly #act = new ActController(this, (error) => notifyProblem(this.place, error));
  #opened?: string;

  protected override willUpdate(_changed: PropertyValues<this>) {
    const wanted = `${this.place.district}/${this.known?.data.id ?? 'new'}`;
    if (this.#opened === wanted) return;
    this.#opened = wanted;
    void this.#open();
  }

  override render() {
    const { choices, known, place, problem } = this;
    if (problem) return renderTrouble(problem, () => void this.#open());
    if (!choices) return renderWaiting();
    if (known && !this.#mayWrite) return renderFacts(known.data, choices);
    const form = this.#form;
    const { language } = place;
    return renderPart({
      form,
      language,
      submit: (event) => void this.#save(event),
      conflicts: screenConflictFields(choices),
      fields: html`${known ? this.#renderPlaylist(choices) : this.#renderSettings(choices)}
      ${known ? this.#renderSettings(choices) : this.#renderPlaylist(choices)}
      ${known ? this.#renderRemoval(known.data) : ''}`,
    });
  }

  #renderPlaylist(choices: SceneChoices) {
    const form = this.#form;
    return html`<section class="card stack" aria-labelledby="playlist">
      <div>
        <h2 id="playlist">${msg('Spellista', { id: 'desk-screen-playlist' })}</h2>
        <p class="hint">
          ${msg('Visas i tur och ordning, om och om igen. Det som inget har att visa hoppas över.', { id: 'desk-screen-playlist-hint' })}
        </p>
      </div>
      ${playlistFields({
        ...choices,
        form,
        scenes: form.values.scenes,
        change: (next) => form.set({ scenes: next(form.values.scenes) }),
        done: (words, focus) => void this.#done(words, focus),
        removed: (scene, at) =>
          this.place.notify({
            words: msg('Scenen är borttagen. Spara när det ser rätt ut.', {
              id: 'desk-scene-removed',
            }),
            undo: async () => form.set({ scenes: withAgain(form.values.scenes, scene, at) }),
          }),
      })}
      <p class="visually-hidden" role="status">${this.said}</p>
    </section>`;
  }

  #renderSettings({ houses, languages, language }: SceneChoices) {
    return html`<section class="card stack" aria-labelledby="settings">
      <h2 id="settings">${msg('Om skärmen', { id: 'desk-screen-about' })}</h2>
      ${screenFields({ form: this.#form, isNew: !this.known, houses, languages, language })}
    </section>`;
  }

  #renderRemoval(screen: StaffScreen) {
    return html`<div>
      <button type="button" class="grave" @click=${() => void this.#remove(screen)}>
        ${icon('trash')} ${msg('Ta bort skärmen', { id: 'desk-screen-remove' })}
      </button>
    </div>`;
  }

  get #mayWrite() {
    return may(this.place.me, this.place.district, 'screen.write');
  }

  async #open() {
    const { district, language } = this.place;
    this.problem = undefined;
    try {
      const [{ data }, activities] = await Promise.all([
        this.place.api.get<District>(districtPath(district, language)),
        this.#mayWrite || this.#namesActivities ? this.#askForActivities() : [],
      ]);
      const { houses, languages } = data;
      this.choices = { houses, languages, activities, language };
      const name = `screen:${district}/${this.known?.data.id ?? 'new'}`;
      if (this.known) {
        const { data: screen, etag } = this.known;
        this.#form.open(name, toValues(screen, screen.id), etag);
      } else {
        this.#form.open(name, blankScreen(languages));
      }
    } catch (error) {
      this.problem = error;
    }
  }

  /** Who only reads asks for what activities are called where one is shown, and where they may. */
  get #namesActivities() {
    const { me, district } = this.place;
    const isNamed = this.known?.data.scenes.some(({ activity }) => activity);
    return isNamed && may(me, district, 'activity.read');
  }

  /** What may stand on a screen, by name: nothing sensitive, and nothing that is not published. */
  async #askForActivities() {
    const { api, district, language } = this.place;
    const found: ActivityLines['items'] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: manyActivities, cursor };
      const { data } = await api.get<ActivityLines>(staffPaths.activities(district, query));
      found.push(...data.items);
      cursor = data.cursor;
    } while (cursor);
    return found
      .filter(({ sensitive, state }) => !sensitive && (state === 'published' || state === 'past'))
      .map(({ id, title, state }) => ({ id, name: title, isOver: state === 'past' }))
      .sort((a, b) => a.name.localeCompare(b.name, language));
  }

  /** Says what was done, and puts the focus where somebody goes on from. */
  async #done(words: string, focus: string) {
    this.said = words;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${focus}`)?.focus();
  }

  async #save(event: Event) {
    event.preventDefault();
    const { api, district, navigate, notify } = this.place;
    const form = this.#form;
    const { known, choices } = this;
    if (form.refuse(wrongIn(form.values, choices?.languages[0] ?? 'sv'))) return;
    const saved = await form.save<StaffScreen>((values, etag, key) =>
      known
        ? api.put(staffPaths.screen(district, known.data.id), toSource(values), { etag })
        : api.post(staffPaths.screens(district), toNewScreen(values), { key }),
    );
    if (!saved) return;
    if (known) {
      notify({ words: msg('Sparat. Skärmen ändrar sig strax.', { id: 'desk-screen-saved' }) });
      this.dispatchEvent(new ScreenChangedEvent());
    } else {
      const { id, name } = saved.data;
      notify({
        words: msg(str`${name} finns nu. Koppla datorn till den.`, { id: 'desk-screen-made' }),
      });
      navigate(`screens/${id}`, true);
    }
  }

  async #remove({ id, name }: StaffScreen) {
    const { api, confirm, district, navigate, notify } = this.place;
    const isSure = await confirm({
      title: msg(str`Ta bort ${name}?`, { id: 'desk-remove-named' }),
      words: msg(
        'Datorn visar det den har tills den startas om, och kan sedan kopplas till en annan skärm. Spellistan försvinner.',
        { id: 'desk-screen-remove-lead' },
      ),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    await this.#act.run(async () => {
      await api.delete(staffPaths.screen(district, id), { etag: this.known?.etag });
      this.#form.draft.discard();
      notify({ words: msg(str`${name} är borttagen.`, { id: 'desk-screen-removed' }) });
      navigate('screens', true);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-screen-form': KlocketDeskScreenForm;
  }
}
