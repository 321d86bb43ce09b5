import { renameKey, say, stringOf } from '../../../../engine/kit.js';
import type { Edit, Node, Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const readinessTaint: Rule = {
  id: 'readiness-taint',
  severity: 'warning',
  summary: 'A taint that an agent removes stands in `taints`.',
  why: `
    Karpenter launches nodes of a pool only for pods that tolerate all of its \`taints\`.
    Ordinary pods do not tolerate that an agent is not ready yet, so nothing is launched for them.
    In \`startupTaints\` the same taint is passed over in that decision, because it goes away.`,
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#cilium-startup-taint', 'https://github.com/aws/karpenter-provider-aws/issues/6355'],
  covers: ['KNP060'],
  examples: [
    { title: 'Waiting for Cilium', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: node.cilium.io/agent-not-ready
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ node.cilium.io/agent-not-ready goes away when its agent is ready; it belongs into startupTaints
                  value: "true"
                  effect: NoExecute`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              startupTaints:
                - key: node.cilium.io/agent-not-ready
                  value: "true"
                  effect: NoExecute` },
    { title: 'Beside another taint', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - { key: team, value: data, effect: NoSchedule }
                - { key: ebs.csi.aws.com/agent-not-ready, effect: NoExecute }
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ebs.csi.aws.com/agent-not-ready goes away when its agent is ready; it belongs into startupTaints` },
    { title: 'As a startup taint', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              startupTaints:
                - key: node.cilium.io/agent-not-ready
                  value: "true"
                  effect: NoExecute` },
  ],
  mentions: ['agent-not-ready'],
  *check(resource) {
    const spec = nodeSpecOf(resource);
    const taints = spec?.get('taints')?.items() ?? [];
    const waiting = taints.filter((it) => isReadiness(stringOf(it.get('key'))));
    // With nothing else in the list, and no other list, the list only has the wrong name.
    const edit = waiting.length === 1 && taints.length === 1 ? renamed(spec) : undefined;
    for (const taint of waiting) {
      const key = taint.get('key')!;
      yield { span: key.span, message: say`${stringOf(key) ?? ''} goes away when its agent is ready; it belongs into startupTaints`, ...(edit ? { fix: { title: say`Rename to startupTaints`, edits: [edit] } } : {}) };
    }
  },
};

/** `node.cilium.io/agent-not-ready`, and those of the EBS, EFS, FSx and S3 drivers. */
function isReadiness(key: string | undefined): boolean {
  return key?.endsWith('/agent-not-ready') ?? false;
}

function renamed(spec: Node | undefined): Edit | undefined {
  const entry = spec?.entries().find((it) => it.name === 'taints' && !it.merged);
  return entry && !spec?.get('startupTaints') ? renameKey(entry, 'startupTaints') : undefined;
}
