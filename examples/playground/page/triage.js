"use strict";
// Where a claim goes, and what to ask next.

views.push({
  id: "triage",
  title: () => t("甄别", "Triage"),
  lead: () => t("事实填到哪里，答到哪里：不明就是不明，不当作“否”。走向只取决于诉求，不取决于人。", "Say what is known: what is not known stays unknown and is no “no”. Where a claim goes depends on the claim, never on the person."),
  initial: () => ({ asker: "public_security", facts: { category: "grievance" } }),
  form(s, refresh, render) {
    const one = (f) => (f.many
      ? h("fieldset", {}, h("legend", {}, say(f.question)), h("div", { class: "choices" }, f.values.map((v) => h("label", {}, h("input", {
        type: "checkbox", checked: (s.facts[f.code] || []).includes(v.code), onchange: (e) => {
          const now = new Set(s.facts[f.code] || []);
          if (e.target.checked) { if (v.code === "none") now.clear(); else now.delete("none"); now.add(v.code); } else now.delete(v.code);
          if (now.size) s.facts[f.code] = f.values.map((x) => x.code).filter((c) => now.has(c)); else delete s.facts[f.code];
          render();
        } }), h("span", {}, say(v))))))
      : pick(s.facts, f.code, say(f.question), f.values, refresh, t("不明", "not known")));
    const route = lists.facts.filter((f) => f.route), rest = lists.facts.filter((f) => !f.route);
    return [
      h("div", { class: "pairs" }, pick(s, "asker", t("哪一机关收到诉求、在问？", "Which organ received the claim, and asks?"), lists.askers, refresh), route.filter((f) => !f.many).map(one)),
      route.filter((f) => f.many).map(one),
      more(t("其他事实：不改变走向，只增加职责", "Other facts: they never change the way, and add duties"), h("div", { class: "pairs" }, rest.map(one))),
      h("button", { type: "button", class: "quiet", onclick: () => { s.facts = {}; render(); } }, t("全部清空", "clear all")),
    ];
  },
  answer(s, render) {
    const a = ask("triage", { asker: s.asker, facts: s.facts, on: today() });
    if (a.flaws) return flaws(a.flaws);
    const question = a.questions && a.questions[0];
    const fact = question && lists.facts.find((f) => f.code === question.path);
    const due = (a.duties || []).filter((d) => d.due === "yes"), open = (a.duties || []).filter((d) => d.due !== "yes" && d.due !== "no");
    const duty = (d) => [d.may ? t("可以：", "may: ") : "", say(d.do), d.within ? t("，", ", ") + say(d.within) : "", (d.cites || []).slice(0, 1).map(cite)];
    return [
      a.route
        ? card("answer", h("p", { class: "big" }, "→ " + say(a.says)), list(a.reasons.map(reason)))
        : card("answer open", h("p", { class: "big" }, t(`尚不能确定：还有${a.candidates.length}种可能`, `Not settled: ${a.candidates.length} ways are possible`)),
          question && [h("h3", {}, t("最该先问：", "Ask first: ") + say(question)),
            fact && h("div", { class: "pills" }, fact.values.map((v) => h("button", { type: "button", onclick: () => { s.facts[fact.code] = fact.many ? [v.code] : v.code; render(); } }, say(v))))],
          a.questions.length > 1 && more(t("还可以问", "Also open"), list(a.questions.slice(1).map((q) => say(q)))),
          more(t("可能的走向", "The ways it may go"), list(a.may_be.map(say)))),
      a.unless && card("", h("h2", {}, t("什么会改变答案", "What would change the answer")), list(a.unless.map(unlessWords))),
      due.length > 0 && card("", h("h2", {}, t("应当做的", "What is owed")), list(due.map(duty)), open.length > 0 && more(t(`还有${open.length}项取决于不明的事实`, `${open.length} more depend on what is not known`), list(open.map(duty)))),
    ];
  },
});
