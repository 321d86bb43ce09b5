import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridValidator } from '../sources.js';
import { textOfScalar } from '../written.js';

export const invalidActivationCode: Rule = {
  id: 'invalid-activation-code',
  severity: 'error',
  summary: 'An activation code has less than 20 or more than 250 characters, or a line break.',
  why: `
    \`nodeadm\` refuses it before it asks AWS Systems Manager.`,
  sources: [hybridValidator],
  upstream: ['invalid ActivationCode format: … Must be 20-250 characters'],
  covers: ['NC018'],
  examples: [
    { title: 'A short code', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: "abc"
    #                       ^^^^^ An activation code has 20 to 250 characters, and this has 3
            activationId: e488f2f6-e686-4afb-8a04-ef6dfabcdeff` },
    { title: 'Twenty characters', yaml: `
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
    if (dialect !== 'hybrid' || !code || !text || /^[^\n]{20,250}$/u.test(text)) return;
    yield { span: code.span, message: text.includes('\n') ? say`An activation code is one line` : say`An activation code has 20 to 250 characters, and this has ${[...text].length}` };
  },
};
