import type { PageCheck } from '@klocket/contract';
import { embedBuilderPath } from '@klocket/contract';
import type { PageContext } from '../context.ts';
import { attributes, html, type Content } from '../html.ts';

/** A page that somebody asked us to check, and what came of it. */
export interface Checked {
  /** As it was written. */
  address: string;
  /** Undefined where it is no address of a page. */
  check?: PageCheck;
}

/** Lets a web editor have a page of theirs checked; a plain form, answered by the page itself. */
export function pageCheck(checked: Checked | undefined, context: PageContext): Content {
  const { words, district, language, languages } = context;
  const said = words.builder.check;
  const isWrong = checked !== undefined && !checked.check;
  return html`<section id="check">
    <h2>${said.heading}</h2>
    <p id="check-lead">${said.lead}</p>
    <form action="${embedBuilderPath(district.id)}#check" method="get">
      ${language !== languages[0] && html`<input type="hidden" name="lang" value="${language}" />`}
      <label>
        <span>${said.address}</span>
        <input
          ${attributes({
            type: 'text',
            name: 'check',
            inputmode: 'url',
            autocomplete: 'url',
            maxlength: 2000,
            required: true,
            dir: 'ltr',
            placeholder: 'https://',
            value: checked?.address,
            'aria-invalid': isWrong && 'true',
            'aria-describedby': isWrong ? 'check-wrong' : 'check-lead',
          })}
        />
      </label>
      <button>${said.button}</button>
    </form>
    ${isWrong && html`<p id="check-wrong" class="wrong">${words.problems.fields['page-invalid']}</p>`}
    ${checked?.check && findings(checked.check, context)}
  </section>`;
}

function findings({ url, works, findings }: PageCheck, { words }: PageContext): Content {
  const said = words.builder.check;
  return html`<div class="findings" role="status">
    <h3>${works ? said.works : said.fails}</h3>
    <p><bdi dir="ltr">${url}</bdi></p>
    <ul>
      ${findings.map(
        ({ level, detail }) =>
          html`<li data-level="${level}"><strong>${said.levels[level]}:</strong> ${detail}</li>`,
      )}
    </ul>
  </div>`;
}
