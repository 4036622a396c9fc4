import type { FolkbildningForm } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { choices } from '../../../kit/choices.ts';
import { numberField, selectField, textField } from '../../../kit/fields.ts';
import type { FormController } from '../../../kit/form-controller.ts';
import { textsField } from '../../../kit/texts-field.ts';
import {
  directionWords,
  kindWords,
  measuresOf,
  measureWords,
  periodKindsOf,
  periodKindWords,
} from '../goal-words.ts';
import { periodsUntil, periodWords } from '../periods.ts';
import type { IndicatorValues } from './goal-values.ts';
import { formWords } from '../../../kit/folkbildning-words.ts';
import { populationFields } from './population-fields.ts';
import { stepFields } from './step-fields.ts';

/** No schema travels to browsers. */
const forms: readonly FolkbildningForm[] = [
  'studiecirkel',
  'annan-folkbildningsverksamhet',
  'kulturprogram',
];

/** What the fields of an indicator are written into, and what they offer. */
export interface IndicatorPart {
  form: Pick<FormController<never>, 'errors' | 'labels' | 'forgive'>;
  /** The languages of the district. */
  languages: readonly string[];
  /** The desk's own language. */
  language: string;
  houses: readonly { id: string; name: string }[];
  /** The questions of the pulse, by id. */
  questions: readonly { id: string; words: string }[];
  today: string;
  /** Where it stands in what is sent. */
  pointer: string;
}

type Set = (change: Partial<IndicatorValues>) => void;

/** What is measured: in words, from where, and what is to be reached. */
export function indicatorFields(part: IndicatorPart, values: IndicatorValues, set: Set) {
  const { form, language, languages, pointer } = part;
  const texts = (
    name: 'title' | 'meaning' | 'unit' | 'source' | 'method',
    label: string,
    more: { hint?: string; long?: boolean; maxLength: number },
  ) =>
    textsField({
      form,
      pointer: `${pointer}/${name}`,
      label,
      languages,
      language,
      value: values[name],
      changed: (value) => set({ [name]: value }),
      ...more,
    });
  return html`${texts('title', msg('Det som mäts', { id: 'desk-period-what' }), { maxLength: 200 })}
  ${measureFields(part, values, set)}
  ${texts('unit', msg('Mäts i', { id: 'desk-indicator-unit' }), {
    hint: msg('Till exempel: besök, procent, dagar', { id: 'desk-indicator-unit-hint' }),
    maxLength: 60,
  })}
  ${texts('meaning', msg('Vad det betyder, med enkla ord', { id: 'desk-indicator-meaning' }), {
    long: true,
    maxLength: 1000,
  })}
  ${values.kind === 'milestone' ? stepFields(part, values, set) : aimFields(part, values, set)}
  ${texts('source', msg('Varifrån siffrorna kommer', { id: 'desk-indicator-source' }), {
    maxLength: 300,
  })}
  ${textField({
    form,
    pointer: `${pointer}/sourceUrl`,
    label: msg('Länk till källan', { id: 'desk-figure-link' }),
    type: 'url',
    value: values.sourceUrl,
    changed: (sourceUrl) => set({ sourceUrl }),
  })}
  ${
    values.measure === 'entered'
      ? texts('method', msg('Så är det räknat', { id: 'desk-indicator-method' }), {
          hint: msg('Tomt: en mening om att siffran skrivs in från källan.', {
            id: 'desk-indicator-method-hint',
          }),
          long: true,
          maxLength: 1000,
        })
      : nothing
  }`;
}

function measureFields(part: IndicatorPart, values: IndicatorValues, set: Set) {
  const { form, pointer } = part;
  const { kind, measure, periodKind, direction } = values;
  const [kinds, measures, periods] = [kindWords(), measureWords(), periodKindWords()];
  const options = <Value extends string>(list: readonly Value[], words: Record<Value, string>) =>
    list.map((value) => ({ value, label: words[value] }));
  const choose = (next: Pick<IndicatorValues, 'kind' | 'measure'>) => {
    const fitting = periodKindsOf(next.measure);
    set({ ...next, periodKind: fitting.includes(periodKind) ? periodKind : fitting[0]! });
  };
  return html`<div class="two">
      ${selectField({
        form,
        pointer: `${pointer}/kind`,
        label: msg('Det är', { id: 'desk-indicator-kind' }),
        options: options(Object.keys(kinds) as IndicatorValues['kind'][], kinds),
        value: kind,
        changed: (value) => {
          const next = value as IndicatorValues['kind'];
          const [usual] = measuresOf[next];
          choose({ kind: next, measure: measuresOf[next].includes(measure) ? measure : usual! });
        },
      })}
      ${selectField({
        form,
        pointer: `${pointer}/measure`,
        label: msg('Siffrorna kommer från', { id: 'desk-indicator-measure' }),
        options: options(measuresOf[kind], measures),
        value: measure,
        changed: (value) => choose({ kind, measure: value as IndicatorValues['measure'] }),
      })}
      ${
        kind === 'milestone'
          ? nothing
          : html`${selectField({
              form,
              pointer: `${pointer}/periodKind`,
              label: msg('En siffra för varje', { id: 'desk-indicator-period' }),
              options: options(periodKindsOf(measure), periods),
              value: periodKind,
              changed: (value) => set({ periodKind: value as IndicatorValues['periodKind'] }),
            })}
            ${selectField({
              form,
              pointer: `${pointer}/direction`,
              label: msg('Åt vilket håll', { id: 'desk-indicator-direction' }),
              options: options(['up', 'down'], directionWords()),
              value: direction,
              changed: (value) => set({ direction: value as IndicatorValues['direction'] }),
            })}`
      }
    </div>
    ${settingFields(part, values, set)}`;
}

