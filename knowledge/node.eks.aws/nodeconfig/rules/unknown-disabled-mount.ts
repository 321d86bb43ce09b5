import { alternatives, nearest, replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { textOfScalar, visible } from '../written.js';

export const unknownDisabledMount: Rule = {
  id: 'unknown-disabled-mount',
  severity: 'warning',
  summary: 'A directory that should stay on the root volume is not one that nodeadm moves.',
  why: `
    \`nodeadm\` skips names that it does not know without a word, and the directory moves to the local disks all the same. It knows \`Containerd\`, \`PodLogs\` and \`SOCI\`.`,
  sources: [`${amiCode}internal/system/local_disk.go`],
  covers: ['NC030'],
  examples: [
    { title: 'A misspelt name', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        instance:
          localStorage:
            strategy: RAID0
            disabledMounts: [Podlogs]
    #                        ^^^^^^^ nodeadm knows no mount Podlogs; it moves Containerd, PodLogs or SOCI`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        instance:
          localStorage:
            strategy: RAID0
            disabledMounts: [PodLogs]` },
    { title: 'A known name', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        instance:
          localStorage:
            strategy: RAID0
            disabledMounts: [PodLogs]` },
  ],
  *check(resource) {
    for (const node of readerOf(resource).at('spec.instance.localStorage.disabledMounts')?.items() ?? []) {
      const text = textOfScalar(node);
      if (text === undefined || known.includes(text)) continue;
      const meant = nearest(text, known);
      const fix = meant && { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } };
      yield { span: visible(node), message: say`nodeadm knows no mount ${text}; it moves ${alternatives(known)}`, ...fix };
    }
  },
};

const known: readonly string[] = Object.freeze(['Containerd', 'PodLogs', 'SOCI']);
