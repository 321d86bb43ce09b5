import type { Message } from '../engine/model.js';
import { textOf } from '../engine/say.js';

/** Prints to standard output and answers the exit code of a command that did what it was asked for. */
export function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

/** Says on standard error why a command could not run and answers its exit code. */
export function refuse(message: Message): 2 {
  process.stderr.write(`${textOf(message).trimEnd()}\n`);
  return 2;
}
