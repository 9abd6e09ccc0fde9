"use strict";
// A whole matter, pasted or opened: everything that cannot be read, or the whole answer.

views.push({
  id: "dossier",
  title: () => t("案卷", "Dossier"),
  lead: () => t("粘贴或者打开一份案卷（JSON）。无法读取的，一次列出全部错误；能读取的，给出全部答案。文件不离开本机。", "Paste or open a dossier (JSON). What cannot be read is listed all at once; else here is the whole answer. The file stays on this machine."),
  initial: () => ({ text: JSON.stringify(samples[0], null, 1) }),
  form(s, refresh, render) {
    const area = h("textarea", { spellcheck: "false", oninput: (e) => { s.text = e.target.value; refresh(); } });
    area.value = s.text || "";
    return [
      h("div", { class: "row" },
        labelled(t("打开文件", "open a file"), h("input", { type: "file", accept: ".json,application/json", onchange: async (e) => { const f = e.target.files[0]; if (f) { s.text = await f.text(); render(); } } })),
        date(s, "on", t("问哪一日（可不填）", "asked about"), refresh)),
      h("p", {}, t("例：", "Examples: "), samples.map((x) => [h("button", { type: "button", class: "quiet", onclick: () => { s.text = JSON.stringify(x, null, 1); delete s.on; render(); } }, say(x.title)), " "])),
      more(t("案卷全文", "The text of the dossier"), labelled(t("案卷", "dossier"), area)),
    ];
  },
  answer(s) {
    const a = ask("dossier", `${s.on || ""}\n${s.text || ""}`);
    if (a.flaws || a.refused) return flaws(a.flaws || a.refused);
    const x = a.answer, [stage, duty, right] = a.summary;
    const mark = { breach: ["bad", t("违反", "breach")], defect: ["warn", t("瑕疵", "defect")], contradiction: ["bad", t("矛盾", "conflict")], question: ["note", t("待核", "check")], noted: ["note", t("备注", "note")] };
    const found = a.found || [], firm = found.filter((o) => o.kind !== "question"), open = found.filter((o) => o.kind === "question");
    const row = (o) => [h("span", { class: "mark " + mark[o.kind][0] }, mark[o.kind][1]), reason(o), " ", h("span", { class: "path" }, o.path)];
    const owed = (x.duties || []).filter((d) => d.due === "yes");
    return [
      card("answer", h("p", { class: "soft" }, [say(x.title), x.case].filter(Boolean).join(" · "), t("　截至 ", " · as of "), x.on, t("　", " · "), say(x.law)),
        h("p", { class: "big" }, "▶ ", say(stage)), say(duty) && h("p", {}, h("b", { class: "mark bad" }, "！"), say(duty)), say(right) && h("p", {}, h("b", { class: "mark good" }, "○"), say(right)), say(x.source) && h("p", { class: "soft" }, say(x.source))),
      found.length > 0 && card("", h("h2", {}, t("记录所见", "What the record shows")), firm.length > 0 && list(firm.map(row)), open.length > 0 && more(t(`待核实${open.length}项`, `${open.length} to clear up`), list(open.map(row)))),
      x.questions && card("", h("h2", {}, t("待查明，最要紧的在前", "To ask, the best question first")), list(x.questions.slice(0, 10).map((q) => [q.claim && x.claims.length > 1 ? h("span", { class: "path" }, q.claim + " ") : "", say(q.ask)]))),
      owed.length > 0 && card("", h("h2", {}, t("接访职责", "Duties at reception")), list(owed.map((d) => [d.may ? t("可以：", "may: ") : "", say(d.do), d.last ? t("，至迟", ", by ") + d.last.latest : "", cite(d.cite), (d.done || []).map((o) => " ✓" + o.on)]))),
      (x.claims || []).map((c, i) => claim(c, a.claims[i], say(a.timelines[i]))),
    ];
  },
});

function claim(c, w, timeline) {
  const m = c.mediation, ag = c.agreement, f = c.confirmation, ti = c.tiers;
  return card("", h("h2", {}, t("诉求：", "Claim: "), say(c.title) || c.name),
    h("p", {}, h("b", {}, "→ ", w.route ? say(w.route) : t("尚不能确定：", "not settled: ") + (w.may_be || []).map(say).join(t("、", ", ")))),
    c.reasons && list(c.reasons.map(reason)),
    c.ways && more(t("信访以外的途径", "Ways outside of the petition procedure"), list(c.ways.map((s) => [say(s.do), colon(), say(s.organ), s.within ? t("，", ", ") + s.within : "", (s.cites || []).map(cite)]))),
    m && m.bars && [h("h3", {}, t("调解的障碍", "What bars mediation")), list(m.bars.map(reason))],
    ag && [h("h3", {}, t("协议", "Agreement")), h("p", {}, say(w.force), " ", ag.day || "", " ", reason(ag.worth)), ag.terms && h("ul", {}, ag.terms.filter((x) => say(x)).map((x) => h("li", {}, say(x)))), ag.sums && list(ag.sums.map((s) => [s.for ? s.for + colon() : "", s.figures, t("元（", " yuan ("), s.formal, t("）", ")")])), ag.remarks && more(t("备注", "Remarks"), list(ag.remarks.map(reason)))],
    f && [h("h3", {}, t("司法确认", "Judicial confirmation")), f.ruled && h("p", {}, t("人民法院裁定确认：", "confirmed by the court: "), f.ruled), f.advice && h("ul", {}, f.advice.map((x) => h("li", {}, say(x)))), f.bars && list(f.bars.map((b) => reason(b))), f.last && h("p", {}, t("申请期限：", "to apply by "), f.last.latest)],
    ti && [h("h3", {}, t("三级程序", "The three tiers")), picture(timeline), w.duties && list(w.duties.map((d, i) => [say(d), cite(ti.duties[i].cite)])), w.rights && list(w.rights.map((r, i) => [say(r), cite(ti.rights[i].cite)]))],
    w.unless && more(t("什么会改变走向", "What would have changed the way"), list(w.unless.map(unlessWords))));
}
