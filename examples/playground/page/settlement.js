"use strict";
// What an agreement promises, and what has become of it on a day.

const whole = (n) => (n ? Number(n) : undefined);

// termsOf puts the form into the form of the library: what was left blank is left out.
function termsOf(s) {
  const payments = s.payments.map((p) => {
    const out = { for: p.for, amount: p.amount, joint: p.joint ? true : undefined, sharing: p.sharing, rounding: p.sharing && p.sharing !== "sums" ? "largest_remainder" : undefined, beneficiaries: p.to ? p.to.split(/[、,，]/).map((x) => x.trim()).filter(Boolean) : undefined };
    out.obligors = p.payers.filter((o) => o.party).map((o) => {
      const share = p.sharing === "percent" ? { percent: o.share && o.share.replace(/%?$/, "%") } : p.sharing === "parts" ? { part: whole(o.share) } : p.sharing === "sums" ? { sum: o.share } : {};
      return { party: o.party, ...share };
    });
    if (p.when === "series") out.series = { first: p.day, every_months: whole(p.every) || 1, count: whole(p.count) };
    else if (p.day) out.due = { on: p.day };
    return out;
  });
  const terms = { payments };
  if (s.rate) terms.penalties = [{ rate: s.rate.replace(/%?$/, "%"), per: s.per || "day" }];
  return terms;
}

