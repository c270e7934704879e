/** A template with its input; the gateway's engine renders it. */
import { h, newId } from "./dom.js";
import { render, state } from "./data.js";
import { entries, field, lines, object } from "./request-form.js";

const TEMPLATE = `#set($pet = $input.path('$'))
{
  "name": "$util.escapeJavaScript($pet.name)",
  "page": "$input.params('page')",
  "stage": "$context.stage"
}`;

const START = {
  template: TEMPLATE,
  body: `{"name": "Rex"}`,
  path: {},
  querystring: { page: "1" },
  header: { "Content-Type": "application/json" },
  context: { stage: "dev", requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef", identity: { sourceIp: "127.0.0.1" } },
  variables: {},
};

const DELAY_MILLIS = 250;

export function view() {
  const start = state.draft ? { ...START, path: {}, querystring: {}, ...state.draft } : START;
  const area = (rows, value) => {
    const control = h("textarea", { rows, spellcheck: "false", autocapitalize: "off" });
    control.value = value;
    return control;
  };
  const template = area(12, start.template);
  const body = area(6, start.body);
  const path = area(2, lines(entries(start.path)));
  const querystring = area(2, lines(entries(start.querystring)));
  const header = area(2, lines(entries(start.header)));
  const context = area(5, JSON.stringify(start.context, null, 2));
  const variables = area(2, lines(entries(start.variables)));
  const output = h("div.output", { role: "status", "aria-live": "polite" });
  let timer = 0;
  let turn = 0;

  const run = async () => {
    const mine = ++turn;
    state.draft = {
      template: template.value,
      body: body.value,
      path: object(path.value),
      querystring: object(querystring.value),
      header: object(header.value),
      variables: object(variables.value),
    };
    try {
      state.draft.context = JSON.parse(context.value || "{}");
    } catch (problem) {
      output.replaceChildren(h("p.error", {}, `$context is not JSON: ${problem.message}`));
      return;
    }
    try {
      const result = await render({ ...state.draft, stageVariables: state.draft.variables });
      if (mine === turn) {
        output.replaceChildren(...shown(result, template.value));
      }
    } catch (problem) {
      output.replaceChildren(h("p.error", {}, problem.message));
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(run, DELAY_MILLIS);
  };
  const form = h("form.playground", { input: changed, submit: (event) => event.preventDefault() },
    h("div", {}, field("Template", template), h("section", { "aria-labelledby": "output" }, h("h2", { id: "output" }, "Output"), output)),
    h("div", {}, field("Body ($input)", body),
      field("Query parameters", querystring, "One per line: name: value"),
      field("Path parameters", path), field("Headers", header),
      field("$context (JSON)", context), field("Stage variables", variables)));
  run();
  return [
    h("h1", {}, "Template playground"),
    h("p.guards", {}, "Rendered as you type, by the engine and within the limits that requests have."),
    form,
  ];
}

function shown(result, template) {
  const problem = result.bodyProblem
    ? h("p.error", {}, `The body is not valid JSON: ${result.bodyProblem}. API Gateway rejects such a request with 400.`)
    : null;
  if (!result.rendered) {
    return [h("p.error", {}, h("strong", {}, "✕ No output: "), result.error), excerpt(result, template), problem].filter(Boolean);
  }
  const overrides = Object.entries(result.overrides).filter(([, value]) =>
    typeof value === "number" ? value : Object.keys(value).length);
  return [
    problem,
    h("pre.code", { tabindex: 0, role: "region", "aria-label": "Rendered output" }, h("code", {}, result.output)),
    overrides.length ? h("dl.shown", {}, overrides.map(([name, value]) => [h("dt", {}, name), h("dd", {}, JSON.stringify(value))])) : null,
    h("p.hint", {}, `${result.output.length} characters${json(result.output)}`),
  ].filter(Boolean);
}

function json(output) {
  if (!/^\s*[[{]/.test(output)) {
    return "";
  }
  try {
    JSON.parse(output);
    return ", valid JSON";
  } catch {
    return ", not valid JSON";
  }
}

/** The line of the error, with a mark below the column. */
function excerpt(result, template) {
  if (!result.line) {
    return null;
  }
  const text = template.split("\n")[result.line - 1] ?? "";
  return h("pre.code", { tabindex: 0, role: "region", "aria-label": "The line of the error" },
    h("code", {}, `${text}\n${" ".repeat(Math.max(0, result.column - 1))}^`));
}
