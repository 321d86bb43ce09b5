import { lookUp, nearest, renameKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const unknownLimit: Rule = {
  id: 'unknown-limit',
  severity: 'warning',
  summary: 'The limit counts a resource that no node reports.',
  why: `
    Karpenter adds up what the nodes of the pool report under exactly this name. Nothing reports \`cpus\`, so such a limit holds nothing back.
    Names without a slash belong to Kubernetes: \`cpu\`, \`memory\`, \`pods\`, \`ephemeral-storage\`, \`hugepages-…\`, and Karpenter adds \`nodes\`.
    Devices have a domain: \`nvidia.com/gpu\`.`,
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#speclimits', 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-types'],
  covers: ['KNP090'],
  examples: [
    { title: 'A plural, and a GPU without its maker', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            cpus: "100"
      #     ^^^^ No node reports cpus, so this limit holds nothing back; did you mean cpu?
            memory: 400Gi
            gpu: 8
      #     ^^^ No node reports gpu, so this limit holds nothing back; did you mean nvidia.com/gpu?`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            cpu: "100"
            memory: 400Gi
            nvidia.com/gpu: 8` },
    { title: 'Resources of nodes and of devices', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            cpu: "100"
            nodes: 10
            hugepages-2Mi: 1Gi
            nvidia.com/gpu: 8
            example.com/dongle: 2` },
  ],
  mentions: ['limits'],
  *check({ root }) {
    for (const entry of root.at('spec.limits')?.entries() ?? []) {
      const { name, key, unknown, merged } = entry;
      if (unknown || isResource(name)) continue;
      const meant = lookUp(misnamed, name.toLowerCase()) ?? nearest(name, resources);
      if (meant === undefined) yield { span: key, message: say`No node reports ${name}, so this limit holds nothing back` };
      else yield { span: key, message: say`No node reports ${name}, so this limit holds nothing back; did you mean ${meant}?`, ...(merged ? {} : { fix: { title: say`Use ${meant}`, edits: [renameKey(entry, meant)] } }) };
    }
  },
};

const resources: readonly string[] = Object.freeze(['cpu', 'memory', 'pods', 'nodes', 'ephemeral-storage']);

const misnamed: Readonly<Record<string, string>> = Object.freeze({
  cpus: 'cpu', vcpu: 'cpu', vcpus: 'cpu', cores: 'cpu', mem: 'memory', ram: 'memory', node: 'nodes', instances: 'nodes', pod: 'pods',
  storage: 'ephemeral-storage', gpu: 'nvidia.com/gpu', gpus: 'nvidia.com/gpu', 'nvidia.com/gpus': 'nvidia.com/gpu', 'nvidia/gpu': 'nvidia.com/gpu',
  'amd.com/gpus': 'amd.com/gpu', neuron: 'aws.amazon.com/neuron',
});

/** What has a domain may come from any device plugin, except for known slips. */
function isResource(name: string): boolean {
  if (Object.hasOwn(misnamed, name.toLowerCase())) return false;
  return name.includes('/') || resources.includes(name) || name.startsWith('hugepages-');
}
