import { isSet, textLines, type TextLine } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';
import { familyOf } from './families.js';

/** The user data of a class whose family is known. */
export interface UserData {
  readonly family: string;
  readonly node: Node;
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** No part of it is a placeholder, so what is not there is absent. */
  readonly complete: boolean;
}

/** What the nodes are told beside Karpenter's own part; undefined when nothing can be said about it. */
export function userDataOf(resource: Resource): UserData | undefined {
  const node = resource.root.at('spec.userData');
  const family = familyOf(resource);
  if (!isSet(node) || node.type !== 'string' || family === undefined) return undefined;
  const lines = textLines(resource.document, node);
  const text = lines.map((it) => it.text).join('\n');
  return text.trim() === '' ? undefined : { family, node, text, lines, complete: typeof node.value === 'string' };
}

/** The first line that says something, neither blank nor a comment; undefined when a template could stand before it. */
export function firstStatement({ lines }: UserData): TextLine | undefined {
  const first = lines.find((it) => it.text.trim() !== '' && !it.text.trim().startsWith('#'));
  if (!first) return undefined;
  return lines.slice(0, lines.indexOf(first) + 1).some((it) => /\{\{|\$\{|%\{/.test(it.text)) ? undefined : first;
}

/** Karpenter's own test for a MIME archive. Source: pkg/providers/amifamily/bootstrap/nodeadm.go and eksbootstrap.go. */
export function isMime({ text }: UserData): boolean {
  return /^(?:MIME-Version:|Content-Type:)/.test(text.trim());
}

const bootstrapCall = /^\s*(?:[^#'"]*(?:&&|\|\||[;|])\s*)?(?:(?:sudo|bash|sh|exec|source|\.)\s+(?:-\S+\s+)*)*\/etc\/eks\/bootstrap\.sh(?:\s|$)/;
/** EC2 takes no more than 16 KB of user data, and this expression needs time for a line of a megabyte. */
const longestCall = 16_384;

/** Lines that run EKS' bootstrap script of AL2; lines that only mention or patch it are none. */
export function bootstrapCalls({ lines }: UserData): readonly TextLine[] {
  return lines.filter((it) => it.text.includes('/etc/eks/bootstrap.sh') && it.text.length < longestCall && bootstrapCall.test(it.text));
}
