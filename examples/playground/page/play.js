"use strict";
// The page: it reads the program, and shows the view that the address names. The address holds everything that was entered, so that a
// case can be sent as a link; what stands behind # in an address is never sent to a server.

let current = null, state = null, address = "";

const pack = async (value) => {
  const bytes = new Uint8Array(await new Response(new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};
const unpack = async (text) => {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).json();
};

// remember writes what was entered into the address: #zh/letter.…
let pending = 0;
async function remember() {
  const mine = ++pending, was = location.hash, untouched = JSON.stringify(state) === JSON.stringify(current.initial());
  const data = untouched ? "" : "." + (await pack(state));
  if (mine !== pending || location.hash !== was) return; // something newer is being written, or another view was chosen
  address = `#${lang}/${current.id}${data}`;
  history.replaceState(null, "", address);
}

// recall shows what the address names; an address that cannot be read is taken for the first view.
async function recall() {
  const [, language, id, data] = /^#(?:(zh|en)(?:\/|$))?(\w+)?(?:\.([\w-]+))?/.exec(location.hash || "#") || [];
  lang = language || lang;
  current = views.find((v) => v.id === id) || views[0];
  state = current.initial();
  if (data) {
    try { state = { ...state, ...(await unpack(data)) }; } catch { announce(t("链接不完整，未能读出内容。", "The link is not whole; what it held could not be read.")); }
  }
  show();
}

function announce(words) {
  const note = h("p", { role: "status", class: "soft" }, words);
  document.getElementById("foot").prepend(note);
  setTimeout(() => note.remove(), 6000);
}

function show() {
  document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
  document.title = current.title() + t(" · 枫桥", " · Fengqiao");
  document.getElementById("language").textContent = t("English", "中文");
  document.getElementById("language").lang = lang === "en" ? "zh-CN" : "en";
  document.getElementById("share").textContent = t("复制链接", "Copy link");
  for (const id of ["language", "share"]) document.getElementById(id).hidden = false; // they have no words before
  const nav = document.getElementById("tabs");
  nav.setAttribute("aria-label", t("栏目", "sections"));
  nav.replaceChildren(...views.map((v) => h("a", { href: `#${lang}/${v.id}`, "aria-current": v === current ? "page" : undefined }, v.title())));
  nav.querySelector("[aria-current]").scrollIntoView({ block: "nearest", inline: "center" });
  document.getElementById("foot").replaceChildren(h("p", {}, t("全部计算在本机的浏览器中进行，所填内容不离开本页；不联网也能用。答案出自开源程序库枫桥，附当日有效条文；不是法律意见。", "Everything is worked out in this browser: nothing that you enter leaves the page, and it works offline. The answers are those of the open-source library Fengqiao, with the articles of the day. No legal advice.")),
    h("p", {}, t(`放假安排已收录至${lists.held.slice(0, 4)}年。`, `Days off are known up to ${lists.held.slice(0, 4)}.`)));
  render();
}

function render() {
  const main = document.getElementById("main");
  const focused = document.activeElement && main.contains(document.activeElement) ? [...main.querySelectorAll("input, select, textarea, button")].indexOf(document.activeElement) : -1;
  const out = h("section", { id: "answer", tabindex: "-1", "aria-label": t("答案", "Answer") }), told = h("p", { role: "status", class: "heard", id: "told" }); // a screen reader hears the first sentence, and may read on
  const refresh = () => {
    out.replaceChildren(...[current.answer(state, render)].flat(9).filter(Boolean));
    told.textContent = (out.querySelector(".big") || out).textContent.slice(0, 300);
    remember();
  };
  main.replaceChildren(h("h1", {}, current.title()), h("p", { class: "lead" }, current.lead()), h("form", { class: "card noprint", onsubmit: (e) => { e.preventDefault(); out.focus({ preventScroll: true }); out.scrollIntoView(); } }, current.form(state, refresh, render)), told, out);
  refresh();
  if (focused >= 0) { // the same control of the new form
    const again = main.querySelectorAll("input, select, textarea, button")[focused];
    if (again) again.focus({ preventScroll: true });
  }
}

// program reads the library: from inside the page where it is one file, else from beside it.
async function program(imports) {
  const inside = document.getElementById("program");
  if (inside) {
    const bytes = Uint8Array.from(atob(inside.textContent), (c) => c.charCodeAt(0));
    const whole = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    return WebAssembly.instantiate(whole, imports);
  }
  try {
    return await WebAssembly.instantiateStreaming(fetch("fengqiao.wasm"), imports);
  } catch { // a server that does not know the type of the file
    return WebAssembly.instantiate(await (await fetch("fengqiao.wasm")).arrayBuffer(), imports);
  }
}

async function start() {
  lang = /^#(zh|en)\b/.test(location.hash) ? location.hash.slice(1, 3) : (navigator.language || "zh").startsWith("zh") ? "zh" : "en";
  const main = document.getElementById("main");
  performance.mark("started");
  main.replaceChildren(h("p", { class: "lead" }, t("正在载入…", "Loading …")));
  try {
    const go = new Go();
    go.env = { GOGC: "400" }; // to start takes a fifth less where memory is not tidied up at once
    const { instance } = await program(go.importObject);
    performance.mark("loaded");
    go.run(instance); // it stays as long as the page is open
    lists = ask("forms", "");
    await recall();
    performance.mark("answered");
  } catch (err) {
    main.replaceChildren(card("answer late", h("p", { class: "big" }, t("无法载入程序", "The program could not be loaded")), h("p", {}, String(err))));
    return;
  }
  document.getElementById("language").onclick = () => { lang = lang === "en" ? "zh" : "en"; show(); };
  document.getElementById("share").onclick = async () => {
    await remember();
    try { await navigator.clipboard.writeText(location.href); announce(t("链接已复制。", "The link is copied.")); } catch { announce(location.href); }
  };
  addEventListener("hashchange", () => { if (location.hash !== address) recall().then(() => document.getElementById("main").focus()); });
}
start();
