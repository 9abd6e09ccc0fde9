"use strict";
// What all views share: words, elements, forms, and the parts of an answer that look alike everywhere.

let lang = "zh";
let lists = null; // the lists for forms, from the library
const views = [];

const ask = (verb, question) => JSON.parse(answer(verb, typeof question === "string" ? question : JSON.stringify(question)));
const t = (zh, en) => (lang === "en" ? en : zh);
const say = (text) => (text ? (lang === "en" ? text.en || text.zh : text.zh || text.en) || "" : "");
const full = (text) => say(text) + (lang === "en" ? "." : "。");
const colon = () => t("：", ": ");
const today = () => { const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-"); };

// h makes an element. Text becomes text, never markup.
function h(tag, attrs, ...kids) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs || {})) {
    if (value === undefined || value === false || value === null) continue;
    if (name.startsWith("on")) el.addEventListener(name.slice(2), value);
    else if (name === "value") el.value = value;
    else el.setAttribute(name, value === true ? "" : value);
  }
  el.append(...kids.flat(9).filter((k) => k !== undefined && k !== null && k !== false && k !== ""));
  return el;
}

// picture shows a drawing that the library made.
function picture(svg, wide) {
  const el = h("div", { class: "picture scroll" + (wide ? " wide" : ""), tabindex: wide ? "0" : undefined });
  el.innerHTML = svg;
  return el;
}

const card = (kind, ...kids) => h("section", { class: "card " + kind }, ...kids);
const list = (items) => h("ul", { class: "plain" }, items.map((i) => h("li", {}, i)));
const pill = (kind, text) => h("span", { class: "pill " + kind }, text);
const cite = (c) => (c && (c.zh || c.en) ? h("span", { class: "cite" }, " " + t("（", "[") + say(c) + t("）", "]")) : "");
const reason = (r) => [say(r), r.rule || r.cite ? h("span", { class: "cite" }, " " + t("（", "[") + [r.rule, r.cite && say(r.cite)].filter(Boolean).join(t(" ", ", ")) + t("）", "]")) : ""];
const unlessWords = (u) => [t("如果", "if "), say(u.if), " → ", u.then.map(say).join(t("，或者", ", or "))];
const more = (title, ...kids) => h("details", {}, h("summary", {}, title), ...kids);
const lines = (text) => h("pre", { class: "text" }, text);

// flaws shows all that is wrong with what was entered, each with its path.
const flaws = (all, title) => card("answer late", h("p", { class: "big" }, title || t(`有${all.length}处无法读取`, `${all.length} ${all.length === 1 ? "place" : "places"} cannot be read`)),
  list(all.map((f) => [f.path ? [h("span", { class: "path" }, f.path), " "] : "", reason(f)])));

// Fields are bound to a member of a state; then() is called after it changed.
const labelled = (label, control, kind) => h("label", { class: "field " + (kind || "") }, h("span", { class: "label" }, label), control);

function text(state, name, label, then, attrs) {
  return labelled(label, h("input", { type: "text", value: state[name] || "", autocomplete: "off", oninput: (e) => { set(state, name, e.target.value.trim()); then(); }, ...attrs }), attrs && attrs.kind);
}
const date = (state, name, label, then) => text(state, name, label, then, { type: "date", kind: "narrow", min: "1950-01-01", max: "2100-12-31" });
// rough is a day as it is known: 2026-11-20, 2026-11, 2026-11-01/2026-11-15.
const rough = (state, name, label, then) => text(state, name, label, then, { placeholder: t("如 2026-11-20，或者 2026-11", "2026-11-20, or 2026-11"), inputmode: "text" });

function pick(state, name, label, options, then, none, kind) {
  const control = h("select", { onchange: (e) => { set(state, name, e.target.value); then(); } },
    none !== undefined && h("option", { value: "" }, none), options.map((o) => h("option", { value: o.code }, say(o))));
  control.value = state[name] || "";
  return labelled(label, control, kind);
}

function tick(state, name, label, then) {
  return h("label", { class: "check" }, h("input", { type: "checkbox", checked: !!state[name], onchange: (e) => { set(state, name, e.target.checked || ""); then(); } }), label);
}

function choices(state, name, legend, options, then) {
  return h("fieldset", {}, h("legend", {}, legend), h("div", { class: "choices" }, options.map((o) =>
    h("label", {}, h("input", { type: "radio", name, value: o.code, checked: state[name] === o.code, onchange: () => { set(state, name, o.code); then(); } }), h("span", {}, say(o), o.hint && h("small", {}, say(o.hint)))))));
}

// set leaves out what is not known, as the library does.
function set(state, name, value) {
  if (value === "" || value === undefined) delete state[name];
  else state[name] = value;
}

// organ asks for the level and the line of an organ.
function organ(state, name, label, then) {
  const o = state[name] || (state[name] = {});
  return [pick(o, "level", label + t("：层级", ": level"), lists.levels, then, t("不清楚", "not known"), "narrow"), pick(o, "system", label + t("：系统", ": kind"), lists.systems, then, t("不清楚", "not known"))];
}
const known = (o) => (o && Object.keys(o).length ? o : undefined);
const place = (state, then) => pick(state, "place", t("地方", "place"), lists.places, then, undefined, "narrow");
