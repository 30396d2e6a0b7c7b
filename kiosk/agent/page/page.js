// The status page: asks /api/status again whenever the hub says that something changed, and every few seconds anyway.

import { KINDS, LOOKS, LEVELS, OUTCOMES, REASONS, TYPES, WORDS } from "/words.js";

const POLL_MS = 5000;
const PICTURE_MS = 1000;
const RECONNECT_MS = 4000;
const SHOWN_PROBLEMS = 5;
const SWITCH_MS = 4000; // so long a screen may take to report what it shows

const byId = (id) => document.getElementById(id);
const state = {
  status: null,
  answered: true,
  ahead: 0, // the player's clock before this browser's, in milliseconds
  language: null,
  chosen: stored("layar-language"),
  open: new Set(), // keys of the details that somebody opened
};

// Words

function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off
  }
}

function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // then the choice lasts as long as the page
  }
}

function say(word, values = {}) {
  return WORDS[state.language][word].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

const locale = () => (state.language === "id" ? "id-ID" : "en-GB");
const zone = () => state.status?.site?.timezone ?? undefined;
const now = () => Date.now() + state.ahead;

function clockTime(ms, seconds = true) {
  const parts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone() };
  return new Intl.DateTimeFormat(locale(), seconds ? { ...parts, second: "2-digit" } : parts).format(ms);
}

function dayAndTime(ms) {
  const day = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", timeZone: zone() });
  return `${day.format(ms)}, ${clockTime(ms, false)}`;
}

function number(value) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
}

function age(ms) {
  const seconds = Math.max(0, Math.round((now() - ms) / 1000));
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: "always" });
  if (seconds < 2) return say("justNow");
  if (seconds < 90) return format.format(-seconds, "second");
  if (seconds < 5400) return format.format(-Math.round(seconds / 60), "minute");
  if (seconds < 129600) return format.format(-Math.round(seconds / 3600), "hour");
  return format.format(-Math.round(seconds / 86400), "day");
}

function length(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value) => String(value).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

// Elements

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

function fold(key, summary, ...children) {
  const details = make("details", { open: state.open.has(key) ? "" : null }, make("summary", {}, summary), ...children);
  details.addEventListener("toggle", () => state.open[details.open ? "add" : "delete"](key));
  return details;
}

// Fill a place only when what it shows differs, so that nothing loses its focus for nothing.
function fill(place, data, build) {
  const drawn = JSON.stringify([state.language, data]);
  if (place.dataset.drawn === drawn) return;
  place.dataset.drawn = drawn;
  place.replaceChildren(...build(data));
}

// What is on

const typeName = (turn) => TYPES[state.language][turn.type] ?? turn.type;
const turnTitle = (turn) => turn.title || turn.src.split("/").pop() || typeName(turn);
const levelName = (level) => LEVELS[state.language][level] ?? level;
const zoneName = (name) => (["main", "ticker"].includes(name) ? say(name) : name);

function reason(why) {
  const words = REASONS[state.language][why.reason] ?? why.reason;
  return words.replace("{by}", () => (why.by ? `“${why.by}”` : "…"));
}

function because(zone) {
  const { rule, level } = zone.now;
  if (level === "now" || level === "alert") return say("override", { rule: `“${rule}”` });
  if (rule === "default" && zone.why.length === 1) return say("noRules");
  return say("because", { rule: `“${rule}”` });
}

function reasons(whys) {
  return make("ul", {}, ...whys.map((why) => make("li", {}, make("b", {}, `“${why.rule}”`), ` ${reason(why)}`)));
}

function nextList(zone) {
  const turns = zone.next.map((turn) =>
    make(
      "li",
      {},
      make("time", { datetime: new Date(turn.start).toISOString() }, clockTime(turn.start)),
      icon(turn.type),
      make("span", { title: turnTitle(turn) }, turnTitle(turn)),
    ),
  );
  const list = turns.length ? make("ol", {}, ...turns) : make("p", { class: "quiet" }, say("nothingNext"));
  return make("div", { class: "next" }, make("h4", {}, say("next")), list);
}

function progress(zone) {
  const { start, end } = zone.now;
  const bar = make("span");
  const done = Math.min(1, Math.max(0, (now() - start) / (end - start)));
  bar.animate([{ transform: `scaleX(${done})` }, { transform: "scaleX(1)" }], {
    duration: Math.max(1, end - now()),
    fill: "both",
  });
  const left = make("span", { "data-end": end });
  return [
    make("div", { class: "track", "aria-hidden": "true" }, bar),
    make("div", { class: "times" }, left, make("span", {}, say("until", { time: clockTime(end) }))),
  ];
}

