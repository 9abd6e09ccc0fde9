"use strict";
// The first screen: somebody holds a paper, and wants to know until when.

views.push({
  id: "letter",
  title: () => t("我收到一份文书", "I hold a paper"),
  lead: () => t("不必懂法律：选文书、填收到日期，即可知道最后一日、向谁提出、如何计算。", "No knowledge of the law needed: say which paper and when you received it, and see the last day, whom to ask, and how it is counted."),
  initial: () => ({ place: "nationwide", knows: "day" }),
  form(s, refresh, render) {
    const knows = [{ code: "day", zh: "知道哪一天", en: "I know the day" }, { code: "month", zh: "只记得月份", en: "only the month" }, { code: "none", zh: "记不清", en: "I do not know" }];
    const [name, kind] = s.knows === "month" ? ["month", "month"] : ["received", "date"];
    const extra = h("details", { open: s.place !== "nationwide" || !!known(s.by) }, h("summary", {}, t("可以不填：何地、哪个机关出具", "You may add: where, and which organ gave it")),
      h("div", { class: "row" }, place(s, refresh), organ(s, "by", t("出具机关", "given by"), refresh)));
    return [
      choices(s, "paper", t("1　您手里是哪一份文书？请看标题", "1  Which paper do you hold? Look at its heading"), lists.papers.map((p) => ({ ...p, en: `${p.en} ${p.zh}` })), render),
      choices(s, "knows", t("2　何时收到？", "2  When did you receive it?"), knows, render),
      s.knows !== "none" && h("div", { class: "row" }, text(s, name, kind === "date" ? t("收到之日", "the day you received it") : t("收到的月份", "the month you received it"), refresh, { type: kind, kind: "narrow", placeholder: kind === "date" ? "2026-11-20" : "2026-11", max: kind === "date" ? today() : today().slice(0, 7) })),
      s.paper === "not_accepted" && h("div", { class: "row" }, pick(s, "why", t("不予受理的理由", "the reason it gives"), lists.why, refresh, t("没有写明", "none is given"))),
      extra,
      h("button", { type: "submit", class: "main" }, t("3　看结果", "3  Show the answer")),
    ];
  },
  answer(s) {
    const received = { day: s.received, month: s.month }[s.knows] || "";
    if (!s.paper) return h("p", { class: "soft" }, t("请先选择文书，再填写何时收到。", "Please choose the paper, and say when you received it."));
    if (!received && s.knows !== "none") return h("p", { class: "soft" }, t("请填写何时收到；记不清的，请选“记不清”。", "Please say when you received it; if you do not know, choose that."));
    const a = ask("letter", { paper: s.paper, place: s.place, why: s.why, by: known(s.by), received, on: today() });
    if (a.flaws) return flaws(a.flaws);
    const late = a.over || a.left < 0;
    return [
      card("answer" + (late ? " late" : ""),
        h("p", { class: "big" }, say(a.says)),
        h("div", { class: "pills" },
          a.latest && (a.left > 0 ? pill("good", t(`还有${a.left}日`, `${a.left} days left`)) : a.left === 0 ? pill("bad", t("就是今天", "that is today")) : pill("bad", t(`已过${-a.left}日`, `${-a.left} days ago`))),
          a.deadline && a.deadline.contested && pill("warn", t("条文解释不一", "the text is read in two ways")),
          a.deadline && a.deadline.provisional && pill("warn", t("次年放假安排未公布", "next year's days off not published"))),
        a.also && h("ul", {}, a.also.map((x) => h("li", {}, say(x)))),
        a.ways && [h("h3", {}, t("可以怎么办", "What you can do")), list(a.ways.map((w) => [say(w.do), w.organ ? colon() + say(w.organ) : "", cite(w.cite)]))],
        a.cites && h("p", { class: "soft" }, t("依据：", "Based on: "), a.cites.map((c, i) => [i ? t("；", "; ") : "", say(c.cite)]))),
      a.deadline && card("", h("h2", {}, t("怎么算出来的", "How it is counted")), h("p", {}, full(a.deadline.says)), months(a.deadline)),
      h("p", { class: "soft" }, t("这不是法律意见。文书写明的期限更长的，以文书为准；有疑问的，请向出具机关或者律师询问。", "This is no legal advice. If the paper gives you more time, go by the paper; if in doubt, ask the organ or a lawyer.")),
    ];
  },
});
