import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Advisor, Plan, Step } from '../../../engine/advisor/model.js';
import { planOf } from '../../../engine/advisor/plan.js';
import { stepOf } from '../../../engine/advisor/step.js';
import type { Message } from '../../../engine/model.js';
import { say, textOf, told, type Told } from '../../../engine/say.js';
import { answersIn, dayIn } from '../answers.js';
import type { Session } from '../session.js';
import type { Handler } from './handler.js';

/** What the advisor knows is loaded by the first who asks. */
export type LoadAdvisor = () => Promise<Advisor>;

type Answer<Result> = Promise<Result | ResponseError<void>> | null;

export interface AdviceHandlers {
  /** `{ answers }` → everything that a page shows after them. */
  readonly advice: Handler<unknown, Answer<Told<Step>>>;
  /** `{ answers, today }` → the files of the chosen option; null when there is none or a field has a problem. */
  readonly plan: Handler<unknown, Answer<Plan | null>>;
}

/** The advisor for clients that show it. What cannot be read is answered with words, and so is a bug of ours. */
export function createAdvice(load: LoadAdvisor): AdviceHandlers {
  return {
    advice: {
      method: 'nodewise/advice',
      capability: {},
      empty: null,
      answer(session, params) {
        const answers = answersIn(params);
        if ('problem' in answers) return refused(answers.problem);
        return safely(session, async () => told(stepOf(session.world, { advisor: await load(), answers: answers.value })));
      },
    },
    plan: {
      method: 'nodewise/plan',
      capability: {},
      empty: null,
      answer(session, params) {
        const answers = answersIn(params);
        if ('problem' in answers) return refused(answers.problem);
        const today = dayIn(params);
        if ('problem' in today) return refused(today.problem);
        return safely(session, async () => planOf(session.world, { advisor: await load(), answers: answers.value, tell: (message) => textOf(message), today: today.value }) ?? null);
      },
    },
  };
}

async function refused(problem: Message): Promise<ResponseError<void>> {
  return new ResponseError(ErrorCodes.InvalidParams, textOf(problem));
}

/** The guard around handlers sees only what is thrown at once; what an answer meets later is caught here. */
async function safely<Result>(session: Session, run: () => Promise<Result>): Promise<Result | ResponseError<void>> {
  try {
    return await run();
  } catch (error) {
    session.report({ rule: 'advisor', error });
    return new ResponseError(ErrorCodes.InternalError, textOf(say`The advisor met a fault of its own; the output channel says which`));
  }
}