views.push({
  id: "settlement",
  title: () => t("协议", "Settlement"),
  lead: () => t("谁付、各付多少、分几期；付了多少、还欠多少、迟延的利息和违约金，一分不差。", "Who pays, which shares, in how many instalments; what was paid, what is open, interest and penalty for delay, exact to the fen."),
  initial: () => ({
    agreed: "2026-01-15", on: "2026-08-20", rate: "0.05", per: "day",
    payments: [{ for: t("医疗费", "medical costs"), amount: "20000.00", sharing: "percent", payers: [{ party: t("甲某", "Jia"), share: "60" }, { party: t("乙某", "Yi"), share: "40" }], to: t("丙某", "Bing"), when: "series", day: "2026-03-31", every: "1", count: "4" }],
    entries: [{ kind: "paid", on: "2026-03-30", by: t("甲某", "Jia"), amount: "6000.00" }, { kind: "confirmed", on: "2026-02-10" }],
  }),
  form(s, refresh, render) {
    const drop = (all, i) => h("button", { type: "button", class: "quiet", onclick: () => { all.splice(i, 1); render(); } }, t("删除", "remove"));
    const add = (all, one, label) => h("button", { type: "button", onclick: () => { all.push(one); render(); } }, label);
    const when = [{ code: "series", zh: "等额分期", en: "equal instalments" }, { code: "day", zh: "一次付清", en: "all at once" }];
    const per = [{ code: "day", zh: "日", en: "day" }, { code: "month", zh: "月", en: "month" }, { code: "year", zh: "年", en: "year" }];
    const payment = (p, i) => h("div", { class: "box" },
      h("div", { class: "row" }, text(p, "for", t("款项", "for"), refresh), text(p, "amount", t("金额（元）", "sum (yuan)"), refresh, { inputmode: "decimal", kind: "narrow" }), text(p, "to", t("权利人（几人以、分开）", "to (several with a comma)"), refresh)),
      h("div", { class: "row" }, pick(p, "sharing", t("几人分担", "shared"), lists.sharing, render, t("未约定", "not agreed"), "narrow"), tick(p, "joint", t("连带责任", "jointly liable"), refresh)),
      p.payers.map((o, k) => h("div", { class: "row" }, text(o, "party", t(`义务人${k + 1}`, `payer ${k + 1}`), refresh),
        p.sharing && text(o, "share", p.sharing === "percent" ? t("比例（%）", "share (%)") : p.sharing === "sums" ? t("定额（元）", "sum (yuan)") : t("份数", "parts"), refresh, { inputmode: "decimal", kind: "narrow" }), p.payers.length > 1 && drop(p.payers, k))),
      h("div", { class: "row" }, pick(p, "when", t("何时付", "when"), when, render, t("未约定", "not agreed")), p.when && date(p, "day", p.when === "series" ? t("首期", "first") : t("至迟", "by"), refresh),
        p.when === "series" && [text(p, "every", t("每隔几个月", "every … months"), refresh, { inputmode: "numeric", kind: "narrow" }), text(p, "count", t("共几期", "how many"), refresh, { inputmode: "numeric", kind: "narrow" })]),
      add(p.payers, {}, t("添加义务人", "add a payer")), " ", s.payments.length > 1 && drop(s.payments, i));
    return [
      h("div", { class: "row" }, date(s, "agreed", t("协议之日", "agreed on"), refresh), date(s, "on", t("问哪一日的情况", "asked about"), refresh),
        text(s, "rate", t("违约金（%）", "penalty (%)"), refresh, { inputmode: "decimal", kind: "narrow" }), pick(s, "per", t("每", "per"), per, refresh, undefined, "narrow")),
      h("h3", {}, t("约定的款项", "What was promised")), s.payments.map(payment), add(s.payments, { payers: [{}], when: "day" }, t("添加款项", "add a payment")),
      h("h3", {}, t("发生的事", "What happened")),
      s.entries.map((e, i) => h("div", { class: "row" }, pick(e, "kind", t("事项", "what"), lists.entries, refresh, undefined, "narrow"), date(e, "on", t("日期", "day"), refresh), text(e, "by", t("谁付", "by"), refresh, { kind: "narrow" }), text(e, "amount", t("金额", "sum"), refresh, { inputmode: "decimal", kind: "narrow" }), drop(s.entries, i))),
      add(s.entries, { kind: "paid" }, t("添加一笔", "add an entry")),
    ];
  },
  answer(s) {
    const a = ask("ledger", { terms: termsOf(s), agreed: s.agreed || "", entries: s.entries, on: s.on || "" });
    if (a.flaws) return flaws(a.flaws);
    if (a.refused) return flaws(a.refused, t("这样的约定或者记录无法入账", "This cannot be booked as it stands"));
    const st = a.statement, n = (x) => x.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    const tile = (label, sum, bad) => h("div", { class: "tile" + (bad && Number(sum) > 0 ? " bad" : "") }, label, h("b", {}, n(sum)));
    const penalty = (st.penalties || []).map((p) => p.outstanding);
    const standing = { not_yet_due: t("未到期", "not yet due"), overdue: t("逾期", "overdue"), discharged: t("已清", "paid"), undated: t("无期限", "no day") };
    return [
      card("answer" + (Number(a.overdue) > 0 ? " late" : ""),
        h("p", { class: "big" }, a.fulfilled ? t("已全部履行", "Performed in full") : Number(a.overdue) > 0 ? t(`逾期未付${n(a.overdue)}元，最久${st.days_late}日`, `${n(a.overdue)} yuan overdue, by up to ${st.days_late} days`) : t(`尚欠${n(a.outstanding)}元，均未到期`, `${n(a.outstanding)} yuan open, none of it late`)),
        h("div", { class: "tiles" }, tile(t("约定", "promised"), a.promised), tile(t("已付", "paid"), a.paid), tile(t("尚欠", "open"), a.outstanding), tile(t("逾期", "overdue"), a.overdue, true),
          tile(t("加倍利息", "doubled interest"), a.interest, true), penalty.map((p) => tile(t("违约金", "penalty"), p, true))),
        a.next_due && h("p", {}, t("下一笔：", "next: "), a.next_due, t("，", ", "), n(st.next_amount), t("元", " yuan")),
        a.at_least && h("p", { class: "soft" }, t("文书有未写明的金额，以上为至少之数。", "The document leaves sums open: these are lower bounds."))),
      a.defects && card("answer open", h("h2", {}, t("文书的问题", "What is wrong with the document")), list(a.defects.map((f) => [h("span", { class: "path" }, f.path), " ", reason(f)]))),
      card("", h("h2", {}, t("大写", "In formal numerals")), list((a.formal || []).map((f) => [f.for ? f.for + colon() : "", n(f.figures), t("元（大写：", " yuan ("), h("b", { lang: "zh-CN" }, f.formal), t("）", ")")]))),
      card("", h("h2", {}, t("逐笔", "Line by line")), h("div", { class: "scroll", tabindex: "0" }, h("table", { class: "data" },
        h("thead", {}, h("tr", {}, [t("到期", "due"), t("谁付", "who"), t("金额", "sum"), t("已付", "paid"), t("尚欠", "open"), t("状态", "standing")].map((x) => h("th", { scope: "col" }, x)))),
        h("tbody", {}, (st.lines || []).map((l) => h("tr", {}, h("td", { class: "num" }, l.last_day && l.last_day !== l.due_on ? `${l.due_on} → ${l.last_day}` : l.due_on || "—"), h("td", {}, (l.obligors || []).join(t("、", ", "))),
          h("td", { class: "num" }, n(l.amount)), h("td", { class: "num" }, n(l.paid)), h("td", { class: "num" }, n(l.outstanding)), h("td", {}, standing[l.standing] || l.standing, l.days_late ? t(`（${l.days_late}日）`, ` (${l.days_late} days)`) : ""))))))),
      card("", more(t("协议条款", "The terms in words"), lines(say(a.terms))), more(t("付款计划", "The plan"), lines(say(a.plan))), more(t("履行情况全文", "The statement in words"), lines(say(a.says)))),
    ];
  },
});
