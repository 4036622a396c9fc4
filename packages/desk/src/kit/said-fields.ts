import type { DemographicAnswer } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html } from 'lit';

type AgeBand = NonNullable<DemographicAnswer['ageBand']>;
type Gender = NonNullable<DemographicAnswer['gender']>;

/** No schema travels to browsers. */
const ageBands: readonly AgeBand[] = ['0-6', '7-12', '13-18', '19-25', '26-44', '45-64', '65+'];
const genders: readonly Gender[] = ['woman', 'man', 'another', 'rather-not-say'];

/** The groups with their words, in their order; of those who would rather not say nothing is known. */
export const ageGroups = () => ageBands.map((band) => [band, ageWords(band)] as const);
export const genderGroups = () =>
  genders
    .filter((gender) => gender !== 'rather-not-say')
    .map((gender) => [gender, genderWords(gender)] as const);

/** What somebody may say of themselves, of their own free will: age and gender, as pills to press. */
export const saidFields = (answer: DemographicAnswer, changed: (more: DemographicAnswer) => void) =>
  html`${radios(
    msg('Hur gammal är du?', { id: 'desk-how-old' }),
    'age',
    ageGroups(),
    answer.ageBand,
    (ageBand) => changed({ ageBand }),
  )}
  ${radios(
    msg('Är du', { id: 'desk-are-you' }),
    'gender',
    genders.map((gender) => [gender, genderWords(gender)]),
    answer.gender,
    (gender) => changed({ gender }),
  )}`;

function radios<Value extends string>(
  legend: string,
  name: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value | undefined,
  choose: (value: Value) => void,
) {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">
      ${options.map(
        ([value, words]) =>
          html`<label class="pill">
            <input
              type="radio"
              name=${name}
              .checked=${chosen === value}
              @change=${() => choose(value)}
            />
            ${words}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

const ageWords = (band: AgeBand) =>
  band === '65+' ? msg('65 eller mer', { id: 'desk-age-oldest' }) : band.replace('-', '–');

function genderWords(gender: Gender) {
  switch (gender) {
    case 'woman':
      return msg('Kvinna', { id: 'desk-gender-woman' });
    case 'man':
      return msg('Man', { id: 'desk-gender-man' });
    case 'another':
      return msg('Annat', { id: 'desk-gender-another' });
    case 'rather-not-say':
      return msg('Vill inte säga', { id: 'desk-gender-unsaid' });
  }
}
