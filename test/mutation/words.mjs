/**
 * What Stryker does not change: words that people read. The labels and authorities of a worksheet's lines, the sentence
 * of an error. Other texts are data, such as the name of a limit or a filing status, and are changed.
 */

/** The words of a worksheet, and how many of their first arguments are words for people. */
const worded = new Set([
  ...["given", "sum", "total", "difference", "remainder", "lesser", "greater", "times", "each", "quotient"],
  ...[
    "compounded",
    "schedule",
    "share",
    "toDecimals",
    "cents",
    "downToCents",
    "upTo",
    "downTo",
    "verdict",
    "note",
  ],
]);

/** Properties that hold words for people. */
const wordedProperties = new Set(["label", "authority"]);

/** Constants that hold the authority or the words of several lines. */
const wordedConstants = /authority|worksheet|words|label/i;

function isText(path) {
  return path.isStringLiteral() || path.isTemplateLiteral();
}

function ofLine(path) {
  const { parent, key } = path;
  return (
    parent.type === "CallExpression" &&
    parent.callee.type === "MemberExpression" &&
    parent.callee.property.type === "Identifier" &&
    worded.has(parent.callee.property.name) &&
    path.listKey === "arguments" &&
    key < 2
  );
}

/** Words handed on to a function that writes lines: it takes the worksheet first. */
function handedOn(path) {
  const { parent, listKey } = path;
  if (parent.type !== "CallExpression" || listKey !== "arguments") return false;
  const [first] = parent.arguments;
  const name = first?.type === "MemberExpression" ? first.property.name : first?.name;
  return (name === "sheet" || name === "rates") && /^[A-Z].* /.test(path.node.value ?? "Words in a template");
}

function ofError(path) {
  const { parent, key, listKey } = path;
  const isError = parent.type === "NewExpression" && parent.callee.name === "DomainError";
  return isError && listKey === "arguments" && key === 2;
}

function ofProperty(path) {
  const { parent, key } = path;
  return parent.type === "ObjectProperty" && key === "value" && wordedProperties.has(parent.key.name);
}

function ofConstant(path) {
  const { parent, key } = path;
  return parent.type === "VariableDeclarator" && key === "init" && wordedConstants.test(parent.id.name);
}

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "words",
    value: {
      shouldIgnore(path) {
        if (!isText(path)) return undefined;
        return ofLine(path) || handedOn(path) || ofError(path) || ofProperty(path) || ofConstant(path)
          ? "words for people"
          : undefined;
      },
    },
  },
];
