import type {
  District,
  GoalSource,
  GoalSourceList,
  HouseList,
  PulseSource,
} from '@klocket/contract';
import { districtPath, housesPath } from '@klocket/contract/paths';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { without, withChange } from '../../../kit/changed-lists.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { missingWords } from '../../../kit/language-names.ts';
import { hasErrors, renderEntries, renderEntry } from '../../../kit/render-entry.ts';
import { renderPart } from '../../../kit/render-part.ts';
import { notifyProblem, sayFirst } from '../../../kit/say-problem.ts';
import { newSlug } from '../../../kit/slug.ts';
import { missingIn, textsField } from '../../../kit/texts-field.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import { wordsIn } from '../../../kit/words-in.ts';
import { styles } from '../../../look/pages.ts';
import { pills } from '../../../look/pills.ts';
import type { DeskPlace } from '../../../place.ts';
import { measureWords } from '../goal-words.ts';
import { hourOf } from '../visits/visit-day.ts';
import {
  blankGoal,
  blankIndicator,
  pagesOfRoom,
  toSource,
  toValues,
  wrongIn,
  type GoalValues,
} from './goal-values.ts';
import { indicatorFields, type IndicatorPart } from './indicator-fields.ts';

type Offered = Pick<IndicatorPart, 'languages' | 'houses' | 'questions'>;

/**
 * A goal as it is written: its words in every language side by side, and what is measured to follow it up.
 *
 * @element klocket-desk-goal-form
 */
