"use strict";
// The three tiers: a history entered step by step, where it stands, what may come next and why not the rest.

// details are what a kind of event may say besides its day, and which list has the codes.
const details = {
  opinion_issued: [["tier", "tiers"], ["result", "results"], ["disposition", "dispositions"]], opinion_served: [["tier", "tiers"]],
  hearing_held: [["until"]], stopped: [["until"], ["cause", "causes"]], extended: [["days"], ["approved", "tri"], ["reason_told", "tri"]],
  not_accepted: [["because", "why"]], withdrawn: [["by", "declarants"]], request_withdrawn: [["by", "declarants"]], concluded: [["ground", "grounds"]],
};
const detailNames = () => ({ tier: t("层级", "tier"), result: t("结果", "result"), disposition: t("对下级意见", "of the opinion below"), until: t("至", "until"), cause: t("事由", "cause"), days: t("日数", "days"), approved: t("经批准", "approved"), reason_told: t("已告知理由", "reason told"), because: t("理由", "ground"), by: t("声明人", "declared by"), ground: t("终结事由", "ground") });
const tri = [{ code: "yes", zh: "是", en: "yes" }, { code: "no", zh: "否", en: "no" }];

const recordOf = (s, more) => ({ place: s.place, events: s.events, complete: !!s.complete, on: s.on || today(), ...more });
const cleaned = (e) => { const out = { ...e }; if (!known(out.organ)) delete out.organ; if (out.days) out.days = Number(out.days); return out; };

function eventWords(e) {
  const kind = lists.kinds.find((k) => k.code === e.kind);
  const all = Object.values(lists).filter(Array.isArray).flat();
  const extra = Object.entries(e).filter(([n, v]) => !["kind", "on", "organ"].includes(n) && typeof v === "string").map(([n, v]) => { const o = (lists[(details[e.kind] || []).find((d) => d[0] === n)?.[1]] || all).find((x) => x.code === v); return o ? say(o) : v; });
  const o = e.organ || {}, level = lists.levels.find((x) => x.code === o.level), system = lists.systems.find((x) => x.code === o.system);
  return [kind ? say(kind) : e.kind, extra.length ? t("：", ": ") + extra.join(t("，", ", ")) : "", level || system || o.name ? h("span", { class: "cite" }, " " + (o.name || [say(level), say(system)].join(t("", " ")))) : ""];
}

