import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { textOfScalar } from '../written.js';

export const activationCodeInClearText: Rule = {
  id: 'activation-code-in-clear-text',
  severity: 'info',
  summary: 'An activation code stands in the file as it is.',
  why: `
    Whoever has the code and the id can register machines until the activation expires, by default after 24 hours, and each gets the role of the nodes.
    A file that is shared or committed is better written with a placeholder that is filled in on the machine.
    Codes that say EXAMPLE are left alone.`,
  sources: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/hybrid-activation-managed-nodes.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-creds.html'],
  covers: ['NC020'],
  examples: [
    { title: 'A code', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: ys25k3gpt8zzyl9jhn6gq8rj3519owjelyz7
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This code lets machines join as nodes until it expires; fill it in on the machine
            activationId: e488f2f6-e686-4afb-8a04-ef6dfabcdeff` },
    { title: 'A placeholder', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: \${ACTIVATION_CODE}
            activationId: e488f2f6-e686-4afb-8a04-ef6dfabcdeff` },
    { title: 'An example', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: Fjz3/sZfSvv78EXAMPLE
            activationId: e488f2f6-e686-4afb-8a04-ef6dfabcdeff` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const code = at('spec.hybrid.ssm.activationCode');
    const text = textOfScalar(code);
    if (dialect !== 'hybrid' || !code || !text || !/^[^\s]{20,250}$/.test(text) || /example|activation|placeholder|x{4}/i.test(text)) return;
    yield { span: code.span, message: say`This code lets machines join as nodes until it expires; fill it in on the machine` };
  },
};
