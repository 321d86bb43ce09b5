import { isSet, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { flagsOf } from '../flags.js';
import { hybridValidator } from '../sources.js';

export const hostnameOverrideOnHybridNode: Rule = {
  id: 'hostname-override-on-hybrid-node',
  severity: 'error',
  summary: 'A hybrid node overrides its own name with a kubelet flag.',
  why: `
    The name of a hybrid node is the id of its managed instance (\`mi-…\`) or the \`nodeName\` of its certificate, which its permissions depend on. \`nodeadm\` refuses any other. Of several such flags the last one counts.`,
  sources: [hybridValidator],
  upstream: ['hostname-override kubelet flag is not supported for hybrid nodes but found override: …'],
  covers: ['NC021'],
  examples: [
    { title: 'An override', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        kubelet:
          flags:
            - --hostname-override=rack-7
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^ A hybrid node cannot be renamed to rack-7; its name comes from its credentials` },
    { title: 'Other flags', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        kubelet:
          flags:
            - --node-labels=rack=7` },
  ],
  *check(resource) {
    if (readerOf(resource).dialect !== 'hybrid' || !isSet(readerOf(resource).at('spec.hybrid'))) return;
    const last = flagsOf(resource).findLast((it) => it.text.startsWith('--hostname-override='));
    if (last?.value) yield { span: last.node.span, message: say`A hybrid node cannot be renamed to ${last.value}; its name comes from its credentials` };
  },
};
