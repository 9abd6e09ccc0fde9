"use strict";
// Any limit, counted day by day on a calendar.

const weekdays = () => (lang === "en" ? ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] : ["一", "二", "三", "四", "五", "六", "日"]);

// months draws the days of a deadline, month by month.
function months(a) {
  if (!a.days || !a.days.length) return "";
  const byMonth = new Map();
  for (const d of a.days) {
    const m = d.date.slice(0, 7);
    if (!byMonth.has(m)) byMonth.set(m, []);
    byMonth.get(m).push(d);
  }
  const between = (d) => a.earliest !== a.latest && d.date >= a.earliest && d.date <= a.latest;
  const cell = (d) => {
    const off = d.kind === "weekend" || d.kind === "holiday";
    const start = a.start === d.date, last = !a.rough && d.date === a.last;
    const kind = [off && "off", d.open && "open", d.why === "counted" && "in", between(d) && "maybe", start && "start", last && "last"].filter(Boolean).join(" ");
    const mark = last ? t("届满", "last") : start ? t("起算", "start") : d.number ? d.number : d.name || (d.kind === "make_up" ? t("班", "work") : "");
    return h("td", { class: kind, title: say(d.says) || d.notice || undefined }, String(Number(d.date.slice(8))), h("small", {}, String(mark)));
  };
  const table = ([m, days]) => {
    const first = (new Date(days[0].date + "T00:00:00Z").getUTCDay() + 6) % 7;
    const cells = [...Array(first).fill(null), ...days];
    const rows = [];
    for (let i = 0; i < cells.length; i += 7) rows.push(cells.slice(i, i + 7));
    return h("table", {}, h("caption", {}, t(`${+m.slice(0, 4)}年${+m.slice(5)}月`, m)), h("thead", {}, h("tr", {}, weekdays().map((w) => h("th", { scope: "col" }, w)))),
      h("tbody", {}, rows.map((r) => h("tr", {}, r.map((d) => (d ? cell(d) : h("td", { class: "empty" })))))));
  };
  const key = (kind, zh, en) => h("span", {}, h("i", { class: kind }), t(zh, en));
  return [
    h("div", { class: "months" }, [...byMonth].map(table)),
    h("div", { class: "legend" }, key("start", "起算日，不计入", "start, not counted"), key("in", "计入（小字为第几日）", "counted (small: which day)"), key("", "休息日", "day off"),
      key("last", "届满日", "last day"), a.earliest !== a.latest && key("maybe", "因解释或者安排不同可能届满之日", "may be the last, on another reading or notice"), a.days.some((d) => d.open) && key("open", "放假安排尚未公布", "days off not published")),
    a.cut && h("p", { class: "soft" }, t("日历只显示前三年。", "The calendar shows three years only.")),
    more(t("逐日清单", "Day by day"), h("ol", { class: "plain" }, a.days.filter((d) => d.says && say(d.says)).map((d) => h("li", { class: "soft" }, say(d.says))))),
  ];
}

views.push({
  id: "deadline",
  title: () => t("期限", "Deadline"),
  lead: () => t("任何期限，逐日计算。起算日可以只知道大概；条文未规定之处，把每种解释都列出来。", "Any limit, counted day by day. The start may be known roughly; where the text is silent, every reading is shown."),
  initial: () => ({ place: "nationwide", limit: t("30日", "30 days"), from: today() }),
  form(s, refresh, render) {
    const named = ask("limits", { place: s.place, on: today() });
    const options = (named.flaws ? [] : named).map((l, i) => ({ code: String(i), zh: `${l.name.zh}　${l.says.zh}`, en: `${l.name.en}, ${l.says.en}`, l }));
    const chosen = options.find((o) => o.code === s.named);
    return [
      h("div", { class: "row" }, place(s, render),
        pick(s, "named", t("哪一期限", "which limit"), options, () => { const o = options.find((x) => x.code === s.named); if (o) { s.limit = say(o.l.says); delete s.general; } render(); }, t("自己填写", "your own"))),
      chosen && h("p", { class: "soft" }, t("自", "Runs from "), say(chosen.l.from), t("起", ""), cite(chosen.l.cite)),
      h("div", { class: "row" },
        text(s, "limit", t("期限（如 30日、5个工作日、2年）", "limit (30 days, 5 working days, 2 years)"), refresh),
        rough(s, "from", t("起算的事件发生在", "the event was on"), refresh),
        rough(s, "done", t("实际办理之日（可不填）", "done on (may be left out)"), refresh)),
      tick(s, "general", t("法律自己规定了如何计算（民法典、诉讼法）", "the law itself says how days are counted (Civil Code, procedure laws)"), refresh),
    ];
  },
  answer(s) {
    const a = ask("deadline", { general: !!s.general, limit: s.limit || "", from: s.from || "", done: s.done || "" });
    if (a.flaws) return flaws(a.flaws);
    if (!say(a.says)) return h("p", { class: "soft" }, t("请填写期限。", "Give a limit."));
    const ends = a.earliest === a.latest ? a.latest : t(`${a.earliest || "…"} 至 ${a.latest} 之间`, `between ${a.earliest || "…"} and ${a.latest}`);
    return [
      card("answer" + (a.contested || a.provisional || a.rough ? " open" : ""),
        h("p", { class: "big" }, t("届满日：", "Last day: "), ends),
        h("div", { class: "pills" }, a.contested && pill("warn", t("有争议：解释不一", "contested: readings differ")), a.provisional && pill("warn", t("待定：放假安排未公布", "provisional: days off not published")),
          a.rough && pill("warn", t("不确定：起算日记录不精确", "rough: the start is not known exactly")), !a.contested && !a.provisional && !a.rough && pill("good", t("确定", "sure")),
          a.check && pill(a.check === "in_time" ? "good" : a.check === "late" ? "bad" : "warn", t("办理：", "done: ") + say(a.check_says))),
        h("p", {}, full(a.says))),
      a.readings && card("", h("h2", {}, t("条文未规定，采用的解释", "What the text leaves open")), list(a.readings.map((r) => [h("b", {}, say(r.question)), colon(), say(r.used), r.rival ? t("（另一解释：", " (also admissible: ") + say(r.rival) + t("）", ")") : "", (r.cites || []).map(cite)]))),
      a.days && card("", h("h2", {}, t("日历", "Calendar")), months(a)),
    ];
  },
});
