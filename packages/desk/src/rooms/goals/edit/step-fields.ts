import { formatDay, msg } from '@klocket/core';
import { html } from 'lit';
import { without, withChange } from '../../../kit/changed-lists.ts';
import { checkField, textField } from '../../../kit/fields.ts';
import { hasErrors, renderEntries, renderEntry } from '../../../kit/render-entry.ts';
import { textsField } from '../../../kit/texts-field.ts';
import { wordsIn } from '../../../kit/words-in.ts';
import { blankStep, type IndicatorValues } from './goal-values.ts';
import type { IndicatorPart } from './indicator-fields.ts';

/** The history of a milestone: what happened, when, and from where one knows it. */
export function stepFields(
  { form, language, languages, pointer, today }: IndicatorPart,
  { steps }: IndicatorValues,
  set: (change: Partial<IndicatorValues>) => void,
) {
  const entries = steps.map((step, index) => {
    const at = `${pointer}/steps/${index}`;
    const change = (part: Partial<typeof step>) => set({ steps: withChange(steps, index, part) });
    return renderEntry({
      title: wordsIn(step.text, language, ...languages),
      note: step.on
        ? formatDay(step.on, language, { day: 'numeric', month: 'long', year: 'numeric' })
        : undefined,
      isOpen: !step.on || hasErrors(form, at),
      removed: () => set({ steps: without(steps, index) }),
      fields: html`${textField({
        form,
        pointer: `${at}/on`,
        label: msg('Dag', { id: 'desk-walk-day' }),
        type: 'date',
        max: today,
        value: step.on,
        changed: (on) => change({ on }),
      })}
      ${textsField({
        form,
        pointer: `${at}/text`,
        label: msg('Vad som hände', { id: 'desk-step-text' }),
        languages,
        language,
        maxLength: 500,
        value: step.text,
        changed: (text) => change({ text }),
      })}
      ${textsField({
        form,
        pointer: `${at}/source`,
        label: msg('Källa', { id: 'desk-figure-source' }),
        languages,
        language,
        maxLength: 300,
        value: step.source,
        changed: (source) => change({ source }),
      })}
      ${textField({
        form,
        pointer: `${at}/sourceUrl`,
        label: msg('Länk till källan', { id: 'desk-figure-link' }),
        type: 'url',
        value: step.sourceUrl,
        changed: (sourceUrl) => change({ sourceUrl }),
      })}
      ${checkField({
        form,
        pointer: `${at}/reached`,
        label: msg('Med det här är milstolpen nådd', { id: 'desk-step-reached' }),
        checked: step.reached,
        changed: (reached) => change({ reached }),
      })}`,
    });
  });
  const add = msg('Lägg till ett steg', { id: 'desk-step-add' });
  return html`<div class="stack">
    <h3>${msg('Steg på vägen', { id: 'desk-steps' })}</h3>
    ${renderEntries(entries, add, () => set({ steps: [...steps, blankStep()] }))}
  </div>`;
}
