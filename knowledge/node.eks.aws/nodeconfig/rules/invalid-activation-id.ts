import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridValidator } from '../sources.js';
import { textOfScalar } from '../written.js';

export const invalidActivationId: Rule = {
  id: 'invalid-activation-id',
  severity: 'error',
  summary: 'An activation id is not a UUID in lower case.',
  why: `
    \`nodeadm\` refuses it before it asks AWS Systems Manager.`,
  sources: [hybridValidator],
  upstream: ['invalid ActivationID format: …'],
  covers: ['NC019'],
  examples: [
    { title: 'In capitals', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: "\${CODE}"
            activationId: E488F2F6-E686-4AFB-8A04-EF6DFABCDEFF
    #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E488F2F6-E686-4AFB-8A04-EF6DFABCDEFF is not an activation id, which is a UUID in lower case`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: "\${CODE}"
            activationId: e488f2f6-e686-4afb-8a04-ef6dfabcdeff` },
    { title: 'The id of a machine', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: "\${CODE}"
            activationId: mi-0123456789abcdef0
    #                     ^^^^^^^^^^^^^^^^^^^^ mi-0123456789abcdef0 is not an activation id, which is a UUID in lower case` },
    { title: 'As it is shown', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: "\${CODE}"
            activationId: e488f2f6-e686-4afb-8a04-ef6dfabcdeff` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const id = at('spec.hybrid.ssm.activationId');
    const text = textOfScalar(id);
    if (dialect !== 'hybrid' || !id || !text || uuid.test(text)) return;
    const lower = text.toLowerCase();
    const fix = uuid.test(lower) ? { title: say`Write it in lower case`, edits: [replaceValue(id, lower)] } : undefined;
    yield { span: id.span, message: say`${text} is not an activation id, which is a UUID in lower case`, ...(fix && { fix }) };
  },
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
