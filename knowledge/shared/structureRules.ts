import type { RuleText } from '../../engine/model.js';

const validation = 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation';
const fieldValidation = 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation';
const reader = 'https://github.com/kubernetes-sigs/yaml';

const rangeCrd = `
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        spec:
          group: example.dev
          names: { kind: Range }
          versions:
            - name: v1
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
                      properties: { from: { type: integer }, to: { type: integer } }
                      x-kubernetes-validations: [{ rule: self.from <= self.to, message: from is above to }]`;

/** What the engine finds from structure alone. The checks are engine/schema/check.ts, engine/yaml/parse.ts and engine/cel/crdRule.ts; here is what people read. */
export const structureRules: readonly RuleText[] = [
  {
    id: 'yaml-syntax',
    severity: 'error',
    summary: 'The text is not YAML that can be read.',
    why: `
      No receiver gets further than this.
      Everything else in the file is still checked as far as it can be read.`,
    sources: [reader],
    examples: [
      {
        title: 'A bracket that is never closed',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations: { team: data
        spec: {}
      # ^ A bracket that is opened above is never closed`,
      },
      {
        title: 'A slash needs no backslash, and YAML 1.1 knows none before it',
        yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: shop, region: eu-central-1 }
        nodeGroups:
          - name: workers
            preBootstrapCommands:
              - "sed -i s/a\\/b/ /etc/hosts"
      #                    ^^ Unknown escape in a double-quoted text; double the backslash or use single quotes`,
      },
      { title: 'Brackets and quotes are read to their ends, however far left their lines stand', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations: {
          team: "data
        platform"
          }` },
      { title: 'Placeholders of a template are not mistakes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: {{ .Values.name }}` },
    ],
  },
  {
    id: 'duplicate-key',
    severity: 'warning',
    summary: 'A key stands twice in the same map.',
    why: `
      The reader that kubectl uses keeps the last of them and says nothing, so half of what is written does not count.
      Receivers that decode strictly (eksctl, EKS Anywhere, nodeadm for hybrid nodes) refuse the file.`,
    sources: [reader],
    examples: [
      {
        title: 'Two weights',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          weight: 10
          weight: 20
      #   ^^^^^^ weight is already set above in the same map`,
      },
      { title: 'The same key in different maps', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels: { name: x }` },
    ],
  },
  {
    id: 'excessive-aliasing',
    severity: 'error',
    summary: 'The aliases of the document unfold to more than a receiver reads.',
    why: 'A few lines of anchors and aliases can stand for billions of values; readers refuse such documents to protect themselves.',
    sources: ['https://github.com/kubernetes-sigs/yaml goyaml.v2/decode.go'],
    examples: [
      { title: 'A chain in which every list holds the previous one nine times', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations:
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
      #                            ^^ The aliases of this document unfold to more than 400000 values` },
      { title: 'An anchor used twice', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels: &labels { team: data }
          annotations: *labels` },
    ],
  },
  {
    id: 'unknown-field',
    severity: 'error',
    summary: 'The field does not exist at this place.',
    why: `
      \`kubectl\` refuses unknown fields; Helm, Argo CD and Terraform let the API server drop them without a word, and the setting is lost.
      A near miss of a field that exists is reported as an error; as a warning where a program reads the file itself and skips what it does not know, as the \`nodeadm\` of the EKS AMIs does.
      Any other name may belong to a release that is newer than Nodewise's data, so it is a warning, except where the receiver decodes strictly.`,
    sources: [fieldValidation],
    examples: [
      {
        title: 'A typing mistake',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          wieght: 10
      #   ^^^^^^ wieght is not a field here; did you mean weight?
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []`,
        fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          weight: 10
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []`,
      },
      {
        title: 'A name that nobody knows yet',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          hibernation: nightly
      #   ^^^^^^^^^^^ hibernation is not known here in Karpenter up to 1.14.1`,
      },
      { title: 'Keys of a free map', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations: { anything: goes }` },
    ],
  },
  {
    id: 'missing-field',
    severity: 'error',
    summary: 'A required field is missing.',
    why: 'The receiver refuses an object without it, also when the field is there and empty.',
    sources: [validation],
    examples: [
      {
        title: 'A NodePool without requirements',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
      #     ^^^^ requirements is missing; the API server requires it
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }`,
      },
      { title: 'A required field that has a default', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            budgets: [{}]
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []` },
    ],
  },
  {
    id: 'wrong-type',
    severity: 'error',
    summary: 'The value has another type than the field.',
    why: `
      YAML decides types by how a value is written: \`1\` is a number, \`yes\` a boolean, \`"1"\` a string.
      The API server converts nothing and refuses the object.`,
    sources: [validation, reader],
    examples: [
      {
        title: 'A number where a string belongs',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels:
            generation: 5
      #                 ^ 5 (a number) is not a string`,
        fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels:
            generation: "5"`,
      },
      {
        title: 'A word that YAML reads as a boolean',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels:
            spot: yes
      #           ^^^ yes (the boolean true) is not a string`,
        fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels:
            spot: "yes"`,
      },
      { title: 'A placeholder can be anything', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          weight: \${NODEPOOL_WEIGHT}` },
    ],
  },
  {
    id: 'value-not-allowed',
    severity: 'error',
    summary: 'The field takes one of a few values, and this is none of them.',
    why: 'Letters count: `nvme` is not `NVMe`. The receiver refuses the object.',
    sources: [validation],
    examples: [
      {
        title: 'The name of an older release',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            consolidationPolicy: WhenEmptyOrUnderutilised
      #                          ^^^^^^^^^^^^^^^^^^^^^^^^ WhenEmptyOrUnderutilised is not allowed here; did you mean WhenEmptyOrUnderutilized?`,
        fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            consolidationPolicy: WhenEmptyOrUnderutilized`,
      },
      { title: 'An allowed value', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            consolidationPolicy: WhenEmpty` },
    ],
  },
  {
    id: 'pattern-mismatch',
    severity: 'error',
    summary: 'The text does not have the form that the field asks for.',
    why: 'The receiver compares the text with a regular expression (RE2) and refuses the object when it does not match.',
    sources: [validation],
    examples: [
      {
        title: 'More than all nodes',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: 110%
      #                ^^^^ 110% is not a number of nodes such as "3", or a percentage from 0% to 100%`,
      },
      { title: 'All nodes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: 100%` },
    ],
  },
  {
    id: 'number-out-of-range',
    severity: 'error',
    summary: 'The number is smaller or larger than the field allows.',
    why: 'The receiver refuses the object.',
    sources: [validation],
    examples: [
      {
        title: 'A weight above 100',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          weight: 1000
      #           ^^^^ 1000 is too large; the most is 100`,
      },
      { title: 'A weight of 100', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          weight: 100` },
    ],
  },
  {
    id: 'wrong-length',
    severity: 'error',
    summary: 'The text is shorter or longer than the field allows.',
    why: 'The receiver refuses the object.',
    sources: [validation],
    examples: [
      {
        title: 'An empty reference',
        yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        metadata:
          name: headroom
        spec:
          replicas: 2
          podTemplateRef:
            name: ""
      #           ^^ This may not be empty`,
      },
      { title: 'A reference', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        metadata:
          name: headroom
        spec:
          replicas: 2
          podTemplateRef:
            name: headroom` },
    ],
  },
  {
    id: 'wrong-count',
    severity: 'error',
    summary: 'A list or map has fewer or more entries than the field allows.',
    why: 'The receiver refuses the object.',
    sources: [validation],
    examples: [
      {
        title: 'An empty list of AMI terms',
        yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
        spec:
          role: KarpenterNodeRole
          amiSelectorTerms: []
      #   ^^^^^^^^^^^^^^^^ At least 1 needed here, found 0
          subnetSelectorTerms: [{ tags: { karpenter.sh/discovery: demo } }]
          securityGroupSelectorTerms: [{ tags: { karpenter.sh/discovery: demo } }]`,
      },
      { title: 'One term', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: default
        spec:
          role: KarpenterNodeRole
          amiSelectorTerms: [{ alias: al2023@v20260801 }]
          subnetSelectorTerms: [{ tags: { karpenter.sh/discovery: demo } }]
          securityGroupSelectorTerms: [{ tags: { karpenter.sh/discovery: demo } }]` },
    ],
  },
  {
    id: 'duplicate-item',
    severity: 'error',
    summary: 'The list may hold each item only once.',
    why: 'Lists that are sets, or maps by key, are refused when an item comes twice.',
    sources: ['https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy'],
    examples: [
      {
        title: 'A reason named twice',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "1"
                reasons: [Empty, Drifted, Empty]
      #                                   ^^^^^ Empty stands in this list twice`,
      },
      { title: 'Each once', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "1"
                reasons: [Empty, Drifted]` },
    ],
  },
  {
    id: 'invalid-format',
    severity: 'error',
    summary: 'The text is not what its format says: a date, base64.',
    why: 'The receiver decodes the text and refuses the object when it cannot.',
    sources: ['https://pkg.go.dev/k8s.io/kube-openapi/pkg/validation/strfmt'],
    examples: [
      {
        title: 'A day in words',
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          creationTimestamp: yesterday
      #                      ^^^^^^^^^ yesterday is not a date and time such as 2026-01-31T08:00:00Z`,
      },
      { title: 'A date and time', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          creationTimestamp: "2026-01-31T08:00:00Z"` },
    ],
  },
  {
    id: 'needs-newer-version',
    severity: 'error',
    summary: 'The kind, field or value came with a later release than the one these files are meant for.',
    why: `
      The target is what the settings or \`.nodewise.yaml\` say, else what the workspace itself says: a Helm chart's dependency, helmfile, a Flux or Argo CD application, Terraform, an eksctl or EKS Anywhere cluster.
      An older API server refuses unknown kinds and values, and drops unknown fields without a word.
      Where the target was only found and not set, the finding is a warning.`,
    sources: ['https://karpenter.sh/docs/upgrading/compatibility/', 'https://github.com/aws/karpenter-provider-aws/tags pkg/apis/crds of each release'],
    examples: [
      {
        title: 'An operator of 1.9 on 1.6',
        targets: { karpenter: '1.6' },
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          replicas: 2
      #   ^^^^^^^^ replicas needs Karpenter 1.8, and the target is 1.6
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: karpenter.k8s.aws/instance-cpu, operator: Gte, values: ["8"] }
      #                                                            ^^^ Gte needs Karpenter 1.9, and the target is 1.6`,
      },
      {
        title: 'A kind that the target does not have',
        targets: { karpenter: '1.13' },
        yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
      #       ^^^^^^^^^^^^^^ CapacityBuffer needs Karpenter 1.14, and the target is 1.13
        metadata: { name: headroom }
        spec: { replicas: 1, podTemplateRef: { name: headroom } }`,
      },
      {
        title: 'The same on a release that has it',
        targets: { karpenter: '1.9.2' },
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          replicas: 2`,
      },
    ],
  },
  {
    id: 'patch-without-target',
    severity: 'warning',
    summary: 'A Kustomize patch is for an object that the kustomization does not build.',
    why: `
      A patch that names its object makes \`kustomize build\` stop when there is none.
      A patch that selects objects with \`target\` is passed over without a word, and what it sets never arrives.
      Nothing is said where the kustomization fetches, generates or renames objects, because then nobody can know here.`,
    sources: [
      'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/',
      'https://github.com/kubernetes-sigs/kustomize api/internal/builtins/PatchTransformer.go',
    ],
    upstream: ['no matches for Id', 'failed to find unique target for patch'],
    examples: [
      {
        title: 'The pool has got another name in the base',
        fileName: 'prod/pool.yaml',
        files: {
          'prod/kustomization.yaml': `
        resources: [../base]
        patches: [{ path: pool.yaml }]`,
          'base/kustomization.yaml': `
        resources: [pool.yaml]`,
          'base/pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: general }`,
        },
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
      #         ^^^^^^^ No NodePool default among the resources of prod/kustomization.yaml, so this patch is laid over nothing
        spec:
          weight: 10`,
      },
      {
        title: 'A patch for a pool of the base',
        fileName: 'prod/pool.yaml',
        files: {
          'prod/kustomization.yaml': `
        resources: [../base]
        patches: [{ path: pool.yaml }]`,
          'base/kustomization.yaml': `
        resources: [pool.yaml]`,
          'base/pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: general }`,
        },
        yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: general
        spec:
          weight: 10`,
      },
    ],
  },
  {
    id: 'crd-rule',
    severity: 'error',
    summary: 'A rule of a CustomResourceDefinition in the workspace is broken.',
    why: `
      A CRD may hold rules in CEL (\`x-kubernetes-validations\`); the API server asks them and refuses the object.
      For kinds whose CRD lies in the workspace, or at a place that \`nodewise.crds\` or \`crds\` in \`.nodewise.yaml\` names, Nodewise asks the same rules: also for releases that it does not know itself, and instead of its own admission rules.
      The sentence is the CRD's own.
      Rules that compare with an earlier state, that depend on a placeholder, or that would take too long are left to the API server.`,
    sources: [
      'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules',
      'https://kubernetes.io/docs/reference/using-api/cel/',
    ],
    upstream: ['failed rule', 'Invalid value: "object"'],
    examples: [
      {
        title: 'A range the wrong way round',
        files: { 'crds/ranges.yaml': rangeCrd },
        yaml: `
        apiVersion: example.dev/v1
        kind: Range
        metadata:
          name: default
        spec:
      # ^^^^ from is above to (a rule of crds/ranges.yaml)
          from: 3
          to: 2`,
      },
      {
        title: 'A range as the CRD wants it',
        files: { 'crds/ranges.yaml': rangeCrd },
        yaml: `
        apiVersion: example.dev/v1
        kind: Range
        metadata:
          name: default
        spec:
          from: 1
          to: 2`,
      },
    ],
  },
];
