import type { Coverage } from './coverage.js';

/** NodePools, NodeClaims, overlays, buffers and old versions, without requirements and labels. */
export const nodePoolCoverage: readonly Coverage[] = [
  { ids: ['KNP006', 'KNP007'], because: 'The API server compares with the object it has; one file does not tell what that was. The docs of the fields say what cannot be changed.' },
  { ids: ['KNP011'], because: 'Whether the gate StaticCapacity is on stands in the controller\'s settings, not in the pool; the docs of `replicas` tell it.' },
  { ids: ['KNP061'], because: 'Any startup taint is removed by an agent of the cluster\'s own choice, so its key says nothing; the docs of `startupTaints` tell that Karpenter never removes one.' },
  { ids: ['KNP062'], because: 'The schema requires the field: missing-field says it.' },
  { ids: ['KNP064'], because: 'The schema knows since when each value is there: needs-newer-version says it.' },
  { ids: ['KNP068', 'KNP069', 'KNP071', 'KNP072', 'KNP073'], because: 'Most good pools are written so; the docs of `expireAfter`, `terminationGracePeriod` and `consolidateAfter` tell what follows.' },
  { ids: ['KNP077', 'KNP085'], because: 'It holds for every scheduled or relative budget; the docs of `schedule` and `nodes` tell it, and hover shows a schedule in words.' },
  { ids: ['KNP086'], because: 'The schema has the pattern and the type: pattern-mismatch and wrong-type say it.' },
  { ids: ['KNP087'], because: 'Many pools are unlimited on purpose; the docs of `limits` tell what that costs.' },
  { ids: ['KNP089'], because: 'A remainder of a limit that no node fills harms nobody.' },
  { ids: ['KNP092'], because: 'Most repositories with several pools have some that overlap, often for different clusters; the docs of `weight` tell which pool is asked first.' },
  { ids: ['KNO009'], because: 'Whether the gate NodeOverlay is on stands in the controller\'s settings, not in the overlay; the docs tell it.' },
  { ids: ['KPD005', 'KPD006'], because: 'Whether pods find room depends on what runs and on pools of other repositories: a question for a cluster, not for a file that is being written.' },
  { ids: ['KPD007'], because: 'Most manifests without requests are fine where a LimitRange or a chart adds them; a finding would be noise.' },
];
