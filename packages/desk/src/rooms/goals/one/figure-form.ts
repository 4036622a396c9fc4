import type { Figure, FigureEntry, Indicator, Texts } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg } from '@klocket/core';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { areaField, numberField, selectField, textField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderRestored } from '../../../kit/restored.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { textsField } from '../../../kit/texts-field.ts';
import { tidy } from '../../../kit/tidy.ts';
import { styles as pages } from '../../../look/pages.ts';
import type { DeskPlace } from '../../../place.ts';
import { periodsUntil, periodWords } from '../periods.ts';
import { hourOf } from '../visits/visit-day.ts';
import { FigureChangedEvent } from './figure-changed-event.ts';

interface Typed {
  period: string;
  value?: number;
  n?: number;
  low?: number;
  high?: number;
  source: Texts;
  sourceUrl: string;
  reason: string;
}

/**
 * Writes a figure in from its source, or puts one right with a reason that everyone may read.
 *
 * @element klocket-desk-figure-form
 * @fires {FigureChangedEvent} klocket-desk-figure-changed - It is saved, and everyone sees it.
 */
export class KlocketDeskFigureForm extends LitElement {
  static override styles = [
    pages,
    css`
      .numbers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
        gap: 1rem;
        align-items: start;
      }
    `,
  ];

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) indicator!: Indicator;

  /** The languages of the district. */
  @property({ attribute: false }) languages: readonly string[] = [];

  /** The figure that is put right; absent where one is written in. */
  @property({ attribute: false }) figure?: Figure;

  /** The goal's id. */
  @property() goal = '';

  readonly #form = new FormController<Typed>(this, { person: () => this.place.me.id });

  protected override willUpdate() {
    if (this.#form.draft.isOpen) return;
    const { district, query } = this.place;
    const { figure, indicator } = this;
    const asked = query.get('period') ?? '';
    const name = `figure:${district}/${indicator.id}/${figure?.period ?? `new ${asked}`}`;
    this.#form.open(name, {
      period: figure?.period ?? asked,
      value: figure?.value ?? undefined,
      n: figure && indicator.kind !== 'count' ? figure.n : undefined,
      low: figure?.low,
      high: figure?.high,
      source: {},
      sourceUrl: '',
      reason: '',
    });
  }

  override render() {
    const form = this.#form;
    const { indicator, languages } = this;
    const { language } = this.place;
    const { period, value, n, low, high, source, sourceUrl, reason } = form.values;
    const number = (name: 'value' | 'n' | 'low' | 'high', label: string, now?: number) =>
      numberField({
        form,
        pointer: `/${name}`,
        label,
        decimals: name !== 'n' && indicator.kind !== 'count',
        value: now,
        changed: (next) => form.set({ [name]: next }),
      });
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      <div class="numbers">
        ${
          this.figure
            ? nothing
            : selectField({
                form,
                pointer: '/period',
                label: msg('Period', { id: 'desk-figure-period' }),
                options: [
                  { value: '', label: msg('Välj …', { id: 'desk-choose' }) },
                  ...periodsUntil(indicator.periodKind, this.#today).map((one) => ({
                    value: one,
                    label: periodWords(one, language),
                  })),
                ],
                value: period,
                changed: (next) => form.set({ period: next }),
              })
        }
        ${number('value', `${msg('Siffra', { id: 'desk-figure-value' })}${indicator.unit ? ` (${indicator.unit})` : ''}`, value)}
        ${
          indicator.kind === 'count'
            ? nothing
            : html`${number('n', msg('Antal som svarat, eller som den vilar på (n)', { id: 'desk-figure-n-field' }), n)}`
        }
      </div>
      ${
        indicator.kind === 'index'
          ? html`<div class="numbers">
              ${number('low', msg('Osäkerhet, från', { id: 'desk-figure-low' }), low)}
              ${number('high', msg('Osäkerhet, till', { id: 'desk-figure-high' }), high)}
            </div>`
          : nothing
      }
      ${textsField({
        form,
        pointer: '/source',
        label: msg('Källa', { id: 'desk-figure-source' }),
        hint: msg('Tomt: indikatorns egen källa.', { id: 'desk-figure-source-hint' }),
        languages,
        language,
        maxLength: 300,
        value: source,
        changed: (next) => form.set({ source: next }),
      })}
      ${textField({
        form,
        pointer: '/sourceUrl',
        label: msg('Länk till källan', { id: 'desk-figure-link' }),
        type: 'url',
        value: sourceUrl,
        changed: (next) => form.set({ sourceUrl: next }),
      })}
      ${
        this.figure || reason || form.errors.has('/reason')
          ? areaField({
              form,
              pointer: '/reason',
              label: msg('Varför rättas den?', { id: 'desk-figure-why' }),
              hint: msg('Alla kan läsa det.', { id: 'desk-reason-public' }),
              rows: 2,
              maxLength: 500,
              value: reason,
              changed: (next) => form.set({ reason: next }),
            })
          : nothing
      }
      <div class="row">
        <button class="primary" aria-disabled=${form.busy}>
          ${icon('check')}
          ${
            this.figure
              ? msg('Rätta siffran', { id: 'desk-figure-correct' })
              : msg('Spara siffran', { id: 'desk-figure-save' })
          }
        </button>
        <span class="hint">
          ${msg('Syns för alla på en gång.', { id: 'desk-figure-at-once' })}
        </span>
      </div>
    </form>`;
  }

  get #today() {
    return hourOf(new Date().toISOString(), this.place.zone).day;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const form = this.#form;
    const { api, district, language, notify } = this.place;
    const { period, value, reason } = form.values;
    const wrong: [string, string][] = [];
    if (!period) wrong.push(['/period', msg('Välj en period.', { id: 'desk-figure-which' })]);
    if (value === undefined || Number.isNaN(value)) {
      wrong.push(['/value', msg('Skriv en siffra.', { id: 'desk-figure-value-needed' })]);
    }
    if (this.figure && !reason.trim()) {
      wrong.push(['/reason', msg('Skriv varför det rättas.', { id: 'desk-reason-needed' })]);
    }
    if (form.refuse(wrong)) return;
    const path = `${staffPaths.figures(district, this.goal, this.indicator.id)}?lang=${language}`;
    const saved = await form.save((typed, _etag, key) =>
      api.post<Figure>(path, toEntry(typed), { key }),
    );
    if (!saved) return;
    notify({ words: msg('Sparat. Alla ser siffran nu.', { id: 'desk-figure-saved' }) });
    form.set({ reason: '', source: {}, sourceUrl: '' });
    form.draft.settle();
    this.dispatchEvent(new FigureChangedEvent(period));
  };
}

function toEntry({ source, ...typed }: Typed): FigureEntry {
  const words = tidy(source);
  return {
    ...(tidy(typed) as Omit<FigureEntry, 'source'>),
    ...(words && Object.keys(words).length > 0 && { source: words }),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-figure-form': KlocketDeskFigureForm;
  }
}
