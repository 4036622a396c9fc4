import { msg } from '@klocket/core';
import { html } from 'lit';
import { numberField } from '../../../kit/fields.ts';
import { ageGroups, genderGroups } from '../../../kit/said-fields.ts';
import type { IndicatorValues } from './goal-values.ts';
import type { IndicatorPart } from './indicator-fields.ts';

/** How many of each group live in the district, to compare with, and how small a group is shown. */
export function populationFields(
  { form, pointer }: IndicatorPart,
  { measure, settings }: IndicatorValues,
  set: (change: Partial<IndicatorValues>) => void,
) {
  const groups = measure === 'age-evenness' ? ageGroups() : genderGroups();
  const { population = {}, limit } = settings;
  return html`<fieldset class="stack">
      <legend>
        ${msg('Så många i varje grupp bor i stadsdelen', { id: 'desk-indicator-population' })}
      </legend>
      <p class="hint">
        ${msg('Att lika många kommer ur varje grupp är inte att de liknar dem som bor här. Med befolkningen visas båda. Lämna tomt om ni inte vet.', { id: 'desk-indicator-population-hint' })}
      </p>
      <div class="two">
        ${groups.map(([group, label]) =>
          numberField({
            form,
            pointer: `${pointer}/settings/population/${group}`,
            label,
            min: 0,
            value: population[group],
            changed: (count) => {
              const { [group]: _before, ...others } = population;
              const next = count === undefined ? others : { ...others, [group]: count };
              const isEmpty = Object.keys(next).length === 0;
              set({ settings: { ...settings, population: isEmpty ? undefined : next } });
            },
          }),
        )}
      </div>
    </fieldset>
    ${numberField({
      form,
      pointer: `${pointer}/settings/limit`,
      label: msg('Grupper mindre än så här visas aldrig', { id: 'desk-indicator-limit' }),
      hint: msg('Tomt: 10.', { id: 'desk-indicator-limit-hint' }),
      min: 5,
      max: 1000,
      value: limit,
      changed: (value) => set({ settings: { ...settings, limit: value } }),
    })}`;
}
