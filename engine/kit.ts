/** What knowledge may call. Rules and domains import from here and from the vocabulary, and from nowhere else in the engine. */
export { constraintRule, mayHaveMore, placeOfAbsence } from './constraints.js';
export { readCel, type CelResult } from './cel/expression.js';
export { derive } from './derive.js';
export { isMime, mimeParts, mimeProblem, type MimePart, type MimeProblem } from './embedded/mime.js';
export { textLines, type TextLine } from './embedded/textLines.js';
export { userDataParts, type UserDataPart } from './embedded/userData.js';
export { columnOf, insertKey, removeItem, removeKey, removeKeys, renameKey, replaceRaw, replaceValue } from './edits.js';
export { say, textOf } from './say.js';
export { nearest } from './schema/names.js';
export { alternatives } from './schema/words.js';
export { isSet, numberOf, select, stringOf } from './select.js';
export { familyOf, parseCidr, type Cidr } from './net/cidr.js';
export { contains, isCarrierGrade, isPrivate, networkOf, overlaps, rangeOf } from './net/ranges.js';
export { readHcl } from './hcl/read.js';
export { readToml } from './toml/read.js';
export { reaches } from './versions.js';
export { offsetsIn } from './yaml/blockText.js';
export { scalarText } from './yaml/write.js';
