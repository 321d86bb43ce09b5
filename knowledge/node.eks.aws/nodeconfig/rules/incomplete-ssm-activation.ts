import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridValidator } from '../sources.js';
import { absence } from '../written.js';

export const incompleteSsmActivation: Rule = {
  id: 'incomplete-ssm-activation',
  severity: 'error',
  summary: 'The hybrid activation lacks its code or its id.',
  why: `
    \`aws ssm create-activation\` answers with both, and \`nodeadm\` refuses a file in which one is missing or empty.`,
  sources: [hybridValidator, 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateActivation.html'],
  upstream: ['ActivationCode is missing in hybrid ssm configuration', 'ActivationID is missing in hybrid ssm configuration'],
  covers: ['NC016', 'NC017'],
  examples: [
    { title: 'No id', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
    #     ^^^ ssm needs activationId
            activationCode: "\${CODE}"` },
    { title: 'An empty code', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm:
            activationCode: ""
    #                       ^^ ssm needs activationCode
            activationId: e488f2f6-e686-4afb-8a04-ef6dfabcdeff` },
    { title: 'Both', yaml: `
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
    const ssm = at('spec.hybrid.ssm');
    if (dialect !== 'hybrid' || ssm?.type !== 'map') return;
    for (const field of ['activationCode', 'activationId']) yield* absence(resource, ssm, at(field, ssm), say`ssm needs ${field}`);
  },
};
