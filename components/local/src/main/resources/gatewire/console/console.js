/** The page: chooses the view by the address, and keeps everything up to date. */
import { finding, h, verb } from "./dom.js";
import * as data from "./data.js";
import * as history from "./history.js";
import * as playground from "./playground.js";
import * as routes from "./routes.js";
import * as timeline from "./timeline.js";
import * as wiring from "./wiring.js";

const { state } = data;
const main = document.getElementById("main");
const chooser = document.getElementById("stage");
const connection = document.getElementById("connection");
const notice = document.getElementById("notice");

/** Reads the APIs again; keeps the chosen one if it still exists. */
async function load() {
  const chosen = chooser.value || sessionStorage.getItem("gatewire-stage");
  state.apis = await data.apis();
  const options = state.apis.flatMap((api) =>
    api.stages.length
      ? api.stages.map((stage) => ({ value: `${api.id}/${stage.stage}`, label: `${stage.name} · ${stage.stage}`, api, stage }))
      : [{ value: api.id, label: `${api.id} · cannot be served`, api, stage: null }]);
  chooser.replaceChildren(...options.map((each) => h("option", { value: each.value }, each.label)));
  const selected = options.find((each) => each.value === chosen) ?? options[0];
  chooser.value = selected?.value ?? "";
  choose(selected);
}

function choose(option) {
  state.api = option?.api ?? null;
  state.stage = option?.stage ?? null;
  routes.show(location.hash);
}

chooser.addEventListener("change", () => {
  sessionStorage.setItem("gatewire-stage", chooser.value);
  const [id, name] = chooser.value.split("/");
  const api = state.apis.find((each) => each.id === id);
  choose({ api, stage: api?.stages.find((each) => each.stage === name) ?? null });
  if (location.hash === "#/" || location.hash === "") {
    show();
  } else {
    location.hash = "#/";
  }
});

let turn = 0;

/** Shows the view of the address. */
async function show({ focus = false } = {}) {
  const mine = ++turn;
  const [, name = "", argument = ""] = location.hash.split("/").map(decodeURIComponent);
  const view = ["route", "request", "requests", "playground"].includes(name) ? name : "overview";
  let content;
  try {
    content = await contents(view, location.hash.startsWith("#/route/") ? decodeURIComponent(location.hash.slice(8)) : argument);
  } catch (problem) {
    content = [h("h1", {}, "Not found"), h("p", {}, problem.message)];
  }
  if (mine !== turn) {
    return;
  }
  document.body.dataset.view = view;
  main.replaceChildren(...content.filter(Boolean));
  document.title = `${main.querySelector("h1")?.textContent ?? "Overview"} – Gatewire console`;
  for (const link of document.querySelectorAll(".views a")) {
    if (link.dataset.for === view) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
  routes.show(location.hash);
  history.mark(location.hash);
  if (focus) {
    window.scrollTo(0, 0);
    main.scrollTo(0, 0);
    main.focus();
  }
}

async function contents(view, argument) {
  switch (view) {
    case "route":
      return wiring.view(await data.route(state.api.id, state.stage.stage, argument));
    case "request":
      return timeline.view(await data.request(argument));
    case "playground":
      return playground.view();
    case "requests":
      return [h("h1", {}, "Requests"), h("p.guards", {}, "The latest requests, live. Choose one to see what happened to it.")];
    default:
      return overview();
  }
}

function overview() {
  if (!state.stage) {
    return [h("h1", {}, state.api?.id ?? "No API"), state.api ? h("div.failure", {}, h("p", {}, h("strong", {}, "✕ The API cannot be served. "), state.api.problem)) : null];
  }
  const stage = state.stage;
  const withFindings = stage.routes.filter((route) => route.errors || route.warnings);
  const errors = stage.routes.reduce((sum, route) => sum + route.errors, 0);
  const warnings = stage.routes.reduce((sum, route) => sum + route.warnings, 0);
  return [
    h("h1", {}, stage.name),
    h("p.guards", {}, `Stage ${stage.stage}, ${count(stage.routes.length, "route")}. Choose a route to see its wiring, or a request to see what happened to it.`),
    h("dl.numbers", {}, [["Routes", stage.routes.length], ["Errors", errors], ["Warnings", warnings]].map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, String(value))))),
    stage.problems.length ? h("section", {}, h("h2", {}, "About the API"), stage.problems.map((problem) => finding(problem, { withPlace: true }))) : null,
    withFindings.length
      ? h("section", {}, h("h2", {}, "Routes with findings"), h("ul.found", {}, withFindings.map((route) =>
        h("li", {}, h("a", { href: routes.address(route.route) }, verb(route.method), " ", route.path), " ",
          [route.errors ? count(route.errors, "error") : "", route.warnings ? count(route.warnings, "warning") : ""].filter(Boolean).join(", ")))))
      : h("p.ok", {}, "✓ The checker finds nothing wrong with any route."),
  ];
}

const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

/** Shows that the source was served again, or why not. */
async function reloaded(event) {
  const good = event.kind === "SERVED";
  notice.replaceChildren(h("div.reload", { "data-good": String(good) },
    h("p", {}, h("strong", {}, good ? "✓ Served again" : `✕ Not served: the source ${event.words}`), ` ${new Date(event.millis).toLocaleTimeString()}`),
    event.text ? h("pre", { tabindex: 0, role: "region", "aria-label": "Details" }, event.text) : null,
    h("button.quiet", { type: "button", click: () => notice.replaceChildren() }, "Dismiss")));
  if (good) {
    await load();
    // A form or a playground that is being edited stays as it is.
    if (!main.contains(document.activeElement) || document.activeElement === main) {
      await show();
    }
  }
}

addEventListener("hashchange", () => show({ focus: true }));

data.listen({
  opened: async () => {
    connection.textContent = "live";
    connection.dataset.live = "true";
    history.reset(await data.requests());
  },
  lost: () => {
    connection.textContent = "not connected";
    connection.dataset.live = "false";
  },
  requests: (event) => history.add(event.requests, event.skipped),
  reload: reloaded,
});

await load();
await show();