function zoneCard(zone) {
  const heading = make("h3", { id: `zone-${zone.zone}` }, zoneName(zone.zone));
  if (!zone.now) {
    const body = make("div", { class: "zone-body" }, make("header", {}, heading), make("p", {}, say("empty")));
    return make("article", { class: "zone panel" }, body);
  }
  const { now: turn } = zone;
  const others = zone.why.filter((why) => why.reason !== "won");
  const level = make("span", { class: "level", "data-level": turn.level }, levelName(turn.level));
  const waiting = state.status.stage.connected && !zone.presented && now() - turn.start > SWITCH_MS;
  const note = zone.faulty ? say("posterInstead", { reason: zone.faulty }) : waiting ? say("notPresented") : "";
  const about = [typeName(turn), say("playlist", { name: turn.playlist })].join(" · ");
  const told = make(
    "div",
    {},
    make("header", {}, heading, level),
    make(
      "div",
      { class: "on" },
      icon(turn.type),
      make("div", {}, make("p", { class: "on-title" }, turnTitle(turn)), make("p", { class: "quiet" }, about)),
    ),
    note ? make("p", { class: "note" }, note) : null,
    ...progress(zone),
    make("p", { class: "why" }, make("strong", {}, because(zone))),
    others.length ? fold(`why-${zone.zone}`, say("whyNot"), reasons(others)) : null,
  );
  const body = make("div", { class: "zone-body" }, told, nextList(zone));
  return make("article", { class: "zone panel", "aria-labelledby": `zone-${zone.zone}` }, body);
}

function drawZones(status) {
  fill(byId("zones"), [status.layout, status.zones, status.edition?.id, status.stage.connected], () => {
    if (!status.edition) return [make("p", { class: "quiet" }, say("noEdition"))];
    if (!status.layout) return [make("p", { class: "quiet" }, say("poster"))];
    return status.zones.map(zoneCard);
  });
  fill(byId("elsewhere"), status.elsewhere, (whys) =>
    whys.length ? [fold("elsewhere", say("otherRules"), reasons(whys))] : [],
  );
}

// Beside

function problemRow(problem) {
  const place = problem.file && (problem.line ? `${problem.file}, ${say("line", problem)}` : problem.file);
  return make(
    "div",
    { class: "problem", "data-severity": problem.severity },
    icon(problem.severity === "error" ? "error" : "warning"),
    make(
      "div",
      {},
      make("p", { class: "kind" }, KINDS[state.language][problem.kind] ?? problem.kind),
      place ? make("p", {}, make("b", {}, place)) : null,
      make("p", {}, problem.message),
      problem.hint ? make("p", { class: "quiet" }, problem.hint) : null,
    ),
  );
}

// The outcome of a build has words of its own here; what the player says is added where it tells more.
function inWords(problem) {
  const { outcome } = state.status.build;
  const words = problem.kind === "build" && state.language !== "en" && OUTCOMES[state.language][outcome];
  if (!words) return problem;
  return { ...problem, message: words, hint: ["lost", "failed"].includes(outcome) ? problem.message : "" };
}

function drawProblems(problems) {
  const count = byId("count");
  count.textContent = problems.length ? number(problems.length) : "";
  count.dataset.state = problems.some((problem) => problem.severity === "error") ? "bad" : "warn";
  fill(byId("problems"), problems, () => {
    if (!problems.length) {
      const words = make("div", {}, make("p", {}, make("b", {}, say("allGood"))));
      words.append(make("p", { class: "quiet" }, say("allGoodMore")));
      return [make("div", { class: "problem", "data-severity": "good" }, icon("good"), words)];
    }
    const rows = problems.map(inWords).map(problemRow);
    const rest = rows.splice(SHOWN_PROBLEMS);
    return rest.length ? [...rows, fold("problems", say("more", { count: number(rest.length) }), ...rest)] : rows;
  });
}

function readingValue(value, unit) {
  if (typeof value === "number") return [number(value), ...(unit ? [make("small", {}, unit)] : [])];
  return [typeof value === "boolean" ? say(value ? "yes" : "no") : value];
}

function bars(points) {
  const top = Math.max(...points.map((point) => point.value));
  const low = Math.min(0, ...points.map((point) => point.value));
  const told = points.map((point) => `${point.label} ${number(point.value)}`).join("; ");
  const chart = make("div", { class: "bars", role: "img", "aria-label": told });
  for (const point of points) {
    const bar = make("span", { title: `${point.label} ${number(point.value)}`.trim() });
    bar.style.height = `${(100 * (point.value - low)) / (top - low || 1)}%`;
    chart.append(bar);
  }
  return chart;
}

function observed(reading) {
  return make("p", { class: "age", "data-observed": reading.observed_at, "data-old": String(reading.is_old) });
}

