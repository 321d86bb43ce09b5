import { CelFailure, define, type Library } from './define.js';

/** An absolute URI, or an absolute path, in its parts. */
export class Url {
  constructor(readonly scheme: string, readonly host: string, readonly path: string, readonly query: string) {}
}

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-url-library */
export const urlLibrary: Library = {
  types: { URL: { constructor: Url, equal: (a: Url, b: Url) => text(a) === text(b) } },
  functions: [
    define('isURL(string): bool', (it: string) => parse(it) !== undefined),
    define('url(string): URL', (it: string) => {
      const url = parse(it);
      if (!url) throw new CelFailure('this is not a URL');
      return url;
    }),
    define('URL.getScheme(): string', (it: Url) => it.scheme),
    define('URL.getHost(): string', (it: Url) => it.host),
    define('URL.getHostname(): string', (it: Url) => hostname(it.host)),
    define('URL.getPort(): string', (it: Url) => /:(\d*)$/.exec(it.host.replace(/^\[.*\]/, ''))?.[1] ?? ''),
    define('URL.getEscapedPath(): string', (it: Url) => it.path.replace(/[^\w\-.~!$&'()*+,;=:@/%]/gu, encodeURIComponent)),
    define('URL.getQuery(): map<string, list<string>>', (it: Url) => query(it.query)),
  ],
};

function parse(written: string): Url | undefined {
  if (written === '' || /[\u0000-\u001f\u007f]/.test(written) || /%(?![0-9a-fA-F]{2})/.test(written.split('?')[0]!)) return undefined;
  if (written.startsWith('/') && !written.startsWith('//')) {
    const [path = '', ...rest] = written.split('?');
    return new Url('', '', path, rest.join('?'));
  }
  const found = /^([a-zA-Z][a-zA-Z0-9+.-]*):\/\/(?:[^/?#@]*@)?([^/?]*)([^?]*)(?:\?(.*))?$/s.exec(written);
  if (!found) return undefined;
  const [, scheme = '', host = '', path = '', search = ''] = found;
  const isHost = /^(?:\[[0-9a-fA-F:.%]+\]|[^[\]:\s<>"\\^`{|}]*)(?::\d*)?$/.test(host);
  return isHost ? new Url(scheme.toLowerCase(), host, path, search) : undefined;
}

function hostname(host: string): string {
  const bracketed = /^\[(.*)\]/.exec(host);
  return bracketed ? bracketed[1]! : host.replace(/:\d*$/, '');
}

function query(written: string): Readonly<Record<string, readonly string[]>> {
  const values = new Map<string, string[]>();
  for (const pair of written.split('&').filter((it) => it !== '')) {
    const [key = '', ...rest] = pair.split('=');
    const name = decoded(key);
    values.set(name, [...(values.get(name) ?? []), decoded(rest.join('='))]);
  }
  return Object.fromEntries(values);
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '));
  } catch {
    return written;
  }
}

function text({ scheme, host, path, query: search }: Url): string {
  return `${scheme}://${host}${path}?${search}`;
}
