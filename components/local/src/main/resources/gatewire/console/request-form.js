/** The form that sends a real request through the gateway. */
import { h, newId } from "./dom.js";
import { send, state } from "./data.js";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Reads lines of the form "name: value". */
export function pairs(text) {
  return text
    .split("\n")
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const colon = each.indexOf(":");
      return colon < 0 ? { name: each, value: "" } : { name: each.slice(0, colon).trim(), value: each.slice(colon + 1).trim() };
    });
}

export const lines = (values) => values.map(({ name, value }) => `${name}: ${value}`).join("\n");

export const entries = (object) => Object.entries(object).map(([name, value]) => ({ name, value }));

export const object = (text) => Object.fromEntries(pairs(text).map(({ name, value }) => [name, value]));

/** A label with its control. */
export function field(label, control, hint) {
  control.id ||= newId("field");
  const described = hint ? newId("hint") : undefined;
  if (described) {
    control.setAttribute("aria-describedby", described);
  }
  return h("div.field", {}, h("label", { for: control.id }, label), control, hint ? h("p.hint", { id: described }, hint) : null);
}

export function form(wiring) {
  const start = state.form?.route === wiring.route ? state.form : { ...wiring.sample, variables: state.stage.variables };
  const open = state.form?.route === wiring.route;
  state.form = null;
  const text = (rows, value) => {
    const area = h("textarea", { rows, spellcheck: "false", autocapitalize: "off" });
    area.value = value;
    return area;
  };
  const method = h("select", {}, METHODS.map((each) => h("option", { value: each, selected: each === start.method }, each)));
  const path = h("input", { type: "text", value: start.path, spellcheck: "false", autocomplete: "off" });
  const headers = text(3, lines(start.headers));
  const body = text(4, start.body);
  const variables = text(2, lines(entries(start.variables)));
  const keys = state.stage.keys;
  const key = h("select", {}, h("option", { value: "" }, "none"), keys.map((each) => h("option", { value: each.name }, `${each.name} (${each.value})`)));
  const outcome = h("p.outcome", { role: "status" });
  const element = h("form", {
    submit: async (event) => {
      event.preventDefault();
      outcome.textContent = "Sending…";
      try {
        const sent = await send({
          api: state.api.id,
          stage: state.stage.stage,
          method: method.value,
          path: path.value,
          headers: pairs(headers.value),
          body: body.value,
          variables: object(variables.value),
          apiKey: key.value,
        });
        outcome.replaceChildren(
          `Status ${sent.status}. `,
          h("a", { href: `#/request/${sent.requestId}` }, "Open the timeline"));
      } catch (problem) {
        outcome.replaceChildren(h("span.error", {}, `Not sent: ${problem.message}`));
      }
    },
  },
  h("div.row", {}, field("Method", method), field(`Path below /${state.stage.stage}`, path)),
  h("div.row.two", {}, field("Headers", headers, "One per line: name: value"), field("Body", body)),
  h("div.row.two", {}, field("Stage variables", variables, "For this request only"), keys.length ? field("API key", key, "Sent as x-api-key") : null),
  h("div.actions", {}, h("button.primary", { type: "submit" }, "Send"), outcome));
  return h("details.send", { open }, h("summary", {}, "Send a request"), element);
}