function readingTile(reading, newest) {
  const { value, unit } = reading;
  const kind = typeof value === "number" ? "value" : "value text";
  const apart = reading.is_old || newest.observed_at - reading.observed_at > 60_000;
  return make(
    "div",
    { class: "reading", "data-old": String(reading.is_old) },
    make("h4", { title: reading.key }, reading.label || reading.key.split(".").at(-1)),
    Array.isArray(value) ? bars(value) : make("p", { class: kind }, ...readingValue(value, unit)),
    apart && reading !== newest ? observed(reading) : null,
  );
}

function readingGroup(feed, readings) {
  const rank = (reading) => reading.observed_at - (reading.is_old ? 1e15 : 0);
  const newest = readings.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  const names = [...new Set(readings.map((reading) => reading.attribution).filter(Boolean))];
  return make(
    "article",
    { class: "group panel", "aria-labelledby": `feed-${feed}` },
    make(
      "header",
      {},
      make("h3", { id: `feed-${feed}` }, feed),
      observed(newest),
      names.length ? make("p", { class: "age" }, say("source", { name: names.join(", ") })) : null,
    ),
    make("div", { class: "readings" }, ...readings.map((reading) => readingTile(reading, newest))),
  );
}

function drawReadings(status) {
  const { readings, feeds } = status;
  fill(byId("readings"), [readings, feeds.length], () => {
    if (!readings.length) return [make("p", { class: "panel quiet" }, say(feeds.length ? "noReadingsYet" : "noReadings"))];
    const groups = new Map();
    for (const reading of readings) groups.set(reading.source, [...(groups.get(reading.source) ?? []), reading]);
    return [...groups].map(([feed, members]) => readingGroup(feed, members));
  });
}

function fact(name, value, more) {
  const about = more ? make("span", { class: "quiet" }, more) : null;
  return make("div", {}, make("dt", {}, name), make("dd", {}, value, ...(about ? [about] : [])));
}

function buildWords(build) {
  if (build.running) return say("building");
  if (!build.at) return say("unknown");
  return `${dayAndTime(build.at)}: ${OUTCOMES[state.language][build.outcome] ?? build.outcome}`;
}

function roadFact(road) {
  const words = LOOKS[state.language];
  const toCome = road.objects_left
    ? say("toCome", { count: number(road.objects_left), size: number(Math.ceil(road.bytes_left / 1e6)) })
    : "";
  const result = words[road.reason] ?? words[road.outcome] ?? road.outcome;
  const seen = road.at ? say("seen", { time: dayAndTime(road.at) }) : "";
  return fact(say("signed"), road.source, [result, toCome, seen].filter(Boolean).join("; "));
}

function roadFacts(sync) {
  if (!sync) return [];
  return sync.roads.length ? sync.roads.map(roadFact) : [fact(say("signed"), say("nowhere"))];
}

function drawMachine(status) {
  const { edition, stage, folder, build, sync } = status;
  const facts = [edition, stage, folder?.path, folder?.files, build, sync];
  const frame = stage.frame_at ? make("span", { "data-observed": stage.frame_at }) : null;
  fill(byId("machine"), facts, () =>
    [
      fact(say("screen"), stage.screen || say("unknown"), say(stage.connected ? "connected" : "disconnected")),
      stage.renderer ? fact(say("renderer"), stage.renderer) : null,
      frame ? fact(say("frame"), frame) : null,
      edition ? fact(say("edition"), edition.id.slice(0, 12), say("adopted", { time: dayAndTime(edition.adopted_at) })) : null,
      edition?.instead_of ? fact("", say("damaged", { id: edition.instead_of.slice(0, 12) })) : null,
      folder ? fact(say("folder"), folder.path, say("files", { count: number(folder.files) })) : null,
      folder ? fact(say("build"), buildWords(build)) : null,
      ...roadFacts(sync),
    ].filter(Boolean),
  );
}

// The whole page

function overall(status) {
  if (!state.answered) return ["bad", "lost", "agentGone"];
  if (!status.edition) return ["bad", "error", "noEdition"];
  if (!status.stage.connected) return ["bad", "lost", "notConnected"];
  if (status.stage.frame_at && now() - status.stage.frame_at > 10_000) return ["bad", "error", "frozen"];
  return status.problems.length ? ["warn", "warning", "playingWithProblems"] : ["good", "good", "playing"];
}

function drawHealth(status) {
  const place = byId("health");
  const [kind, sign, word] = overall(status);
  place.dataset.state = kind;
  fill(place, [kind, word], () => [icon(sign), say(word)]);
}

function drawWords() {
  document.documentElement.lang = state.language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === state.language));
  }
  byId("picture").alt = say("pictureOf");
}

