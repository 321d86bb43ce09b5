import type { Message } from '../engine/model.js';
import { say } from '../engine/say.js';

/** What `recommend` and `new` say. */
export const adviceWords = {
  nameAnswers: say`Say where the answers are: nodewise recommend --answers FILE, or --answers - for standard input`,
  recommendFormat: (format: string) => say`--format of recommend is json or md, not ${format}`,
  unreadableAnswers: (file: string, reason: string) => say`${file}: cannot be read (${reason})`,
  answersProblem: (file: string, problem: Message) => say`${file}: ${problem}`,
  fieldProblem: (id: string, problem: Message) => say`${id}: ${problem}`,
  nothingLeft: say`With these answers no option is left, so there is nothing to write; nodewise recommend --format md says what would open one`,
  nameWhat: say`Say what to make: nodewise new SAMPLE, nodewise new --answers FILE, or nodewise new --list`,
  unknownSample: (id: string) => say`There is no sample ${id}; nodewise new --list names them all`,
  didYouMean: (id: string, near: string) => say`There is no sample ${id}; did you mean ${near}?`,
  exists: (path: string) => say`${path}: is there already and differs; nothing was written. Move it away, or name another place`,
  cannotWriteFile: (path: string, reason: string) => say`${path}: cannot be written (${reason})`,
  wrote: (path: string) => say`wrote ${path}`,
  same: (path: string) => say`${path} is there already, the same`,
};
