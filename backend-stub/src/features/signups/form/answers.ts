import type { Answer, Answers, QuestionSource } from '@klocket/contract';
import { isBlank } from '../../../plain-text.ts';
import type { FieldProblem } from '../../../problem.ts';
import { holdsIdentityNumber } from './identity-number.ts';

/** What is not right about the answers, field by field. */
export function answerProblems(questions: readonly QuestionSource[], answers: Answers) {
  const known = new Set(questions.map(({ id }) => id));
  const problems: FieldProblem[] = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) => ({ pointer: `/answers/${id}`, code: 'unknown' }));
  for (const question of questions) {
    const code = problemWith(question, answers[question.id]);
    if (code) problems.push({ pointer: `/answers/${question.id}`, code });
  }
  return problems;
}

function problemWith({ kind, options = [], required }: QuestionSource, answer?: Answer) {
  if (isEmpty(answer)) return required ? 'required' : undefined;
  const ids = options.map(({ id }) => id);
  switch (kind) {
    case 'text':
      if (typeof answer !== 'string') return 'type';
      return holdsIdentityNumber(answer) ? 'identity-number' : undefined;
    case 'choice':
      return typeof answer === 'string' && ids.includes(answer) ? undefined : 'choice';
    case 'choices':
      return Array.isArray(answer) &&
        answer.every((id) => ids.includes(id)) &&
        new Set(answer).size === answer.length
        ? undefined
        : 'choice';
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : 'type';
  }
}

/** Whether nothing was answered. "No" is an answer. */
export const isEmpty = (answer: Answer | undefined) =>
  answer === undefined ||
  (typeof answer === 'string' && isBlank(answer)) ||
  (Array.isArray(answer) && answer.length === 0);
