import type { ToldStep } from './messages.js';

/** What both faces in the editor read off a step, by id. */
export function optionOf(step: ToldStep, id: string | undefined): ToldStep['options'][number] | undefined {
  return step.options.find((it) => it.id === id);
}

export function titleOf(step: ToldStep, id: string | undefined): string {
  return optionOf(step, id)?.title ?? id ?? '';
}

/** The id of the chosen answer to a question, in words. */
export function answerLabel(step: ToldStep, question: string, answer: string): string {
  return step.asked.find((it) => it.id === question)?.choices.find((it) => it.id === answer)?.label ?? answer;
}

export function askOf(step: ToldStep, question: string): string {
  return step.asked.find((it) => it.id === question)?.ask ?? question;
}

/** Points with their sign: +8, -10. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
