"use strict";
// The first screen: somebody holds a paper, and wants to know until when.

views.push({
  id: "letter",
  title: () => t("我收到一份文书", "I hold a paper"),
  lead: () => t("不必懂法律：选文书、填收到日期，即可知道最后一日、向谁提出、如何计算。", "No knowledge of the law needed: say which paper and when you received it, and see the last day, whom to ask, and how it is counted."),
  initial: () => ({ place: "nationwide" }),
  form(s, refresh, render) {
    return [
      choices(s, "paper", t("1　您手里是哪一份文书？", "1  Which paper do you hold?"), lists.papers, render),
      h("div", { class: "row" }, date(s, "received", t("2　何日收到？", "2  When did you receive it?"), refresh), place(s, refresh), organ(s, "by", t("出具机关", "given by"), refresh)),
      s.paper === "not_accepted" && h("div", { class: "row" }, pick(s, "why", t("不予受理的理由", "the reason it gives"), lists.why, refresh, t("没有写明", "none is given"))),
    ];
  },
  answer(s) {
    if (!s.paper || !s.received) return h("p", { class: "soft" }, t("请选择文书并填写收到日期。只知道月份？到“期限”一页填写即可。", "Choose the paper and the day. Only know the month? The page “Deadline” takes that."));
    const a = ask("letter", { ...s, by: known(s.by), on: today() });
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
