import { expect, test } from 'vitest';

import { casesFolder, casesIn, judge } from '../../tools/conformance/verdicts.js';

for (const file of ['karpenter.jsonl', 'nodeconfig.jsonl', 'eksctl.jsonl', 'eks-anywhere.jsonl']) {
  const cases = casesIn(file);
  if (!cases) console.log(`Skipped: upstream's verdicts are not on this machine (${casesFolder}/${file}); set NODEWISE_SHARED to their folder`);
  test.skipIf(!cases)(`${file}: upstream's verdicts are ours`, () => {
    const wrong = cases!.map(judge).filter((it) => !it.right && !Object.hasOwn(known, it.case.id));
    expect(wrong.map((it) => [it.case.id, it.case.expect, it.findings])).toEqual([]);
  });
}

/** Verdicts that a file alone cannot give, and why. */
const known: Readonly<Record<string, string>> = {
  'eksa-providers-nutanix-datacenterConfig': 'the test reads the datacenter alone; pkg/api/v1alpha1/cluster.go decodes the Cluster beside it strictly and refuses its controlPlaneConfiguration.name',
  'eksa-providers-nutanix-datacenterConfig-with-insecure': 'the same',
  'eksa-cluster-cluster-tinkerbell-1-19': 'the test only parses; Validate and pkg/providers/tinkerbell/assert.go refuse the cluster later',
  'eksa-api-v1alpha1-invalid-manifest': 'a line of text without apiVersion and kind is nobody’s manifest',
  'ami-e2e-config-cache-dropin-alone': 'the same text is a valid drop-in; only its being the one source makes nodeadm refuse it',
};
