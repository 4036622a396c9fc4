import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, QuestionSource } from '@klocket/contract';
import { answerProblems } from './answers.ts';

const options = ['soppa', 'macka'].map((id) => ({ id, label: { sv: id } }));
const asked = (kind: QuestionSource['kind'], required = false): QuestionSource => ({
  id: 'fråga',
  kind,
  label: { sv: 'Fråga?' },
  required,
  ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
});

const answers: [QuestionSource, Answer | undefined, string | undefined][] = [
  [asked('text'), 'Nötter', undefined],
  [asked('text'), '  ', undefined],
  [asked('text'), 'Han har 811218-9876', 'identity-number'],
  [asked('text'), true, 'type'],
  [asked('text', true), undefined, 'required'],
  [asked('text', true), '  ', 'required'],
  [asked('choice'), 'soppa', undefined],
  [asked('choice'), 'kaviar', 'choice'],
  [asked('choice'), ['soppa'], 'choice'],
  [asked('choice', true), '', 'required'],
  [asked('choices'), ['soppa', 'macka'], undefined],
  [asked('choices'), ['soppa', 'soppa'], 'choice'],
  [asked('choices'), ['soppa', 'kaviar'], 'choice'],
  [asked('choices'), 'soppa', 'choice'],
  [asked('choices', true), [], 'required'],
  [asked('yes-no'), false, undefined],
  [asked('yes-no'), 'ja', 'type'],
  [asked('yes-no', true), false, undefined],
  [asked('yes-no', true), undefined, 'required'],
];

describe('an answer to the organiser’s question', () => {
  for (const [question, answer, code] of answers) {
    const { kind, required } = question;
    const given = JSON.stringify(answer) ?? 'nothing';
    it(`${given} to ${required ? 'required ' : ''}${kind}: ${code ?? 'is right'}`, () => {
      const given = answer === undefined ? {} : { [question.id]: answer };
      const expected = code ? [{ pointer: '/answers/fråga', code }] : [];
      assert.deepEqual(answerProblems([question], given), expected);
    });
  }

  it('to what nobody asked is refused', () => {
    assert.deepEqual(answerProblems([], { hemligt: 'x' }), [
      { pointer: '/answers/hemligt', code: 'unknown' },
    ]);
  });
});
