import type { Message } from '../engine/model.js';
import { say } from '../engine/say.js';

/** Everything the command line itself says. */
export const words = {
  help: say`nodewise: checks the YAML that decides where Kubernetes nodes on AWS come from

  nodewise check PATH…          check files and folders
    --format pretty|json        how to print findings (default: pretty)
    --stdin                     check standard input; --stdin-filename NAME names it
    --crds PATH                 learn kinds from these CRDs too: a file, a folder or a
                                quoted pattern; may be given again
    --embedded                  also YAML in Markdown fences and in here-documents of shell scripts
    --threads N                 how many threads may check (default: one for each core
                                where there are more than two)
    --no-color                  no colours, even on a terminal
  nodewise explain RULE         what a rule means, with examples
  nodewise recommend            which way to run nodes near or in AWS, and why
    --answers FILE              answers to the questions of docs/advisor.md as JSON or YAML;
                                - is standard input
    --format md|json            how to print it (default: md)
  nodewise new SAMPLE [FILE]    write a sample manifest; --list names them all
  nodewise new --answers FILE [FOLDER]
                                write everything for the recommended way, with a README
  nodewise --version, --help

Exit codes: 0 no errors, 1 errors found, 2 could not run
`,
  unknownCommand: (command: string) => say`nodewise has no command ${command}; see nodewise --help`,
  unknownFormat: (format: string) => say`--format is pretty or json, not ${format}`,
  unknownThreads: (threads: string) => say`--threads is a number from 1, not ${threads}`,
  notFinished: (reason: string) => say`The check ended before all files were checked, so there is no report: ${reason}`,
  nothingToCheck: say`Say which files or folders to check: nodewise check PATH…`,
  missing: (path: string) => say`${path}: there is no such file or folder`,
  unreadable: (path: string, reason: string) => say`${path}: cannot be read (${reason})`,
  binary: (path: string) => say`${path}: is not text and was not checked`,
  notUtf8: (path: string) => say`${path}: is not valid UTF-8 and was not checked; save it as UTF-8`,
  tooLarge: (path: string, size: string, most: string) => say`${path}: has ${size} MB and was not checked; the most is ${most} MB`,
  cannotWrite: (reason: string) => say`The result could not be written: ${reason}`,
  unknownRule: (id: string) => say`nodewise has no rule ${id}`,
  didYouMean: (id: string) => say`Did you mean ${id}?`,
  nameARule: say`Say which rule to explain: nodewise explain RULE`,
  ruleFailed: (rule: string, path: string, error: string) => say`${path}: the rule ${rule} failed (${error}), which is a mistake in Nodewise; please report it`,
  progress: (done: number, all: number) => say`checked ${done} of ${all} files`,
  allClear: (resources: Message, files: Message) => say`No findings in ${resources} of ${files}`,
  summary: (found: string, resources: Message, files: Message) => say`${found} in ${resources} of ${files}`,
  resources: (count: number) => (count === 1 ? say`1 resource` : say`${count} resources`),
  files: (count: number) => (count === 1 ? say`1 file` : say`${count} files`),
  errors: (count: number) => (count === 1 ? say`1 error` : say`${count} errors`),
  warnings: (count: number) => (count === 1 ? say`1 warning` : say`${count} warnings`),
  infos: (count: number) => (count === 1 ? say`1 info` : say`${count} infos`),
  hints: (count: number) => (count === 1 ? say`1 hint` : say`${count} hints`),
};
