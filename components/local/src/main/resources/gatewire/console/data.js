/** Reads the console's data and its events. */

async function read(path, options) {
  const response = await fetch(`api/${path}`, options);
  const data = await response.json();
  if (!response.ok) {
    throw new Error(data.error || `HTTP ${response.status}`);
  }
  return data;
}

const query = (values) => new URLSearchParams(values).toString();

const post = (path, body) =>
  read(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

export const apis = () => read("apis");
export const route = (api, stage, route) => read(`route?${query({ api, stage, route })}`);
export const requests = () => read("requests");
export const request = (id) => read(`request?${query({ id })}`);
export const send = (form) => post("send", form);
export const render = (form) => post("render", form);

/** Listens to events until the page is closed; the browser connects again by itself. */
export function listen({ opened, lost, requests, reload }) {
  const source = new EventSource("api/events");
  source.addEventListener("open", opened);
  source.addEventListener("error", lost);
  source.addEventListener("requests", (event) => requests(JSON.parse(event.data)));
  source.addEventListener("reload", (event) => reload(JSON.parse(event.data)));
}

/** The chosen API and stage, and everything that the views share. */
export const state = {
  apis: [],
  api: null,
  stage: null,
  /** What the playground starts with. */
  draft: null,
  /** What the request form of a route starts with. */
  form: null,
};
