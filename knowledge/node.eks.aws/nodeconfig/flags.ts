import { say } from '../../../engine/kit.js';
import type { Message, Node, Resource } from '../../../engine/model.js';
import { readerOf } from './dialect.js';

/** One entry of `spec.kubelet.flags`. */
export interface Flag {
  readonly node: Node;
  readonly text: string;
  /** Without dashes: `node-labels`. */
  readonly name: string;
  /** Behind the `=`; undefined without one. */
  readonly value: string | undefined;
}

/** The flags whose text is known, in order. */
export function flagsOf(resource: Resource): readonly Flag[] {
  const list = readerOf(resource).at('spec.kubelet.flags');
  return (list?.items() ?? []).flatMap((node) => (node.unknown || node.type !== 'string' ? [] : [flagOf(node, String(node.value))]));
}

function flagOf(node: Node, text: string): Flag {
  const equals = text.indexOf('=');
  const head = equals < 0 ? text : text.slice(0, equals);
  return { node, text, name: head.replace(/^-{1,2}/, ''), value: equals < 0 ? undefined : text.slice(equals + 1) };
}

/** `--node-labels=a=b,c=d` as pairs, with the place of each key in the flag's text. */
export function labelsOf({ text, value }: Flag): readonly { readonly key: string; readonly value: string | undefined; readonly at: number }[] {
  if (value === undefined || /^["']/.test(value)) return [];
  const start = text.length - value.length;
  let offset = 0;
  return value.split(',').map((pair) => {
    const at = start + offset + (pair.length - pair.trimStart().length);
    offset += pair.length + 1;
    const [key = '', ...rest] = pair.trim().split('=');
    return { key, value: rest.length > 0 ? rest.join('=') : undefined, at };
  });
}

/** How messages call the program that a NodeConfig is for. */
export function readerName(dialect: 'hybrid' | 'ami'): Message {
  return dialect === 'hybrid' ? say`the nodeadm of hybrid nodes` : say`the nodeadm of the EKS AMIs`;
}
