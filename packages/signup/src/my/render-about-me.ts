import type { Answer, Signup, SignupQuestion } from '@klocket/contract';
import { intlLocale, msg, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import { dayWords } from '../when.ts';
import type { View } from './acts.ts';

/** What somebody said when they signed up, and when it is erased. */
export function renderAboutMe({ signup, lang, level }: View) {
  const lines: [string, unknown][] = [];
  const add = (label: string, said?: unknown) => said && lines.push([label, said]);
  add(msg('Namn', { id: 'my-name' }), signup.name && html`<bdi>${signup.name}</bdi>`);
  add(msg('Mejl', { id: 'my-email' }), signup.email && html`<bdi dir="ltr">${signup.email}</bdi>`);
  add(
    msg('Telefon', { id: 'my-phone' }),
    signup.phone && html`<bdi dir="ltr">${signup.phone}</bdi>`,
  );
  add(msg('Tolk', { id: 'my-interpreter' }), interpreterOf(signup, lang));
  for (const question of signup.questions) {
    const said = answerWords(question, signup.answers[question.id]);
    if (said) lines.push([question.label, html`<bdi>${said}</bdi>`]);
  }
  return html`<section>
    ${
      lines.length > 0
        ? html`${heading(level, msg('Det du har berättat', { id: 'my-told' }))}
            <dl>
              ${lines.map(
                ([label, said]) =>
                  html`<div>
                    <dt><bdi>${label}</bdi></dt>
                    <dd>${said}</dd>
                  </div>`,
              )}
            </dl>`
        : nothing
    }
    ${
      signup.eraseOn
        ? html`<p class="hint">
            ${msg(str`Anmälan tas bort ${dayWords(signup.eraseOn, lang)}.`, { id: 'my-erased-on' })}
          </p>`
        : nothing
    }
  </section>`;
}

const swedishSign = 'swl';

function interpreterOf({ interpreter }: Signup, lang: string) {
  if (!interpreter) return undefined;
  if (interpreter === swedishSign) return msg('Svenskt teckenspråk', { id: 'my-sign-language' });
  return new Intl.DisplayNames(intlLocale(lang), { type: 'language' }).of(interpreter);
}

function answerWords({ options }: SignupQuestion, said?: Answer) {
  if (said === undefined || said === '') return undefined;
  if (said === true) return msg('Ja', { id: 'my-answer-yes' });
  if (said === false) return msg('Nej', { id: 'my-answer-no' });
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id;
  return Array.isArray(said) ? said.map(nameOf).join(', ') : nameOf(said);
}
