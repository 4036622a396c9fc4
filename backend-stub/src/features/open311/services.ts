import type { DefectCategory, DefectForm, DefectQuestion } from '@klocket/contract';
import type { Node } from './document.ts';

/** How a question of ours is called there. */
const datatypes: Record<DefectQuestion['kind'], string> = {
  text: 'text',
  choice: 'singlevaluelist',
  choices: 'multivaluelist',
  'yes-no': 'singlevaluelist',
};

/** What can be reported, one service for each category. */
export const toServices = ({ categories }: DefectForm): Node => ({
  item: 'service',
  values: categories.map(({ id, title, help, questions, urgency }) => ({
    service_code: id,
    service_name: title,
    description: help ?? title,
    metadata: questions.length > 0,
    // What is reported is reviewed before it has a number.
    type: 'blackbox',
    keywords: urgency,
    group: null,
  })),
});

/** What a service asks beside. */
export const toDefinition = ({ id, questions }: DefectCategory): Node => ({
  service_code: id,
  attributes: {
    item: 'attribute',
    values: questions.map(({ id: code, kind, label, required, options }, at) => ({
      variable: true,
      code,
      datatype: datatypes[kind],
      required,
      datatype_description: null,
      order: at + 1,
      description: label,
      values: {
        item: 'value',
        values: (kind === 'yes-no' ? yesOrNo : options).map(({ id: key, name }) => ({ key, name })),
      },
    })),
  },
});

const yesOrNo = [
  { id: 'true', name: 'Ja' },
  { id: 'false', name: 'Nej' },
];
