/** A request as a timeline through the boxes. */
import { code, command, finding, h, isUsual, long, names, status, verb } from "./dom.js";
import { boxName, openButton } from "./wiring.js";
import { address } from "./routes.js";
import { state } from "./data.js";

const STATES = { DONE: "✓ done", FAILED: "✕ failed here", SKIPPED: "– not reached" };

export function view(timeline) {
  const request = timeline.request;
  return [
    h("h1", {}, verb(request.method), " ", h("span.path", {}, request.path), " ", status(request.status)),
    h("p.guards", {},
      request.route ? ["Route ", h("a", { href: address(request.route) }, request.route)] : "It reached no route",
      ` · ${request.millis} ms · `, h("time", { datetime: new Date(request.started).toISOString() }, new Date(request.started).toLocaleTimeString()),
      " · ", h("code.id", {}, request.id)),
    failure(timeline),
    command(timeline.curl, "curl command"),
    h("section", { "aria-labelledby": "steps" },
      h("h2.hidden", { id: "steps" }, "Timeline"),
      h("ol.timeline", {}, timeline.steps.map((step) => item(step, timeline)))),
    h("details.log", { open: Boolean(request.failure) },
      h("summary", {}, "Execution log"),
      h("pre.code", { tabindex: 0, role: "region", "aria-label": "Execution log" }, h("code", {}, timeline.log.join("\n")))),
  ];
}

function failure(timeline) {
  const explanation = timeline.explanation;
  if (!timeline.request.failure && !explanation.rule) {
    return null;
  }
  const problem = timeline.problems.find((each) => each.rule === explanation.rule);
  return h("div.failure", { role: "note" },
    h("p", {}, h("strong", {}, "✕ The request failed because of the API. "), timeline.request.failure),
    problem ? finding(problem)
      : explanation.rule ? h("p", {}, "Rule ", h("code", {}, explanation.rule), ": ", explanation.text) : null);
}

function item(step, timeline) {
  return h("li.step", { "data-state": step.state },
    h("h3", {}, boxName(step.box), " ", h("span.state", {}, STATES[step.state])),
    step.error.length ? h("div.step-error", {}, step.error.map((each) => h("p", {}, each))) : null,
    step.candidates.length ? candidates(step.candidates) : null,
    step.box === "INTEGRATION" ? halves(step, timeline) : [values(step, timeline), contents(step, timeline)]);
}

const contents = (step, timeline) => step.contents.map((content) => block(content, step, timeline));

/** The call of the backend, and its response. */
function halves(step, timeline) {
  const at = step.values.findIndex((value) => value.source === "Response status");
  if (at < 0) {
    return [values(step, timeline), contents(step, timeline)];
  }
  const half = (title, shown, label) => [
    h("h4", {}, title),
    values({ ...step, values: shown }, timeline),
    contents({ ...step, contents: step.contents.filter((content) => content.label === label) }, timeline),
  ];
  return [
    half("Request to the backend", step.values.slice(0, at), "Request body"),
    half("Response of the backend", step.values.slice(at), "Response body"),
  ];
}

function values(step, timeline) {
  const explains = (value) => timeline.problems.some((problem) => named(problem, value));
  // A mapping without a value is usual for optional parameters: they share one row.
  const omitted = step.values.filter((value) => value.state === "OMITTED" && !explains(value));
  const usual = step.values.filter((value) => value.state === "DROPPED" && isUsual(value.source) && !explains(value));
  const moved = step.values.filter((value) => value.state !== "SHOWN" && !omitted.includes(value) && !usual.includes(value));
  const shown = step.values.filter((value) => value.state === "SHOWN");
  return [
    moved.length || omitted.length || usual.length ? h("div.scroll", { tabindex: 0, role: "region", "aria-label": `Mappings of the ${boxName(step.box)}` },
      h("table.values", {},
        h("thead", {}, h("tr", {}, ["Source", "Before", "Target", "After"].map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, moved.map((value) => row(value, timeline)), summary("Omitted, because the source has no value: ", omitted), summary("✕ Also dropped, as usual: ", usual)))) : null,
    shown.length ? h("dl.shown", {}, shown.map((value) => [h("dt", {}, value.source), h("dd", {}, value.before ? long(value.before) : "(empty)")])) : null,
  ];
}

function summary(text, values) {
  return values.length
    ? h("tr.omitted", {}, h("td", { colspan: 4 }, text, names(values.map((value) => value.source))))
    : null;
}

function row(value, timeline) {
  const about = value.state === "MAPPED" ? [] : timeline.problems.filter((problem) => named(problem, value));
  return [
    h("tr", { "data-state": value.state },
      h("td", {}, h("code", {}, value.source)),
      h("td.value", {}, value.before ? long(value.before) : h("i", {}, "no value")),
      h("td", {}, value.target ? h("code", {}, value.target) : h("b", {}, "✕ dropped")),
      h("td.value", {}, value.state === "DROPPED" ? "" : value.after ? long(value.after) : h("i", {}, "omitted"))),
    value.note || about.length
      ? h("tr.explained", { "data-state": value.state }, h("td", { colspan: 4 }, value.note, about.map((problem) => finding(problem))))
      : null,
  ];
}

/** Whether a finding explains a header or parameter that was lost. */
function named(problem, value) {
  const name = value.source.replace(/^.*\.(?:header|querystring|path)\./, "").toLowerCase();
  return problem.problem.toLowerCase().split(/[^\w-]+/).includes(name);
}

function candidates(all) {
  return h("div.scroll", { tabindex: 0, role: "region", "aria-label": "Integration responses" },
    h("table.candidates", {},
      h("caption", {}, "Which integration response was selected"),
      h("thead", {}, h("tr", {}, ["Status", "Selection pattern", "Why"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, all.map((each) =>
        h("tr", { "data-selected": each.selected ? "true" : undefined },
          h("td", {}, status(each.status), each.selected ? h("b", {}, " selected") : ""),
          h("td", {}, each.pattern ? h("code", {}, each.pattern) : h("i", {}, "default")),
          h("td", {}, each.why))))));
}

function block(content, step, timeline) {
  const template = content.label.startsWith("Template");
  return h("div.content", {},
    h("h4", {}, content.label, content.truncated ? h("span.hint", {}, " (only the beginning is kept)") : null),
    code(content.text, `${content.label} of the ${boxName(step.box)}`),
    template ? openButton(content.text, input(step, timeline)) : null);
}

/** The playground starts with the values that the template had. */
function input(step, timeline) {
  const first = timeline.steps[0];
  const before = step.box === "INTEGRATION_RESPONSE"
    ? timeline.steps[2].contents.find((content) => content.label === "Response body")
    : first.contents[0];
  return {
    body: before?.text ?? "",
    header: Object.fromEntries(first.values.filter((value) => value.state === "SHOWN").map((value) => [value.source, value.before])),
    variables: state.stage.variables,
    context: { requestId: timeline.request.id, stage: timeline.request.stage, httpMethod: timeline.request.method },
  };
}
