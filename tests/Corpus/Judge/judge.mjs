// Says of each example whether it is valid for its schema, by Ajv (JSON Schema 2020-12).
// stdin:  { "files": { path: { "version": "3.0.1", "root": … } }, "checks": [{ "schemaFile", "schema", "file", "pointer" }] }
// stdout: [[valid, valid but for formats, message]], null where the schema itself cannot be used.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { posix } from "node:path";

const { files, checks } = JSON.parse(readFileSync(0, "utf8"));

// Keywords by the kind of their value; all others say nothing of validity, or are of another version.
const counts = ["maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties", "minContains", "maxContains"];
const numbers = ["multipleOf", "maximum", "minimum"];
const schemas = ["additionalProperties", "items", "not", "contains", "propertyNames", "if", "then", "else", "unevaluatedProperties", "unevaluatedItems"];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps = ["properties", "patternProperties", "dependentSchemas"];

const names = new Map();
const converted = [];

function segments(pointer) {
  return pointer.split("/").slice(1).map((one) => one.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function find(file, pointer) {
  let node = files[file]?.root;
  for (const name of segments(pointer)) {
    node = node !== null && typeof node === "object" && Object.hasOwn(node, name) ? node[name] : undefined;
  }
  return node;
}

// A schema is registered under a name of its own, so that schemas may refer to each other across files and in circles.
function name(file, pointer) {
  const key = file + "#" + pointer;
  if (!names.has(key)) {
    const id = "schema:" + names.size;
    names.set(key, id);
    const node = find(file, pointer);
    if (node === undefined) throw new Error("no schema at " + key);
    const version = files[file].version;
    converted.push([id, convert(node, { file, pointer, version })]);
  }
  return names.get(key);
}

function reference(text, place) {
  const [path, fragment = ""] = text.split("#");
  const file = path === "" ? place.file : posix.normalize(posix.join(posix.dirname(place.file), decodeURIComponent(path)));
  let pointer = fragment;
  try { pointer = decodeURIComponent(fragment); } catch { /* a percent sign of its own */ }
  if (pointer !== "" && pointer[0] !== "/") throw new Error("an anchor: " + text);
  return name(file, pointer);
}

function convert(node, place) {
  if (typeof node === "boolean") return node;
  if (node === null || typeof node !== "object" || Array.isArray(node)) return {};
  const isJsonSchema = /^3\.[1-9]/.test(place.version);
  const result = {};
  if (typeof node.$ref === "string") {
    result.$ref = reference(node.$ref, place);
    if (!isJsonSchema) return result;
  }

  for (const key of counts) if (Number.isInteger(node[key])) result[key] = node[key];
  for (const key of numbers) if (typeof node[key] === "number") result[key] = node[key];
  for (const key of schemas) if (isSchema(node[key])) result[key] = convert(node[key], place);
  for (const key of lists) if (Array.isArray(node[key]) && node[key].length > 0) result[key] = node[key].map((one) => convert(one, place));
  for (const key of maps) {
    if (isObject(node[key])) result[key] = Object.fromEntries(Object.entries(node[key]).map(([name, one]) => [name, convert(one, place)]));
  }
  for (const [bound, exclusive] of [["minimum", "exclusiveMinimum"], ["maximum", "exclusiveMaximum"]]) {
    if (typeof node[exclusive] === "number") result[exclusive] = node[exclusive];
    else if (node[exclusive] === true && typeof node[bound] === "number") result[exclusive] = node[bound];
  }
  if (typeof node.pattern === "string") result.pattern = node.pattern;
  if (typeof node.format === "string") result.format = node.format;
  if (typeof node.uniqueItems === "boolean") result.uniqueItems = node.uniqueItems;
  if (Array.isArray(node.required)) result.required = [...new Set(node.required)];
  if (Array.isArray(node.enum) && node.enum.length > 0) result.enum = node.enum;
  if (isJsonSchema && Object.hasOwn(node, "const")) result.const = node.const;
  if (isObject(node.dependentRequired)) result.dependentRequired = node.dependentRequired;
  const types = [node.type].flat().filter((one) => ["string", "number", "integer", "boolean", "object", "array", "null"].includes(one));
  if (types.length > 0) result.type = types;

  // nullable beside a type adds null to it; what it means without one, 3.0 left open for long, so null is let through.
  if (!isJsonSchema && (node.nullable === true || node["x-nullable"] === true)) return { anyOf: [{ type: "null" }, result] };
  return result;
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isSchema(value) {
  return typeof value === "boolean" || isObject(value);
}

// Patterns of other dialects of regular expressions are passed over.
function regExp(pattern, flags) {
  for (const one of [flags, ""]) {
    try { return new RegExp(pattern, one); } catch { /* the next */ }
  }
  return /(?:)/;
}
regExp.code = "new RegExp";

function judge(formats) {
  const options = { strict: false, allErrors: false, validateSchema: false, addUsedSchema: false, inlineRefs: false, logger: false, validateFormats: formats, code: { regExp } };
  return formats ? addFormats(new Ajv2020(options)) : new Ajv2020(options);
}

const judges = [judge(true), judge(false)];

const results = checks.map((check) => {
  try {
    const id = name(check.schemaFile, check.schema);
    for (const [own, schema] of converted.splice(0)) for (const one of judges) one.addSchema(schema, own);
    const value = find(check.file, check.pointer);
    const answers = judges.map((one) => {
      const validate = one.getSchema(id);
      return [validate(value), validate.errors?.[0]];
    });
    const error = answers[0][1];
    return [answers[0][0], answers[1][0], error ? `${error.instancePath} ${error.message}` : ""];
  } catch (error) {
    return [null, null, String(error?.message ?? error)];
  }
});
process.stdout.write(JSON.stringify(results));
