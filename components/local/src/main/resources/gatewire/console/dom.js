/** Creates elements. Text is never parsed as HTML, because it comes from requests. */

/**
 * @param {string} tag the element's name, optionally with classes: "p.note"
 * @param {object} properties attributes; functions become listeners
 * @param {...(Node|string|Array)} children
 */
export function h(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) {
    element.className = classes.join(" ");
  }
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** Text for screen readers only. */
export const spoken = (text) => h("span.hidden", {}, text);

let ids = 0;

/** An id that no other element has. */
export const newId = (prefix) => `${prefix}-${++ids}`;

/** A button that copies a text. */
export function copyButton(text, what) {
  const button = h("button.quiet", {
    type: "button",
    click: async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 1500);
    },
  }, "Copy", spoken(` ${what}`));
  return button;
}

/** A command to copy. */
export const command = (text, what) =>
  h("div.command", {}, h("pre", { tabindex: 0, role: "region", "aria-label": what }, h("code", {}, text)), copyButton(text, what));

/** A block of code or a body; JSON is indented. */
export function code(text, label) {
  return h("pre.code", { tabindex: 0, role: "region", "aria-label": label }, h("code", {}, pretty(text)));
}

export function pretty(text) {
  if (!/^\s*[[{]/.test(text)) {
    return text;
  }
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The HTTP method, in a column of its own. */
export const verb = (method) => h("span.verb", { "data-verb": method }, method);

export const status = (value) =>
  h("span.status", { "data-class": String(value).charAt(0) }, String(value || "–"));

/** A finding of the checker, with the fix. */
export function finding(problem, { withPlace = false } = {}) {
  const error = problem.severity === "ERROR";
  return h("div.finding", { "data-severity": problem.severity, "data-rule": problem.rule },
    h("p.kind", {}, h("strong", {}, error ? "✕ Error" : "⚠ Warning"), " ", h("code", {}, problem.rule)),
    h("p", {}, withPlace ? [h("span.place", {}, problem.place), ": "] : null, problem.problem),
    problem.aws ? h("p.aws", {}, h("b", {}, "AWS: "), problem.aws) : null,
    problem.fix ? h("p.fix", {}, h("b", {}, "Fix: "), problem.fix) : null,
    problem.cause ? h("details", {}, h("summary", {}, "Why", spoken(` ${problem.rule}`)), h("p", {}, problem.cause)) : null);
}

const LONG = 200;

/** A value; a long one shows its beginning until it is opened. */
export const long = (text) =>
  text.length <= LONG ? text : h("details.long", {}, h("summary", {}, `${text.slice(0, LONG / 2)}… (${text.length} characters)`), text);

/** Headers about the transport between API Gateway and an AWS service, which no client misses. */
const USUAL = /^(server|via|x-amz-(id-2|request-id|executed-version|function-error|log-result|server-side-encryption)|x-amzn-(requestid|trace-id|remapped-.+))$/i;

export const isUsual = (name) => USUAL.test(name);

/** A list of names in one sentence. */
export const names = (all) => all.map((name, i) => [i ? ", " : "", h("code", {}, name)]);
