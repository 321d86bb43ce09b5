import type { Docs, Rule, Schema } from '../../engine/model.js';
import { clusterGeneratedFields } from './rules/cluster-generated-fields.js';
import { invalidAnnotationKey } from './rules/invalid-annotation-key.js';
import { invalidLabel } from './rules/invalid-label.js';
import { invalidName } from './rules/invalid-name.js';
import { missingName } from './rules/missing-name.js';

const text: Schema = { type: 'string', nullable: true };
const time: Schema = { type: 'string', format: 'date-time', nullable: true };
const wholeNumber: Schema = { type: 'integer', format: 'int64', nullable: true };
const texts: Schema = { type: 'object', nullable: true, values: text };

/**
 * What every object of Kubernetes carries. Written by hand from the API reference, because CRDs only say "object":
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 *
 * `name` is not required: `generateName` may stand in its place, and patches have neither. Null is taken everywhere,
 * because metadata goes through Go's JSON decoder, whatever the CRD says: an empty `labels:` is no mistake.
 */
export const objectMeta: Schema = {
  type: 'object',
  properties: {
    name: text,
    generateName: text,
    namespace: text,
    labels: texts,
    annotations: texts,
    finalizers: { type: 'array', nullable: true, items: text },
    ownerReferences: {
      type: 'array',
      nullable: true,
      items: {
        type: 'object',
        required: ['apiVersion', 'kind', 'name', 'uid'],
        properties: {
          apiVersion: text,
          kind: text,
          name: text,
          uid: text,
          controller: { type: 'boolean', nullable: true },
          blockOwnerDeletion: { type: 'boolean', nullable: true },
        },
      },
    },
    uid: text,
    resourceVersion: text,
    generation: wholeNumber,
    creationTimestamp: time,
    deletionTimestamp: time,
    deletionGracePeriodSeconds: wholeNumber,
    managedFields: {
      type: 'array',
      nullable: true,
      items: {
        type: 'object',
        properties: {
          apiVersion: text,
          fieldsType: text,
          fieldsV1: { type: 'object', nullable: true, open: true },
          manager: text,
          operation: text,
          subresource: text,
          time,
        },
      },
    },
    selfLink: text,
  },
};

/** A kind's own schema, as generated, with the three fields that every object has. */
export function withMetadata(schema: Schema): Schema {
  return {
    ...schema,
    properties: { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: objectMeta, ...schema.properties },
  };
}

/** What the API server checks of every object, and a kind's own rules. */
export function withMetadataRules(rules: readonly Rule[]): readonly Rule[] {
  return [missingName, invalidName, invalidLabel, invalidAnnotationKey, clusterGeneratedFields, ...rules];
}

/** A kind's own docs with those of the shared fields; its own win. */
export function withMetadataDocs(docs: Docs): Docs {
  return { ...metadataDocs, ...docs };
}

const reference = 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/';
const owners = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/';
const apply = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/';
const conventions = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/';

/** The fields of {@link objectMeta}, and the two that tell what an object is. */
export const metadataDocs: Docs = {
  apiVersion: { does: 'API group and version that decide how this object is read.', link: conventions },
  kind: { does: 'What sort of object this is. It counts together with `apiVersion`.', link: conventions },
  metadata: { does: 'Name, labels and annotations of the object.', link: reference },
  'metadata.name': {
    does: 'Name of the object, unique for its kind (and in its namespace, if the kind has namespaces). It cannot be changed later.',
    link: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  'metadata.generateName': {
    does: 'Start of a name that the API server completes with a random ending.',
    trap: 'Works with `kubectl create` only: `kubectl apply` needs a name to find the object again.',
    link: reference,
  },
  'metadata.namespace': {
    does: 'Namespace that holds the object.',
    absent: 'The namespace of the current context is taken. Cluster-wide kinds have none.',
    link: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  },
  'metadata.labels': {
    does: 'Keys and values by which objects are found and grouped. These are labels of this object; a pool gives labels to its nodes elsewhere.',
    link: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
  },
  'metadata.annotations': {
    does: 'Notes for tools and people; they do not select anything. Values are strings, so `true` and numbers need quotes.',
    link: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
  },
  'metadata.finalizers': {
    does: 'Tasks that a controller has to finish before the object may go.',
    trap: 'Removing one by hand skips its clean-up: an instance can stay behind, and is still paid for.',
    link: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/',
  },
  'metadata.ownerReferences': {
    does: 'Objects that this one belongs to. When all of them are gone, it is deleted too.',
    link: owners,
  },
  'metadata.ownerReferences[].apiVersion': { does: 'API group and version of the owner.', link: owners },
  'metadata.ownerReferences[].kind': { does: 'Kind of the owner.', link: owners },
  'metadata.ownerReferences[].name': { does: 'Name of the owner.', link: owners },
  'metadata.ownerReferences[].uid': {
    does: 'Identity of the owner in this cluster.',
    trap: 'It differs in every cluster, so a reference in a stored file matches nothing elsewhere.',
    link: owners,
  },
  'metadata.ownerReferences[].controller': { does: 'Whether the owner is the one that manages this object.', link: owners },
  'metadata.ownerReferences[].blockOwnerDeletion': {
    does: 'Whether the owner waits for this object when it is deleted in the foreground.',
    link: owners,
  },
  'metadata.uid': { does: 'Identity of the object, set by the API server.', link: reference },
  'metadata.resourceVersion': {
    does: 'Counts changes to the object; set by the API server.',
    trap: 'Left in a file that is applied again, it makes the API server refuse the update as a conflict.',
    link: reference,
  },
  'metadata.generation': { does: 'Counts changes to the wanted state; set by the API server.', link: reference },
  'metadata.creationTimestamp': { does: 'When the object was created; set by the API server.', link: reference },
  'metadata.deletionTimestamp': {
    does: 'When deletion was asked for; set by the API server. The object goes once its finalizers are gone.',
    link: reference,
  },
  'metadata.deletionGracePeriodSeconds': {
    does: 'How many seconds the object has to end by itself; set by the API server together with `deletionTimestamp`.',
    link: reference,
  },
  'metadata.managedFields': { does: 'Who set which field last; kept by the API server.', link: apply },
  'metadata.managedFields[].apiVersion': { does: 'API version in which the fields are named.', link: apply },
  'metadata.managedFields[].fieldsType': { does: 'Notation of the list of fields: `FieldsV1`.', link: apply },
  'metadata.managedFields[].fieldsV1': { does: 'The fields that this manager owns.', link: apply },
  'metadata.managedFields[].manager': { does: 'Program that set the fields.', link: apply },
  'metadata.managedFields[].operation': { does: 'How they were set: `Apply` or `Update`.', link: apply },
  'metadata.managedFields[].subresource': { does: 'Part of the object that was written, such as `status`.', link: apply },
  'metadata.managedFields[].time': { does: 'When the fields were last written.', link: apply },
  'metadata.selfLink': { does: 'Former address of the object; no longer filled.', link: reference },
};
