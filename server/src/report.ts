/** What a report about a bug of ours is made of. */
export interface Circumstances {
  readonly version: string;
  /** Platform and runtime: "linux x64, Node 24.1". */
  readonly platform: string;
  /** What was asked, or the rule that was. */
  readonly method: string;
  readonly error: unknown;
}

/** Errors of a parser quote what they could not read; nobody needs more of that than this. */
const longestMessage = 200;
const mostFrames = 12;

/**
 * A bug of ours as a user can send it to us: what broke, where in our code, and on what. No texts of files, and nothing
 * that names an account, a machine or a person.
 */
export function reportOf({ version, platform, method, error }: Circumstances): string {
  const { name, message, frames } = partsOf(error);
  const said = message === '' ? name : `${name}: ${masked(withoutQuotes(message))}`;
  return [`${method} failed: ${said}`, `  Nodewise ${version} on ${platform}`, ...frames.map((it) => `  ${it}`)].join('\n');
}

/** The same bug, whichever text met it: failures are told apart by where they were thrown. */
export function identityOf({ method, error }: Pick<Circumstances, 'method' | 'error'>): string {
  const { name, message, frames } = partsOf(error);
  return [method, name, frames.length > 0 ? frames.slice(0, 3).join('\n') : message].join('\n');
}

function partsOf(error: unknown): { readonly name: string; readonly message: string; readonly frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: 'Error', message: typeof error === 'string' ? shortened(error) : typeof error, frames: [] };
  const frames = String(error.stack ?? '').split('\n').map((it) => it.trim()).filter((it) => it.startsWith('at '));
  return { name: shortened(String(error.name)), message: shortened(String(error.message)), frames: frames.slice(0, mostFrames).map(withoutFolders) };
}

function shortened(message: string): string {
  const line = message.slice(0, 4 * longestMessage).replace(/\s+/g, ' ').trim();
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}

/** `at hover (/home/me/.vscode/extensions/nodewise/dist/server.js:1:2)` is `at hover (server.js:1:2)`. */
function withoutFolders(frame: string): string {
  return shortened(frame.replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/].*[\\/]/, ''));
}

/** Parsers quote what they could not read. A name in single quotes is one of ours: "reading 'map'". */
function withoutQuotes(message: string): string {
  return message
    .replace(/"[^"]*(?:"|$)/g, '"…"')
    .replace(/`[^`]*(?:`|$)/g, '`…`')
    .replace(/'(?:([A-Za-z_$][\w$]{0,39})'|[^']*(?:'|$))/g, (_, name?: string) => (name ? `'${name}'` : "'…'"));
}

/** Each with what stands for it; in this order, because an ARN holds an account and an address of a file a folder. */
const secrets: readonly (readonly [RegExp, string])[] = Object.freeze([
  [/\barn:[^\s"'`,;)\]}]*/g, '<arn>'],
  [/\b[A-Za-z][\w+.-]{1,30}:\/\/[^\s"'`)\]}]*/g, '<address>'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, '<access key>'],
  [/(?<!\d)\d{12}(?!\d)/g, '<account>'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '<mail>'],
  [/(?:(?:\/(?:home|Users)|\b[A-Za-z]:[\\/]Users)[\\/]|~[\\/]|\/root\b)[^\s:"'`)]*/g, '<home>'],
  [/(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g, '<address>'],
  [/(?<![\w:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])/g, '<address>'],
  [/\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:cn|aws|internal|local|lan|corp|compute|com|net|org|io|dev|cloud)\b/g, '<host>'],
  [/\b(?:ip-\d+-\d+-\d+-\d+|(?:i|vpc|subnet|sg|eni|ami|vol|lt)-[0-9a-f]{8,17})\b/g, '<resource>'],
] as const);

/** Without accounts, keys, people and machines. */
export function masked(text: string): string {
  return secrets.reduce((words, [pattern, instead]) => words.replace(pattern, instead), text);
}
