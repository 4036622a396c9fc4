import type { DistrictForm } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { selectField, textField } from '../../kit/fields.ts';
import { renderPart } from '../../kit/render-part.ts';
import { textsField } from '../../kit/texts-field.ts';
import { styles } from '../../look/pages.ts';
import type { DeskPlace } from '../../place.ts';
import type { DistrictStore } from './district-store.ts';
import { PartForm } from './part-form.ts';

type Responsible = NonNullable<DistrictForm['responsible']>;
type Statement = NonNullable<DistrictForm['statement']>;
type Party = Partial<NonNullable<Responsible['controller']>>;

interface Said {
  responsible?: { controller?: Party; officer?: Party };
  statement?: Partial<Statement>;
}

/**
 * What the law asks a district to say: who answers for what is stored, and how accessible its pages are.
 *
 * @element klocket-desk-district-statement
 */
export class KlocketDeskDistrictStatement extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;
  @property({ attribute: false }) store!: DistrictStore;
  @property({ attribute: false }) source!: DistrictForm;

  readonly #part = new PartForm<Said>(this, {
    name: () => 'statement',
    read: ({ responsible, statement }) => ({ responsible, statement }),
    write: (source, { responsible, statement }) =>
      ({
        ...source,
        responsible,
        // Without how far it conforms there is no statement; what conforms fully has no shortcomings.
        statement: statement?.conformance ? spared(statement) : undefined,
      }) as DistrictForm,
    check: ({ responsible, statement }) => [
      ...nameMissing('/responsible/controller/name', responsible?.controller),
      ...nameMissing('/responsible/officer/name', responsible?.officer),
      ...dayMissing(statement),
    ],
  });

  override render() {
    const { form } = this.#part;
    const { language } = this.place;
    return renderPart({
      form,
      language,
      submit: this.#part.submit,
      conflicts: [
        {
          name: 'responsible',
          label: msg('Vem som ansvarar för uppgifterna', { id: 'desk-responsible' }),
          show: showAll,
        },
        {
          name: 'statement',
          label: msg('Tillgänglighetsredogörelse', { id: 'desk-statement' }),
          show: showAll,
        },
      ],
      fields: html`${this.#renderStatement()} ${this.#renderResponsible()}`,
    });
  }

  #renderStatement() {
    const { form, values } = this.#part;
    const said = values.statement ?? {};
    const set = (change: Partial<Statement>) =>
      this.#part.set({ statement: { assessedBy: 'self', ...said, ...change } });
    const texts = { form, language: this.place.language, languages: this.source.languages };
    return html`<section class="card stack" aria-labelledby="statement">
      <div>
        <h2 id="statement">${msg('Tillgänglighetsredogörelse', { id: 'desk-statement' })}</h2>
        <p class="hint">
          ${msg('Lagen om tillgänglighet till digital offentlig service frågar efter det här.', { id: 'desk-statement-hint' })}
          <a href="/${this.place.district}/accessibility" target="_blank" rel="noopener"
            >${msg('Se redogörelsen', { id: 'desk-see-statement' })}</a
          >
        </p>
      </div>
      ${selectField({
        form,
        pointer: '/statement/conformance',
        label: msg('Hur väl sidorna följer lagen', { id: 'desk-conformance' }),
        value: said.conformance ?? '',
        options: [
          { value: '', label: msg('Inte bedömt än', { id: 'desk-conformance-unknown' }) },
          { value: 'full', label: msg('Helt förenliga', { id: 'desk-conformance-full' }) },
          { value: 'partial', label: msg('Delvis förenliga', { id: 'desk-conformance-partial' }) },
          { value: 'none', label: msg('Inte förenliga', { id: 'desk-conformance-none' }) },
        ],
        changed: (value) =>
          set({ conformance: (value || undefined) as Statement['conformance'] | undefined }),
      })}
      ${
        said.conformance
          ? html`<div class="two">
                ${textField({
                  form,
                  pointer: '/statement/assessedOn',
                  label: msg('Bedömt den', { id: 'desk-assessed-on' }),
                  type: 'date',
                  value: said.assessedOn ?? '',
                  changed: (assessedOn) => set({ assessedOn }),
                })}
                ${selectField({
                  form,
                  pointer: '/statement/assessedBy',
                  label: msg('Bedömt av', { id: 'desk-assessed-by' }),
                  value: said.assessedBy ?? 'self',
                  options: [
                    { value: 'self', label: msg('Oss själva', { id: 'desk-assessed-self' }) },
                    { value: 'other', label: msg('En utomstående', { id: 'desk-assessed-other' }) },
                  ],
                  changed: (value) => set({ assessedBy: value as Statement['assessedBy'] }),
                })}
              </div>
              ${textField({
                form,
                pointer: '/statement/changedOn',
                label: msg('Redogörelsen ändrad den', { id: 'desk-changed-on' }),
                hint: msg('Lämnas tomt om det är samma dag.', { id: 'desk-changed-on-hint' }),
                type: 'date',
                value: said.changedOn ?? '',
                changed: (changedOn) => set({ changedOn }),
              })}
              ${
                said.conformance === 'full'
                  ? nothing
                  : textsField({
                      ...texts,
                      pointer: '/statement/shortcomings',
                      label: msg('Kända brister', { id: 'desk-shortcomings' }),
                      hint: msg('En på varje rad.', { id: 'desk-one-a-line' }),
                      long: true,
                      maxLength: 10_000,
                      value: said.shortcomings,
                      changed: (shortcomings) => set({ shortcomings }),
                    })
              }
              ${textsField({
                ...texts,
                pointer: '/statement/burden',
                label: msg('Oskäligt betungande att rätta', { id: 'desk-burden' }),
                hint: msg('En på varje rad.', { id: 'desk-one-a-line' }),
                long: true,
                maxLength: 10_000,
                value: said.burden,
                changed: (burden) => set({ burden }),
              })}`
          : nothing
      }
    </section>`;
  }

  #renderResponsible() {
    const { values } = this.#part;
    const { controller = {}, officer = {} } = values.responsible ?? {};
    return html`<section class="card stack" aria-labelledby="controller">
        <div>
          <h2 id="controller">${msg('Personuppgiftsansvarig', { id: 'desk-controller' })}</h2>
          <p class="hint">
            ${msg('Den som avgör varför och hur personuppgifter används. Syns under Dina uppgifter.', { id: 'desk-controller-hint' })}
          </p>
        </div>
        ${this.#party('controller', controller)}
      </section>
      <section class="card stack" aria-labelledby="officer">
        <h2 id="officer">${msg('Dataskyddsombud', { id: 'desk-officer' })}</h2>
        ${this.#party('officer', officer)}
      </section>`;
  }

  #party(kind: 'controller' | 'officer', party: Party) {
    const { form, values } = this.#part;
    const set = (change: Party) =>
      this.#part.set({ responsible: { ...values.responsible, [kind]: { ...party, ...change } } });
    const field = (name: keyof Party, label: string, maxLength: number) => ({
      form,
      pointer: `/responsible/${kind}/${name}`,
      label,
      value: party[name] ?? '',
      maxLength,
      changed: (value: string) => set({ [name]: value }),
    });
    return html`${textField(field('name', msg('Namn eller roll', { id: 'desk-contact-name' }), 200))}
      ${
        kind === 'controller'
          ? textField(
              field('number', msg('Organisationsnummer', { id: 'desk-registration-number' }), 40),
            )
          : nothing
      }
      <div class="two">
        ${textField({ ...field('phone', msg('Telefon', { id: 'desk-contact-phone' }), 40), type: 'tel' })}
        ${textField({ ...field('email', msg('Mejl', { id: 'desk-contact-email' }), 254), type: 'email' })}
      </div>`;
  }
}

function spared(statement: Partial<Statement>) {
  const { shortcomings: _, ...others } = statement;
  return statement.conformance === 'full' ? others : statement;
}

function nameMissing(pointer: string, party: Party | undefined): [string, string][] {
  const isEmpty = !party || Object.values(party).every((value) => !value);
  return isEmpty || party.name
    ? []
    : [[pointer, msg('Skriv ett namn eller en roll.', { id: 'desk-party-name-needed' })]];
}

function dayMissing(statement: Partial<Statement> | undefined): [string, string][] {
  return !statement?.conformance || statement.assessedOn
    ? []
    : [
        [
          '/statement/assessedOn',
          msg('Ange vilken dag det bedömdes.', { id: 'desk-assessed-on-needed' }),
        ],
      ];
}

/** All that was written in it, one thing a line. */
const showAll = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(showAll).join('\n')
    : String(value ?? '');

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-district-statement': KlocketDeskDistrictStatement;
  }
}
