/** A route: the five boxes, with a line for each header, parameter and template. */
import { code, command, finding, h, isUsual, names as list, spoken, verb } from "./dom.js";
import { form } from "./request-form.js";
import { state } from "./data.js";

const WORDS = {
  MAPPED: "copied",
  FIXED: "fixed value",
  TEMPLATE: "template",
  PASSED: "passed on",
  DROPPED: "dropped",
  UNMAPPED: "no source",
};

const BOXES = {
  METHOD_REQUEST: "Method Request",
  INTEGRATION_REQUEST: "Integration Request",
  INTEGRATION: "Integration",
  INTEGRATION_RESPONSE: "Integration Response",
  METHOD_RESPONSE: "Method Response",
};

export const boxName = (box) => BOXES[box];

export function view(wiring) {
  const [method, path] = wiring.route.split(/ (.*)/);
  const problems = wiring.problems.map((problem) => ({ ...problem, placed: false }));
  return [
    h("h1", {}, verb(method), " ", h("span.path", {}, path)),
    wiring.guards.length
      ? h("p.guards", {}, "Needs ", wiring.guards.map((guard, i) => [i ? ", " : "", h("code", {}, guard)]))
      : h("p.guards", {}, "Every client may call it."),
    command(wiring.curl, "curl command"),
    form(wiring),
    h("section", { "aria-labelledby": "wiring" },
      h("h2", { id: "wiring" }, "Wiring"),
      h("div.wiring", {}, requestLane(wiring, problems), integration(wiring, problems), responseLane(wiring, problems)),
      h("p.key", {}, "Lines lead from a source to its target. ", h("b", {}, "✕ dropped"), " is sent and reaches nothing; ", h("b", {}, "○ no source"), " is declared and never gets a value.")),
  ];
}

function requestLane(wiring, problems) {
  const lines = sorted(wiring.request).map((each) => line(each, problems.filter(isRequest), false));
  return h("section.lane", { "aria-label": "Request" },
    heads("METHOD_REQUEST", "INTEGRATION_REQUEST", "→"),
    h("ol", {}, lines.length ? lines : h("li.empty", {}, "Nothing is mapped.")),
    rest(problems.filter(isRequest)));
}

function responseLane(wiring, problems) {
  const groups = merged(wiring.responses).map((group, i) => responseGroup(group, problems, i));
  return h("section.lane", { "aria-label": "Response", "data-direction": "back" },
    heads("METHOD_RESPONSE", "INTEGRATION_RESPONSE", "←"),
    groups.length ? groups : h("p.empty", {}, "No integration responses."),
    rest(problems.filter(isResponse)));
}

/** The lost ones come first, because they are what people look for. */
function sorted(all) {
  const lost = (each) => each.state === "DROPPED" || each.state === "UNMAPPED";
  return [...all.filter(lost), ...all.filter((each) => !lost(each))];
}

/** Responses in a row that send the same are shown once. */
function merged(responses) {
  const groups = [];
  for (const response of responses) {
    const same = JSON.stringify([response.lines, response.contentHandling]);
    const last = groups.at(-1);
    if (last?.same === same) {
      last.responses.push(response);
    } else {
      groups.push({ same, responses: [response], lines: response.lines });
    }
  }
  return groups;
}

/** The first response, and those that lose something or have a finding, are open. */
function responseGroup(group, problems, index) {
  const here = problems.filter((problem) => !isRequest(problem) && group.responses.some((response) => about(problem, response)));
  const usual = group.lines.filter((each) => each.state === "DROPPED" && isUsual(headerName(each.source)));
  const shown = sorted(group.lines).filter((each) => !usual.includes(each));
  const lines = shown.map((each) => line(each, here, true));
  const lost = new Set(shown
    .filter((each) => each.state === "DROPPED" || each.state === "UNMAPPED")
    .map((each) => headerName(each.source || each.target).toLowerCase())).size;
  const first = group.responses[0];
  return h("details.response", { open: index === 0 || lost > 0 || here.some((problem) => problem.placed) },
    h("summary", {},
      h("span.statuses", {}, group.responses.map((response) =>
        h("span.status", { "data-class": (response.status || "any")[0] }, response.status || "any status")),
      lost ? h("span.lost", {}, `✕ ${lost} lost`) : null),
      h("span.when", {}, group.responses.length > 1
        ? `${group.responses.length} integration responses that send the same`
        : [spoken("when "), first.when, first.pattern ? [" ", h("code", {}, first.pattern)] : null,
          first.contentHandling ? ` · ${first.contentHandling}` : null])),
    h("ol", {}, lines,
      usual.length ? h("li.line.usual", {}, h("span.end.source", {}, "✕ Also dropped, as usual: ", list(usual.map((each) => headerName(each.source))))) : null));
}

