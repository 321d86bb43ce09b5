import { parseArgs } from 'node:util';

import { say, textOf } from '../engine/say.js';
import { recommend } from './advice.js';
import { check } from './check.js';
import { explain } from './explain.js';
import { makeNew } from './new.js';
import { print, refuse } from './output.js';
import { isThread, serve } from './threads.js';
import { words } from './words.js';

declare const NODEWISE_VERSION: string;

const options = {
  format: { type: 'string' },
  answers: { type: 'string' },
  list: { type: 'boolean', default: false },
  stdin: { type: 'boolean', default: false },
  'stdin-filename': { type: 'string', default: 'stdin.yaml' },
  crds: { type: 'string', multiple: true },
  embedded: { type: 'boolean', default: false },
  threads: { type: 'string' },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** Runs the command line and answers its exit code: 0 without errors, 1 with errors, 2 when it could not run. */
async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if ('problem' in read) return refuse(say`${read.problem}`);
  const { values, positionals: [command, ...rest] } = read;
  if (values.version) return print(`nodewise ${NODEWISE_VERSION}\n`);
  if (values.help || command === 'help') return print(textOf(words.help));
  switch (command) {
    case 'check': return checkAs(values, rest);
    case 'explain': return explain(rest);
    case 'recommend': return recommend({ file: values.answers, format: values.format ?? 'md' });
    case 'new': return makeNew({ what: rest[0], where: rest[1], answers: values.answers, list: values.list });
    case undefined: return refuse(words.help);
    default: return refuse(words.unknownCommand(command));
  }
}

type Values = Exclude<ReturnType<typeof readArguments>, { problem: string }>['values'];

function checkAs(values: Values, paths: readonly string[]): number | Promise<number> {
  const { format = 'pretty', threads } = values;
  if (format !== 'pretty' && format !== 'json') return refuse(words.unknownFormat(format));
  if (threads !== undefined && !/^[1-9]\d{0,2}$/.test(threads)) return refuse(words.unknownThreads(threads));
  const color = !values['no-color'] && !process.env['NO_COLOR'] && process.stdout.isTTY === true;
  const stdin = values.stdin ? values['stdin-filename'] : undefined;
  return check({ paths, format, color, stdin, crds: values.crds ?? [], embedded: values.embedded, threads: threads === undefined ? undefined : Number(threads) });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** As a program of its own. */
function run(): void {
  // A reader that closes the pipe early (`| head`) has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${textOf(words.cannotWrite(error.message))}\n`);
    process.exit(2);
  });
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}

if (isThread) serve();
else run();
