import { paths } from '@klocket/contract';
import { languageName } from '../../words/dates.ts';
import type { PageContext } from '../context.ts';
import type { Choice } from '../district-page.ts';
import { attributes, html, type Content } from '../html.ts';

/** Lets a visitor choose what to see; a plain form, so that it works before any script. */
export function filterForm(choice: Choice, context: PageContext): Content {
  const { words, district, language, languages } = context;
  const { calendar } = words;
  const isChosen = Object.values(choice).some(Boolean);
  const spoken = district.spoken.map((id) => ({ id, name: languageName(id, language) ?? id }));
  return html`<details class="filter" ${attributes({ open: isChosen })}>
    <summary>${calendar.filter}</summary>
    <form action="${paths.page(district.id)}" method="get" role="search">
      ${language !== languages[0] && html`<input type="hidden" name="lang" value="${language}" />`}
      ${select('house', calendar.house, district.houses, choice.house, calendar.any)}
      ${select('theme', calendar.theme, district.themes, choice.theme, calendar.any)}
      ${select('organiser', calendar.organiser, district.organisers, choice.organiser, calendar.any)}
      ${select('spoken', calendar.spoken, spoken, choice.spoken, calendar.any)}
      <label>
        <span>${calendar.age}</span>
        <input
          ${attributes({ name: 'age', inputmode: 'numeric', pattern: '[0-9]{1,3}', maxlength: 3 })}
          ${attributes({ placeholder: calendar.agePlaceholder, value: choice.age })}
        />
      </label>
      <label>
        <span>${calendar.words}</span>
        <input type="search" name="q" maxlength="100" ${attributes({ value: choice.q })} />
      </label>
      <button>${calendar.show}</button>
    </form>
  </details>`;
}

/** A choice among named things, where there are any; `any` is the first. */
export function select(
  name: string,
  label: string,
  options: { id: string; name: string }[],
  chosen: string | undefined,
  any?: string,
): Content {
  if (options.length === 0) return undefined;
  return html`<label>
    <span>${label}</span>
    <select name="${name}">
      ${any !== undefined && html`<option value="">${any}</option>`}
      ${options.map(
        (option) =>
          html`<option ${attributes({ value: option.id, selected: option.id === chosen })}>
            ${option.name}
          </option>`,
      )}
    </select>
  </label>`;
}