/** What a measure is narrowed to, or compared with. */
function settingFields(part: IndicatorPart, values: IndicatorValues, set: Set) {
  const { form, houses, questions, pointer } = part;
  const { measure, settings } = values;
  switch (measure) {
    case 'visits':
    case 'participants':
    case 'activities-held':
      return choices(
        msg('Bara de här husen (inget valt: alla)', { id: 'desk-indicator-houses' }),
        houses.map(({ id, name }) => [id, name]),
        settings.houses ?? [],
        (chosen) =>
          set({ settings: { ...settings, houses: chosen.length > 0 ? chosen : undefined } }),
      );
    case 'arrangements': {
      return choices(
        msg('Bara de här formerna (inget valt: alla tre)', { id: 'desk-indicator-forms' }),
        forms.map((one) => [one, formWords(one)]),
        settings.forms ?? [],
        (chosen) =>
          set({
            settings: {
              ...settings,
              forms: chosen.length > 0 ? (chosen as typeof settings.forms) : undefined,
            },
          }),
      );
    }
    case 'pulse':
      return selectField({
        form,
        pointer: `${pointer}/settings/question`,
        label: msg('Vilken fråga', { id: 'desk-indicator-question' }),
        options: [
          { value: '', label: msg('Välj …', { id: 'desk-choose' }) },
          ...questions.map(({ id, words }) => ({ value: id, label: words })),
        ],
        value: settings.question ?? '',
        changed: (question) => set({ settings: { ...settings, question: question || undefined } }),
      });
    case 'age-evenness':
    case 'gender-evenness':
      return populationFields(part, values, set);
    default:
      return nothing;
  }
}

/** Where it began, what is to be reached, and until when. */
function aimFields(part: IndicatorPart, values: IndicatorValues, set: Set) {
  const { form, language, pointer, today } = part;
  const decimals = values.kind !== 'count';
  const number = (
    name: 'target' | 'baseValue' | 'min' | 'max',
    at: string,
    label: string,
    hint?: string,
  ) =>
    numberField({
      form,
      pointer: `${pointer}/${at}`,
      label,
      hint,
      decimals,
      value: values[name],
      changed: (value) => set({ [name]: value }),
    });
  const periods = periodsUntil(values.periodKind, today);
  const known = values.basePeriod && !periods.includes(values.basePeriod);
  return html`<div class="two">
      ${number('target', 'target', msg('Målet', { id: 'desk-indicator-target' }))}
      ${textField({
        form,
        pointer: `${pointer}/deadline`,
        label: msg('Ska nås till', { id: 'desk-indicator-deadline' }),
        type: 'date',
        value: values.deadline,
        changed: (deadline) => set({ deadline }),
      })}
      ${selectField({
        form,
        pointer: `${pointer}/baseline/period`,
        label: msg('Började', { id: 'desk-indicator-base-period' }),
        options: [
          { value: '', label: msg('Ingen början', { id: 'desk-indicator-no-base' }) },
          ...(known ? [values.basePeriod, ...periods] : periods).map((period) => ({
            value: period,
            label: periodWords(period, language),
          })),
        ],
        value: values.basePeriod,
        changed: (basePeriod) => set({ basePeriod }),
      })}
      ${number('baseValue', 'baseline/value', msg('Siffran då', { id: 'desk-indicator-base' }))}
    </div>
    ${
      values.kind === 'index'
        ? html`<div class="two">
            ${number('min', 'scale/min', msg('Skalan börjar på', { id: 'desk-indicator-min' }))}
            ${number('max', 'scale/max', msg('och slutar på', { id: 'desk-indicator-max' }))}
          </div>`
        : nothing
    }`;
}