views.push({
  id: "procedure",
  title: () => t("三级程序", "Procedure"),
  lead: () => t("一步一步录入办理经过：现处何处、谁该做什么、下一步可以是什么、其余为何不可、哪里做错了。", "Enter what happened, step by step: where it stands, who owes what, what may come next, why not the rest, and what was done wrong."),
  initial: () => ({
    place: "nationwide", on: today(), complete: true, draft: { kind: "opinion_issued" },
    events: [{ kind: "registered", on: "2026-08-03" }, { kind: "notified", on: "2026-08-10" }, { kind: "accepted", on: "2026-08-10", organ: { level: "county", system: "public_security" } },
      { kind: "opinion_issued", on: "2026-10-20", tier: "handling", result: "not_supported" }, { kind: "opinion_served", on: "2026-10-22", tier: "handling" },
      { kind: "review_requested", on: "2026-11-10", organ: { level: "municipal", system: "public_security" } }, { kind: "request_received", on: "2026-11-12", organ: { level: "municipal", system: "public_security" } }],
  }),
  form(s, refresh, render) {
    const d = s.draft, verdict = h("div", { "aria-live": "polite" });
    const check = () => {
      if (!d.kind || !d.on) { verdict.replaceChildren(); return; }
      const a = ask("step", recordOf(s, { next: cleaned(d) }));
      verdict.replaceChildren(...[a.flaws ? flaws(a.flaws) : a.allowed ? pill("good", t("程序允许这一步", "the procedure allows this step")) : h("div", {}, pill("bad", t("程序不允许这一步，因为", "the procedure does not allow it, for want of")), list((a.lacks || []).map(reason)))].flat());
    };
    const names = detailNames();
    const extra = (details[d.kind] || []).map(([n, l]) => (l ? pick(d, n, names[n], l === "tri" ? tri : lists[l], check, t("未记录", "not recorded"), "narrow") : n === "until" ? date(d, n, names[n], check) : text(d, n, names[n], check, { inputmode: "numeric", kind: "narrow" })));
    check();
    return [
      h("div", { class: "row" }, place(s, refresh), date(s, "on", t("问哪一日的情况", "asked about"), refresh), tick(s, "complete", t("记录完整：未记录的就是没有发生", "complete: what is not recorded did not happen"), refresh)),
      h("h3", {}, t("已记录", "On record")),
      s.events.length ? h("ol", { class: "plain" }, s.events.map((e, i) => h("li", {}, h("span", { class: "mark" }, String(i + 1)), e.on || "—", " ", eventWords(e), " ", h("button", { type: "button", class: "quiet", onclick: () => { s.events.splice(i, 1); render(); } }, t("删除", "remove")))))
        : h("p", { class: "soft" }, t("还没有记录。", "Nothing is recorded yet.")),
      h("div", { class: "box", id: "draft" }, h("h3", {}, t("下一步", "The next step")),
        h("div", { class: "row" }, pick(d, "kind", t("事项", "what"), lists.kinds, render), rough(d, "on", t("日期", "day"), check), organ(d, "organ", t("机关", "organ"), check), extra),
        verdict,
        h("button", { type: "button", class: "main", onclick: () => { s.events.push(cleaned(d)); s.draft = { kind: d.kind }; render(); } }, t("记入", "record it")), " ",
        h("button", { type: "button", onclick: () => { s.events = []; render(); } }, t("清空记录", "clear the record"))),
    ];
  },
  answer(s, render) {
    const a = ask("procedure", recordOf(s));
    if (a.flaws) return flaws(a.flaws);
    const found = ask("audit", recordOf(s));
    const take = (n) => { s.draft = { kind: n.act.code, on: s.on, ground: n.ground_code }; if (!n.ground_code) delete s.draft.ground; render(); document.getElementById("draft").scrollIntoView(); };
    const name = (n) => say(n.act) + (n.ground ? colon() + say(n.ground) : "");
    const next = a.next || [], may = next.filter((n) => n.may), needs = next.filter((n) => !n.may && n.here && !n.ground), rest = next.filter((n) => !n.here);
    const call = (c) => [say(c.says), cite(c.cite)];
    const verdicts = { violated: ["bad", t("违反", "breach")], cannot_tell: ["warn", t("待核", "check")], noted: ["note", t("备注", "note")] };
    const way = h("div", { "aria-live": "polite" });
    const showWay = () => {
      const steps = ask("way", recordOf(s));
      way.replaceChildren(steps.length ? h("ol", {}, steps.map((m) => h("li", {}, m.earliest, m.latest ? t(`（至迟${m.latest}）`, ` (by ${m.latest})`) : "", " ", say(m.by), colon(), say(m.act), m.ground ? t("：", ": ") + say(m.ground) : "", cite(m.cite))))
        : h("p", {}, t("从这里没有可以算出的路径：机关不明，或者条文未明确。", "No way can be worked out from here: an organ is not known, or no text names it.")));
    };
    return [
      card("answer", h("p", { class: "big" }, t("现处：", "It stands at: "), a.says ? say(a.says) : t("不明", "not known"), a.end_says ? t("（", " (") + say(a.end_says) + t("）", ")") : ""),
        a.duties && [h("h3", {}, t("谁该做什么", "Who owes what")), list(a.duties.map(call))],
        a.rights && [h("h3", {}, t("信访人可以", "The petitioner may")), list(a.rights.map(call))],
        a.doubts && more(t("尚有疑问", "What is in doubt"), list(a.doubts.map((d) => say(d.ask))))),
      card("", h("h2", {}, t("状态图：走过的路", "The table drawn, and the way it took")), picture(say(a.diagram), true), h("p", { class: "soft" }, t("虚线为对逾期不答复的请求、撤回、发回等；停留其上可见名称。", "Dashed: requests against silence, withdrawals, remands; the name shows under the pointer."))),
      card("", h("h2", {}, t("现在可以记入", "What may be recorded now")), h("div", { class: "pills" }, may.map((n) => h("button", { type: "button", onclick: () => take(n) }, name(n)))),
        needs.length > 0 && [h("h3", {}, t("还缺条件的", "What needs more")), list(needs.map((n) => [h("b", {}, name(n)), colon(), n.lacks.map((l, i) => [i ? t("；", "; ") : "", reason(l)])]))],
        rest.length > 0 && more(t(`此阶段没有的${rest.length}种`, `${rest.length} that this stage does not have`), list(rest.map((n) => [h("b", {}, name(n)), colon(), n.lacks.slice(0, 1).map(reason)])))),
      card("", h("h2", {}, t("办理得对不对", "Was it done right")), found.length ? list(found.map((f) => { const [kind, word] = verdicts[f.verdict] || ["note", f.verdict]; return [h("span", { class: "mark " + kind }, word), say(f.says), f.event >= 0 ? h("span", { class: "path" }, ` ${t("第", "#")}${f.event + 1}${t("项", "")}`) : ""]; })) : h("p", {}, t("未见问题。", "Nothing was found wrong."))),
      card("", h("h2", {}, t("时间轴", "Timeline")), picture(say(a.timeline))),
      card("", a.timers && [h("h2", {}, t("不办理也会变的日子", "Days on which something changes by itself")), list(a.timers.map((x) => [h("span", { class: "mark" }, x.on), " ", x.tier ? say(x.tier) + t("：", ": ") : "", say(x.act), " · ", say(x.turn)]))],
        h("h2", {}, t("最短的合法路径", "The shortest lawful way to the end")), h("button", { type: "button", onclick: showWay }, t("计算", "work it out")), way,
        a.grounds && more(t("各终结事由尚缺什么", "What each ground of conclusion still lacks"), list(a.grounds.map((g) => [h("b", {}, say(g.says)), colon(), (g.lacks || []).map((l, i) => [i ? t("；", "; ") : "", reason(l)])])))),
      card("", more(t("全表：每一步及其条件、条文", "The whole table: every step, its conditions and article"), rowsTable())),
    ];
  },
});

function rowsTable() {
  const rows = ask("rows", "");
  return h("div", { class: "scroll", tabindex: "0" }, h("table", { class: "data" },
    h("thead", {}, h("tr", {}, [t("自", "from"), t("事项", "on"), t("至", "to"), t("条件", "conditions"), t("条文", "article")].map((x) => h("th", { scope: "col" }, x)))),
    h("tbody", {}, rows.map((r) => h("tr", {}, h("td", {}, say(r.from)), h("td", {}, say(r.on)), h("td", {}, say(r.to)), h("td", {}, (r.if || []).map(say).join(t("；", "; "))), h("td", {}, r.rule, cite(r.cite)))))));
}
