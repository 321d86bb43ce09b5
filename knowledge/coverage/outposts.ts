import type { Coverage } from './coverage.js';

/** What the dossiers ask about clusters on Outposts and about templates of CloudFormation, and no rule says. */
export const outpostsCoverage: readonly Coverage[] = [
  { ids: ['OP01'], because: 'An absent ARN is merged into the check missing-field; one that is none is not-an-arn.' },
  { ids: ['OP25'], because: 'Not a finding: Amazon Linux 2 still runs on Outposts where it was chosen, and the default of eksctl is AmazonLinux2023. The docs of amiFamily say so.' },
  { ids: ['OP27', 'OP28'], because: 'Not decidable from a file: a Service or StorageClass does not say that its cluster is on an Outpost, and one for the Region is right without it.' },
  { ids: ['OP29'], because: 'Not in a file of ours: a client certificate for the time without a link to AWS is made with the API of the running cluster.' },
  { ids: ['OP30'], because: 'Merged into the check yaml-syntax: fields below a text are no YAML.' },
  { ids: ['CF05'], because: 'Not decidable from a file: it compares the template with the stack as it is.' },
  { ids: ['CF22'], because: 'Which role the NodeClass of a cluster names is not in the template. An access entry of the type EC2 that is there and lacks the policy is auto-node-entry-without-policy.' },
  { ids: ['CF23'], because: 'Not a rule: what a function such as Fn::If or Ref gives is never judged, by any rule on templates.' },
];