function draw() {
  const { status } = state;
  if (!status) return;
  const language = state.chosen ?? status.site?.language ?? "id";
  state.language = language in WORDS ? language : "id";
  drawWords();
  const title = status.site?.title ?? "Layar";
  byId("title").textContent = title;
  byId("subtitle").textContent = [say("statusPage"), status.stage.screen].filter(Boolean).join(" · ");
  document.title = `${title} · Layar`;
  byId("version").textContent = say("version", status);
  drawHealth(status);
  drawZones(status);
  drawProblems(status.problems);
  drawReadings(status);
  drawMachine(status);
  tick();
}

function tick() {
  const { status } = state;
  if (!status) return;
  byId("clock").textContent = clockTime(now());
  for (const element of document.querySelectorAll("[data-end]")) {
    element.textContent = say("left", { time: length(Number(element.dataset.end) - now()) });
  }
  for (const element of document.querySelectorAll("[data-observed]")) {
    const old = element.dataset.old === "true";
    element.textContent = say(old ? "oldSince" : "observed", { age: age(Number(element.dataset.observed)) });
  }
  drawTaken();
  drawHealth(status);
}

// Asking

let asking = false;
let askAgain = false;

async function ask() {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch("/api/status", { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(String(answer.status));
    state.status = await answer.json();
    state.ahead = state.status.at - Date.now();
    state.answered = true;
  } catch {
    state.answered = false;
  }
  asking = false;
  draw();
  if (askAgain) {
    askAgain = false;
    soon();
  }
}

let timer = 0;
let due = Infinity;

// Ask within this time: whoever asks for later, or again and again, does not put it off.
function soon(ms = 150) {
  const at = performance.now() + ms;
  if (at >= due) return;
  clearTimeout(timer);
  due = at;
  timer = setTimeout(askNow, ms);
}

// Ask now, and again at the next change of what is on, or after a while.
async function askNow() {
  due = Infinity;
  await ask();
  const ends = (state.status?.zones ?? []).map((zone) => zone.now?.end ?? Infinity);
  const change = Math.min(...ends) - now() + 60;
  soon(Math.min(POLL_MS, Math.max(250, change)));
}

function connect() {
  const socket = new WebSocket(`ws://${location.host}/ws`);
  socket.addEventListener("open", () => {
    socket.send(JSON.stringify({ type: "Hello", role: "page", version: "1" }));
    soon();
  });
  socket.addEventListener("message", (event) => {
    if (JSON.parse(event.data).type !== "LiveTaken") soon();
  });
  socket.addEventListener("close", () => setTimeout(connect, RECONNECT_MS));
}

// The live picture

let pictureTag = "";
let pictureAt = 0;

async function look() {
  if (!document.hidden) await fetchPicture();
  setTimeout(look, PICTURE_MS);
}

async function fetchPicture() {
  try {
    const headers = pictureTag ? { "If-None-Match": pictureTag } : {};
    const answer = await fetch("/live.jpg", { headers, cache: "no-store", signal: AbortSignal.timeout(5000) });
    if (answer.status !== 200) return;
    pictureTag = answer.headers.get("ETag") ?? "";
    pictureAt = Number(answer.headers.get("X-Taken-At"));
    await show(await answer.blob());
  } catch {
    // no answer: the age under the picture says it
  }
}

async function show(blob) {
  const picture = byId("picture");
  const next = URL.createObjectURL(blob);
  const before = picture.src;
  picture.src = next;
  await picture.decode().catch(() => {});
  if (before.startsWith("blob:")) URL.revokeObjectURL(before);
  picture.hidden = false;
  byId("poster").hidden = true;
}

function drawTaken() {
  const fresh = pictureAt && now() - pictureAt < 15_000;
  byId("live").dataset.fresh = String(Boolean(fresh));
  byId("taken").textContent = pictureAt ? say("taken", { age: age(pictureAt) }) : say("waiting");
  byId("poster-text").textContent = say(state.answered ? "noPicture" : "noAnswer");
}

// What people choose

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.querySelector("#theme use").setAttribute("href", `/icons.svg#${theme === "dark" ? "sun" : "moon"}`);
}

const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const systemTheme = () => (darkSystem.matches ? "dark" : "light");
setTheme(stored("layar-theme") ?? systemTheme());
darkSystem.addEventListener("change", () => stored("layar-theme") ?? setTheme(systemTheme()));
byId("theme").addEventListener("click", () => {
  const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  store("layar-theme", theme);
  setTheme(theme);
});
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    state.chosen = button.dataset.language;
    store("layar-language", state.chosen);
    draw();
  });
}

setInterval(tick, 1000);
connect();
askNow();
look();
