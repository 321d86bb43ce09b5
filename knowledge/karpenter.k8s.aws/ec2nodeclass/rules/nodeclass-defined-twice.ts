import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { namesakes } from '../pools.js';

export const nodeclassDefinedTwice: Rule = {
  id: 'nodeclass-defined-twice',
  severity: 'warning',
  summary: 'Two EC2NodeClasses of one file have the same name.',
  why: 'Node classes belong to the whole cluster, so the later one overwrites the earlier one when the file is applied. The same name in different files is common and fine: there are several clusters.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  covers: ['KNC081'],
  across: true,
  examples: [
    { title: 'The same name again', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
      #         ^^^^^^^ default is defined twice in this file, and the later one overwrites the earlier one
        spec: { role: a }
        ---
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
      #         ^^^^^^^ default is defined twice in this file, and the later one overwrites the earlier one
        spec: { role: b }` },
    { title: 'The class of another cluster', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
        spec: { role: a }`, files: { 'staging.yaml': `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
        spec: { role: b }` } },
  ],
  *check(resource, world) {
    const node = resource.root.at('metadata.name');
    if (typeof node?.value !== 'string' || resource.name === '' || mayHaveMore(resource, resource.root)) return;
    const others = namesakes(resource, world).filter((it) => it.document.uri === resource.document.uri);
    const [other] = others;
    const there = other?.root.at('metadata.name');
    if (!other || !there || mayHaveMore(other, other.root)) return;
    yield {
      span: node.span,
      message: say`${resource.name} is defined twice in this file, and the later one overwrites the earlier one`,
      related: [{ document: other.document, span: there.span, message: say`The other ${resource.name} stands here` }],
    };
  },
};
