import type { Rule } from '../../../../engine/model.js';
import { bootstrapScriptBesideNodeConfig } from '../../../shared/rules/bootstrap-script-beside-node-config.js';
import { nodeConfigOutOfReach } from '../../../shared/rules/node-config-out-of-reach.js';
import { brokenMimeArchive } from './broken-mime-archive.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [brokenMimeArchive, nodeConfigOutOfReach, bootstrapScriptBesideNodeConfig];
