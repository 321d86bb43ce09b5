import { insertKey, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { isBlank } from '../written.js';

export const reservedCpusWithCgroups: Rule = {
  id: 'reserved-cpus-with-cgroups',
  severity: 'warning',
  summary: 'CPUs are reserved by number beside cgroups that nodeadm sets.',
  why: `
    \`nodeadm\` sets \`systemReservedCgroup: /system\` and \`kubeReservedCgroup: /runtime\`, and the kubelet does not start when \`reservedSystemCPUs\` stands beside either.
    Both have to be emptied with \`""\`; leaving them out keeps the defaults.`,
  sources: [`${amiCode}internal/kubelet/config.go`, 'https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/#explicitly-reserved-cpu-list'],
  upstream: ['can\'t use reservedSystemCPUs (--reserved-cpus) with systemReservedCgroup (--system-reserved-cgroup) or kubeReservedCgroup (--kube-reserved-cgroup)'],
  covers: ['NC038'],
  examples: [
    { title: 'The defaults stay', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            reservedSystemCPUs: 0-1
    #       ^^^^^^^^^^^^^^^^^^ reservedSystemCPUs needs systemReservedCgroup and kubeReservedCgroup set to "" beside it`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            reservedSystemCPUs: 0-1
            systemReservedCgroup: ""
            kubeReservedCgroup: ""` },
    { title: 'Both emptied', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        kubelet:
          config:
            reservedSystemCPUs: 0-1
            systemReservedCgroup: ""
            kubeReservedCgroup: ""` },
  ],
  *check(resource) {
    const config = readerOf(resource).at('spec.kubelet.config');
    const cpus = config?.get('reservedSystemCPUs');
    if (!config || isBlank(cpus) || !cpus?.key || mayHaveMore(resource, config)) return;
    const full = cgroups.filter((it) => config.get(it)?.value !== '' && config.get(it)?.unknown !== true);
    if (full.length === 0) return;
    const absent = full.filter((it) => !config.get(it));
    const edits = absent.flatMap((it) => insertKey(resource.document, config, it, '""') ?? []);
    const fix = absent.length === full.length && edits.length === absent.length ? { title: say`Empty both cgroups`, edits } : undefined;
    yield { span: cpus.key, message: say`reservedSystemCPUs needs ${full.join(' and ')} set to "" beside it`, missing: true, ...(fix && { fix }) };
  },
};

const cgroups: readonly string[] = Object.freeze(['systemReservedCgroup', 'kubeReservedCgroup']);
