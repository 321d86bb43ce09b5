import { select, textLines, userDataParts, type TextLine, type UserDataPart } from '../../engine/kit.js';
import type { Document, Node, Resource } from '../../engine/model.js';

/** The API groups of documents that user data of nodes may hold. */
export const userDataGroups: readonly string[] = Object.freeze(['node.eks.aws', 'cloudinit.readthedocs.io']);

/** The content type of the parts that `nodeadm` reads. Source: https://awslabs.github.io/amazon-eks-ami/nodeadm/ */
export const nodeConfigType = 'application/node.eks.aws';

/** The texts of a resource that are user data, each with its parts. */
export function userDataOf(resource: Resource): readonly UserDataText[] {
  return (resource.kind.embeds ?? [])
    .filter((it) => it.groups.includes('cloudinit.readthedocs.io'))
    .flatMap((it) => select(resource.root, it.path))
    .map((node) => {
      const lines = textLines(resource.document, node);
      return { node, lines, parts: userDataParts(lines) };
    });
}

export interface UserDataText {
  readonly node: Node;
  readonly lines: readonly TextLine[];
  readonly parts: readonly UserDataPart[];
}

/** Whether template code could add lines, or leave some out: then what is absent may be there after all. */
export function isGenerated({ text, unknown }: Node): boolean {
  return unknown || /\{\{|%\{/.test(text);
}

/** The first line of a NodeConfig in a part, if it is one. */
export function nodeConfigLine({ lines }: UserDataPart): TextLine | undefined {
  if (!lines.some((it) => /^kind:\s*["']?NodeConfig\b/.test(it.text))) return undefined;
  return lines.find((it) => /^apiVersion:\s*["']?node\.eks\.aws\//.test(it.text));
}

/** Whether a document stands in what an EC2 instance is started with, by Karpenter, eksctl or a launch template. */
export function isForEc2({ inside }: Document): boolean {
  if (!inside) return false;
  return inside.resource.kind.group !== 'cloudinit.readthedocs.io' || isForEc2(inside.host);
}