export class KlocketDeskGoalForm extends LitElement {
  static override styles = [
    styles,
    pills,
    css`
      .choices {
        display: flex;
      }
      .order {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;

  /** The id; empty for a new one. */
  @property() goal = '';

  @state() private offered?: Offered;
  @state() private problem?: unknown;

  readonly #form = new FormController<GoalValues>(this, {
    person: () => this.place.me.id,
    read: (source) => toValues(source as GoalSource),
  });
  /** Goals there are: a new one cannot be called as they are. */
  #taken: readonly { id: string }[] = [];
  #opened?: string;

  protected override willUpdate(_changed: PropertyValues<this>) {
    const wanted = `${this.place.district} ${this.goal}`;
    if (this.#opened === wanted) return;
    this.#opened = wanted;
    void this.#open();
  }

  override render() {
    const { place, goal } = this;
    return html`<div class="page">
      <a class="up" href=${place.href(goal ? `goals/${goal}` : 'goals')}>
        ${icon('back')}
        ${goal ? msg('Målet', { id: 'desk-goal-one' }) : msg('Mål', { id: 'desk-room-goals' })}
      </a>
      <h1>
        ${goal ? msg('Ändra målet', { id: 'desk-goal-edit' }) : msg('Nytt mål', { id: 'desk-goal-new' })}
      </h1>
      ${
        this.#form.draft.isOpen && this.offered
          ? this.#renderForm(this.offered)
          : this.problem
            ? renderTrouble(this.problem, () => void this.#open())
            : renderWaiting()
      }
    </div>`;
  }

  #renderForm(offered: Offered) {
    const form = this.#form;
    const { language } = this.place;
    const { languages } = offered;
    const { title, explanation, indicators } = form.values;
    const add = msg('Mät något mer', { id: 'desk-indicator-add' });
    return renderPart({
      form,
      language,
      submit: (event) => void this.#save(event),
      conflicts: this.#conflicts(),
      fields: html`<div class="card stack">
          ${textsField({
            form,
            pointer: '/title',
            label: msg('Vad målet heter', { id: 'desk-goal-title' }),
            languages,
            language,
            maxLength: 200,
            value: title,
            changed: (value) => form.set({ title: value }),
          })}
          ${textsField({
            form,
            pointer: '/explanation',
            label: msg('Vad det innebär', { id: 'desk-goal-explanation' }),
            languages,
            language,
            long: true,
            maxLength: 2000,
            value: explanation,
            changed: (value) => form.set({ explanation: value }),
          })}
        </div>
        <section class="card stack" aria-labelledby="measured">
          <div>
            <h2 id="measured">${msg('Det som mäts', { id: 'desk-period-what' })}</h2>
            <p class="hint">
              ${msg('Det första är det viktigaste: det visas först överallt.', { id: 'desk-indicators-hint' })}
            </p>
          </div>
          ${renderEntries(
            indicators.map((_one, index) => this.#renderIndicator(offered, index)),
            add,
            () => form.set({ indicators: [...indicators, blankIndicator()] }),
          )}
        </section>
        ${
          this.goal
            ? html`<div>
                <button type="button" class="grave" @click=${() => void this.#remove()}>
                  ${icon('trash')} ${msg('Ta bort målet', { id: 'desk-goal-remove' })}
                </button>
              </div>`
            : nothing
        }`,
    });
  }

  #renderIndicator(offered: Offered, index: number) {
    const form = this.#form;
    const { indicators } = form.values;
    const indicator = indicators[index]!;
    const { language, zone } = this.place;
    const pointer = `/indicators/${index}`;
    const title = wordsIn(indicator.title, language, ...offered.languages);
    const today = hourOf(new Date().toISOString(), zone).day;
    const part = { form, language, pointer, today, ...offered };
    const move = (to: number) =>
      form.set({ indicators: without(indicators, index).toSpliced(to, 0, indicator) });
    const missing = missingWords(missingIn(indicator.title, offered.languages), language);
    return renderEntry({
      title,
      note: [measureWords()[indicator.measure], missing].filter(Boolean).join(' · '),
      isOpen: !indicator.id || hasErrors(form, pointer),
      removed: () => form.set({ indicators: without(indicators, index) }),
      fields: html`${indicatorFields(part, indicator, (change) =>
        form.set({ indicators: withChange(form.values.indicators, index, change) }),
      )}
      ${
        index > 0
          ? html`<div class="order">
              <button type="button" @click=${() => move(index - 1)}>
                ↑ ${msg('Tidigare', { id: 'desk-earlier' })}
                <span class="visually-hidden">${title}</span>
              </button>
            </div>`
          : nothing
      }`,
    });
  }

  /** What two may have changed at once, in words. */
  #conflicts() {
    const { language } = this.place;
    const texts = (value: unknown) =>
      Object.values(value as GoalValues['title'])
        .filter(Boolean)
        .join('\n');
    return [
      { name: 'title', label: msg('Vad målet heter', { id: 'desk-goal-title' }), show: texts },
      {
        name: 'explanation',
        label: msg('Vad det innebär', { id: 'desk-goal-explanation' }),
        show: texts,
      },
      {
        name: 'indicators',
        label: msg('Det som mäts', { id: 'desk-period-what' }),
        show: (value: unknown) =>
          (value as GoalValues['indicators'])
            .map(({ title, target }) =>
              [wordsIn(title, language), target].filter((one) => one !== undefined).join(': '),
            )
            .join('\n'),
      },
    ];
  }

  async #open() {
    const { api, district, language } = this.place;
    this.problem = undefined;
    try {
      const [home, houses, pulse, all] = await Promise.all([
        api.get<District>(districtPath(district, language)),
        api.get<HouseList>(housesPath(district, language)),
        api.get<PulseSource>(staffPaths.pulse(district)),
        this.goal ? undefined : api.get<GoalSourceList>(staffPaths.goals(district)),
      ]);
      this.#taken = all?.data.items ?? [];
      this.offered = {
        languages: home.data.languages,
        houses: houses.data.items,
        questions: pulse.data.questions.map(({ id, text }) => ({
          id,
          words: wordsIn(text, language),
        })),
      };
      const name = `goal:${district}/${this.goal || 'new'}`;
      if (!this.goal) {
        this.#form.open(name, blankGoal());
        return;
      }
      const { data, etag } = await api.get<GoalSource>(staffPaths.goal(district, this.goal));
      this.place.entitle(wordsIn(data.title, language));
      this.#form.open(name, toValues(data), etag);
    } catch (error) {
      this.problem = error;
    }
  }

  async #save(event: Event) {
    event.preventDefault();
    const form = this.#form;
    const { api, district, navigate, notify } = this.place;
    const { goal } = this;
    const [first = 'sv'] = this.offered!.languages;
    if (form.refuse(wrongIn(form.values, first))) return;
    const saved = await form.save<GoalSource>((values, etag, key) => {
      if (goal) {
        const source = toSource(values, goal, first);
        return api.put(staffPaths.goal(district, goal), source, { etag });
      }
      const taken = [...pagesOfRoom, ...this.#taken];
      const id = newSlug(wordsIn(values.title, first), 'mal', taken);
      return api.post(staffPaths.goals(district), toSource(values, id, first), { key });
    });
    if (!saved) return;
    notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
    if (goal) form.open(`goal:${district}/${goal}`, toValues(saved.data), saved.etag);
    navigate(`goals/${saved.data.id}`, !goal);
  }

  async #remove() {
    const { api, confirm, district, language, navigate, notify } = this.place;
    const title = wordsIn(this.#form.draft.base.title, language);
    const yes = await confirm({
      title: msg(str`Ta bort ”${title}”?`, { id: 'desk-goal-remove-sure' }),
      words: msg('Målet försvinner med alla sina siffror, från alla sidor som visar det.', {
        id: 'desk-goal-remove-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!yes) return;
    try {
      const { etag } = this.#form.draft;
      await api.delete(staffPaths.goal(district, this.goal), { etag });
      this.#form.draft.discard();
      notify({ words: msg('Målet är borttaget.', { id: 'desk-goal-removed' }) });
      navigate('goals');
    } catch (error) {
      notifyProblem(this.place, error, sayFirst);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-goal-form': KlocketDeskGoalForm;
  }
}
