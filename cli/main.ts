import { parseArgs } from 'node:util';

import { textOf } from '../engine/say.js';
import { check } from './check.js';
import { explain } from './explain.js';
import { words } from './words.js';

declare const NODEWISE_VERSION: string;

const options = {
  format: { type: 'string', default: 'pretty' },
  stdin: { type: 'boolean', default: false },
  'stdin-filename': { type: 'string', default: 'stdin.yaml' },
  crds: { type: 'string', multiple: true },
  embedded: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** Runs the command line and answers its exit code: 0 without errors, 1 with errors, 2 when it could not run. */
async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if ('problem' in read) return refuse(read.problem);
  const { values, positionals: [command, ...rest] } = read;
  if (values.version) return print(`nodewise ${NODEWISE_VERSION}\n`);
  if (values.help || command === 'help') return print(textOf(words.help));
  switch (command) {
    case 'check': {
      if (values.format !== 'pretty' && values.format !== 'json') return refuse(textOf(words.unknownFormat(values.format)));
      const color = !values['no-color'] && !process.env['NO_COLOR'] && process.stdout.isTTY === true;
      return check({ paths: rest, format: values.format, color, stdin: values.stdin ? values['stdin-filename'] : undefined, crds: values.crds ?? [], embedded: values.embedded });
    }
    case 'explain': return explain(rest);
    case undefined: return refuse(textOf(words.help));
    default: return refuse(textOf(words.unknownCommand(command)));
  }
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function refuse(text: string): number {
  process.stderr.write(`${text.trimEnd()}\n`);
  return 2;
}

/** A reader that closes the pipe early (`| head`) has seen enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`${textOf(words.cannotWrite(error.message))}\n`);
  process.exit(2);
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