const headerName = (expression) => expression.replace(/^.*\.header\./, "");

function integration(wiring, problems) {
  const backend = wiring.backend;
  const rows = [
    ["Type", backend.type],
    ["Backend", backend.kind.toLowerCase()],
    ["HTTP method", backend.httpMethod],
    ["URI", backend.uri],
    ["Role", backend.credentials],
    ["Timeout", backend.kind === "MOCK" ? "" : `${backend.timeout / 1000} s`],
  ].filter(([, value]) => value);
  return h("section.backend-box", { "aria-labelledby": "integration" },
    h("h3", { id: "integration" }, "Integration"),
    h("dl", {}, rows.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])),
    rest(problems.filter((problem) => problem.box === "INTEGRATION")));
}

const heads = (left, right, arrow) =>
  h("div.heads", {}, h("h3", {}, BOXES[left]), h("span.arrow", { "aria-hidden": "true" }, arrow), h("h3", {}, BOXES[right]));

const isRequest = (problem) => ["METHOD_REQUEST", "INTEGRATION_REQUEST"].includes(problem.box);
const isResponse = (problem) => ["INTEGRATION_RESPONSE", "METHOD_RESPONSE"].includes(problem.box);

/** A finding that names statuses belongs to the responses with these statuses. */
function about(problem, response) {
  const statuses = problem.problem.match(/\b[1-5]\d\d\b/g);
  return !statuses || !response.status || statuses.includes(response.status);
}

function line(each, problems, back) {
  const state = each.state;
  const here = problems.filter((problem) => !problem.placed && names(problem, each));
  here.forEach((problem) => (problem.placed = true));
  return h("li.line", { "data-state": state },
    h("span.end.source", {}, each.source ? short(each.source) : h("i", {}, "nothing")),
    h("span.wire", {}, h("span.word", {}, WORDS[state]), spoken(each.target ? " to " : "")),
    h("span.end.target", {}, each.target ? short(each.target) : state === "DROPPED" ? h("i", {}, "✕ not sent ", back ? "to the client" : "to the backend") : ""),
    each.note ? h("p.line-note", {}, each.note) : null,
    each.template ? h("details.template", {}, h("summary", {}, "Template", spoken(` of ${each.target}`)), code(each.template, `Template of ${each.target}`), openButton(each.template)) : null,
    here.length ? h("div.line-findings", {}, here.map((problem) => finding(problem))) : null);
}

/** Opens a template in the playground. */
export const openButton = (template, input = {}) =>
  h("button.quiet", {
    type: "button",
    click: () => {
      state.draft = { template, ...input };
      location.hash = "#/playground";
    },
  }, "Open in the playground");

/** The long prefixes are grey, so that the name stands out. */
function short(expression) {
  const match = /^((?:method|integration)\.(?:request|response)\.(?:header|querystring|path|multivalueheader|multivaluequerystring)\.)(.+)$/.exec(expression);
  return match ? h("code", {}, h("span.prefix", {}, match[1], h("wbr")), h("b", {}, match[2])) : h("code", {}, expression);
}

/** Whether a finding names the source or the target of a line. */
function names(problem, each) {
  return [each.source, each.target].some((expression) => {
    const name = /\.(?:header|querystring|path)\.(.+)$/.exec(expression)?.[1];
    if (!name) {
      return false;
    }
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(^|[^\\w-])${escaped}($|[^\\w-])`, "i").test(problem.problem);
  });
}

function rest(problems) {
  const left = problems.filter((problem) => !problem.placed);
  left.forEach((problem) => (problem.placed = true));
  return left.length ? h("div.findings", {}, left.map((problem) => finding(problem))) : null;
}
