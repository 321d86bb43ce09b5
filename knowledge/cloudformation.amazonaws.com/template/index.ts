import type { Docs, Kind } from '../../../engine/model.js';
import { looksLikeTemplate } from '../../networks/readers/cloudformation.js';
import { templateRules } from '../../networks/rules/index.js';
import { open } from '../../shared/openKind.js';
import { bootstrapScriptBesideNodeConfig } from '../../shared/rules/bootstrap-script-beside-node-config.js';
import { nodeConfigOutOfReach } from '../../shared/rules/node-config-out-of-reach.js';
import { userDataGroups } from '../../shared/userData.js';
import { propertyDomains } from './domains.js';
import { eksTemplateRules } from './rules/index.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html';

const docs: Docs = Object.freeze({
  Resources: { does: 'What the stack makes, by logical ids of your choice.', link: reference },
  'Resources.*': { does: 'One resource: its `Type`, such as `AWS::EKS::Cluster`, and its `Properties`.', link: reference },
  'Resources.*.Type': { does: 'What it is: `AWS::EKS::Cluster`, `AWS::EKS::Nodegroup` and so on.', link: reference },
  'Resources.*.Properties': { does: 'The settings of the resource; which ones there are depends on its type.', link: reference },
});

/** Where instances and launch templates have their user data, with or without variables filled in, in long and short form. */
const userDataPaths: readonly string[] = ['Resources.*.Properties.UserData', 'Resources.*.Properties.LaunchTemplateData.UserData']
  .flatMap((it) => [it, `${it}.Fn::Base64`])
  .flatMap((it) => [it, `${it}[]`, `${it}.Fn::Sub`, `${it}.Fn::Sub[]`]);

/** Templates that make something of EKS. They have neither apiVersion nor kind: their looks tell what they are. */
export const template: Kind = {
  group: 'cloudformation.amazonaws.com',
  version: '2010-09-09',
  name: 'Template',
  summary: 'What a stack of CloudFormation makes.',
  link: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html',
  scope: 'File',
  receiver: 'CloudFormation',
  unknownFields: 'pruned',
  knownIn: 'CloudFormation of 2026',
  markers: ['AWS::EKS::', 'AWS::RolesAnywhere::', 'node.eks.aws'],
  shape: looksLikeTemplate,
  // A transform may put a list where a resource stands (Fn::ForEach), so nothing is said about the form of its parts.
  schema: open({ Resources: { type: 'object', values: { open: true, properties: { Type: {}, Properties: { values: {} } } } } }),
  docs,
  embeds: userDataPaths.map((path) => ({ path, groups: userDataGroups })),
  domains: propertyDomains,
  links: [],
  rules: [...templateRules, ...eksTemplateRules, nodeConfigOutOfReach, bootstrapScriptBesideNodeConfig],
  samples: [],
};
