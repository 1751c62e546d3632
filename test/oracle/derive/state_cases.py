"""The calculator behind stateCases*.json: exact fractions, one recipe a state, in the words of its return.

It knows nothing of the evaluator in TypeScript. The tests read what it wrote and never run it.
usage: python3 state_cases.py ../states.json ../federal.json outdir
"""

import json
import sys
from fractions import Fraction as Q
from math import ceil, floor

STATES_PATH, FEDERAL_PATH, OUT = sys.argv[1:4]


def load(path):
    return json.load(open(path), parse_float=Q, parse_int=Q)


STATES = load(STATES_PATH)["states"]
FEDERAL = load(FEDERAL_PATH)["years"]
KEY = {"Single": "single", "MFJ": "married_joint", "MFS": "married_separate", "HOH": "head_of_household", "QSS": "surviving_spouse"}
WAGE_BASE = {2024: 168600, 2025: 176100, 2026: 184500}
ROUND_TO = {"CA": 1, "ID": 1, "KY": 10, "MO": 1, "NE": 1, "OR": 1, "UT": 1, "VT": 50, "WI": 10}


def cent(x):
    return Q(floor(x * 100 + Q(1, 2)), 100)


def money(x):
    x = cent(Q(x))
    whole = x.denominator == 1
    return f"{int(x):,}" if whole else f"{float(x):,.2f}"


def pct(x):
    return f"{float(x * 100):.6g}%"


def plain(x):
    x = cent(x)
    return int(x) if x.denominator == 1 else round(float(x), 2)


# ---------------------------------------------------------------- projected figures, rounded as the state rounds
def rounded(st, year, table):
    if year != 2026 or st not in ROUND_TO:
        return table
    step = ROUND_TO[st]

    def walk(v):
        if isinstance(v, Q):
            return Q(floor(v / step + Q(1, 2)) * step) if v > 1 and v.denominator != 1 else v
        if isinstance(v, list):
            return [walk(i) for i in v]
        if isinstance(v, dict):
            return {k: walk(i) for k, i in v.items()}
        return v

    t = walk(table)
    b = t["brackets"]
    if st == "CA":
        for k in ("married_joint", "surviving_spouse"):
            b[k] = [dict(r, over=r["over"] * 2) for r in b["single"]]
        for k in ("married_joint", "surviving_spouse", "head_of_household"):
            t["std"][k] = t["std"]["single"] * 2
    if st == "VT":
        b["married_separate"] = [dict(r, over=r["over"] / 2) for r in b["married_joint"]]
    return t


# ---------------------------------------------------------------- a household and its notebook
class P:
    """One household with its sheet of notes."""

    def __init__(self, st, year, status, income, conversion, **labels):
        self.st, self.year, self.status, self.k = st, year, status, KEY[status]
        self.income, self.conv = Q(str(income)), Q(str(conversion))
        self.labels = labels
        self.gains = Q(labels.get("longTermGains", 0))
        self.age, self.sage = labels.get("age", 0), labels.get("spouseAge", 0) if status == "MFJ" else 0
        self.n65 = (self.age >= 65) + (self.sage >= 65)
        self.n60 = (self.age >= 60) + (self.sage >= 60)
        self.n = 2 if status == "MFJ" else 1
        self.notes = []

    def say(self, text):
        self.notes.append(text)

    # the federal return: wages, conversion and long-term gains only; no itemizing, no credits, AMT below the tax
    def agi(self):
        return self.income + self.conv + self.gains

    def federal_std(self):
        f = FEDERAL[str(self.year)]["standard_deduction"]
        return f["values"][self.k] + self.n65 * f["additional_65_or_blind_per_condition"][self.k]

    def federal_ti(self):
        f = FEDERAL[str(self.year)]["senior_deduction_obbba"]
        senior = Q(0)
        if f["in_effect"] and self.status != "MFS":
            each = f["amount_per_person_65_plus"] - f["phase_out_rate"] * max(0, self.agi() - f["phase_out_start_magi"][self.k])
            senior = max(Q(0), each) * self.n65
        ti = max(Q(0), self.agi() - self.federal_std() - senior)
        extra = f" - {money(senior)} senior deduction" if senior else ""
        self.say(f"federal taxable income {money(self.agi())} - {money(self.federal_std())} standard{extra} = {money(ti)}")
        return ti

    def federal_tax(self):
        assert self.gains == 0
        rows = FEDERAL[str(self.year)]["ordinary_brackets"]["values"][self.k]
        ti = self.federal_ti()
        tax = cent(sum_slices(rows, ti))
        self.say(f"federal tax {money(tax)}")
        return tax

    def fica(self):
        pay = self.income
        f = FEDERAL[str(self.year)]["additional_medicare"]
        ss = cent(Q(62, 1000) * min(pay, WAGE_BASE[self.year]))
        med = cent(Q(145, 10000) * pay)
        add = cent(f["rate"] * max(0, pay - f["wage_threshold"][self.k]))
        return ss + med + add


def sum_slices(rows, amount):
    tax = Q(0)
    for i, r in enumerate(rows):
        top = rows[i + 1]["over"] if i + 1 < len(rows) else amount
        if amount > r["over"]:
            tax += (min(amount, top) - r["over"]) * r["rate"]
    return tax


def brackets(p, rows, ti, name="tax"):
    last = max((r for r in rows if r["over"] < ti or r["over"] == 0), key=lambda r: r["over"])
    at = sum_slices(rows, last["over"])
    tax = at + max(Q(0), ti - last["over"]) * last["rate"]
    foot = f"{money(at)} + " if last["over"] else ""
    p.say(f"{name} {foot}{pct(last['rate'])} x {money(max(Q(0), ti - last['over']))} over {money(last['over'])} = {money(tax)}")
    return tax


def pick(v, k):
    return v[k] if isinstance(v, dict) and "single" in v else v


class T:
    """A state's table for a year and status."""

    def __init__(self, p, as_given=False):
        raw = STATES[p.st]["years"][str(p.year)]
        self.t = raw if as_given else rounded(p.st, p.year, raw)
        self.p = p
        self.std = pick(self.t["std"], p.k)
        self.std65 = pick(self.t["std_65"], p.k) * p.n65
        self.pex = pick(self.t["pex"], p.k)
        self.pex65 = pick(self.t["pex_65"], p.k) * p.n65
        self.rows = pick(self.t["brackets"], p.k) if self.t["brackets"] else None

    def f(self, kind, name=None):
        for x in self.t["features"]:
            if x["type"] == kind and (name is None or x.get("name") == name):
                return {a: pick(b, self.p.k) for a, b in x.items()}
        return None

    def excluded(self):
        cap = Q(0)
        for frm, c in self.t["retirement"]["steps"]:
            if self.p.age >= frm:
                cap = c
        x = min(self.p.conv, cap)
        if x:
            self.p.say(f"retirement exclusion {money(x)}")
        return x


def taxable(p, base, *parts):
    total = Q(0)
    for what, amount in parts:
        if amount:
            total += amount
            p.say(f"{what} {money(amount)}")
    ti = max(Q(0), base - total)
    p.say(f"taxable {money(base)} - {money(total)} = {money(ti)}")
    return ti


def agi_base(p, t):
    a = p.agi() - t.excluded()
    p.say(f"base: AGI {money(p.agi())}" + (f" less exclusion = {money(a)}" if a != p.agi() else ""))
    return a


def usual(p, t):
    """AGI less standard deduction and exemptions, then brackets."""
    a = agi_base(p, t)
    ti = taxable(p, a, ("standard", t.std + t.std65), ("exemptions", t.pex + t.pex65))
    return brackets(p, t.rows, ti)


def begun(a, start, inc):
    return max(0, ceil((a - start) / inc)) if a > start else 0


# ---------------------------------------------------------------- the states
def AL(p, t):
    a = agi_base(p, t)
    f = t.f("std_step_reduction")
    steps = floor((a - f["start"]) / f["increment"]) if a > f["start"] else 0
    std = max(f["minimum"], t.std - steps * f["per_step"])
    fica = p.fica()
    p.say(f"standard {money(t.std)} - {steps} full steps x {money(f['per_step'])}, at least {money(f['minimum'])} = {money(std)}; FICA {money(fica)}")
    tax = p.federal_tax()
    ti = taxable(p, a, ("greater of standard and FICA", max(std, fica)), ("exemption", t.pex), ("federal tax", tax))
    return brackets(p, t.rows, ti)


def AR(p, t):
    a = agi_base(p, t)
    ti = taxable(p, a, ("standard", t.std))
    row = [r for r in t.t["tax_table"] and pick(t.t["tax_table"], p.k) if r["over"] <= ti][-1]
    less = [r for r in t.t["tax_table_reduction"] if r["over"] <= ti][-1]
    tax = max(Q(0), row["rate"] * ti - less["subtract"])
    f = t.f("flat_credit_per_person")
    count = f["hoh_count"] if p.status == "HOH" else p.n
    credit = f["amount"] * count + f["extra_65"] * p.n65
    p.say(f"table {pct(row['rate'])} x {money(ti)} - {money(less['subtract'])} = {money(tax)}; personal credits {money(credit)}")
    return tax - credit


def CA(p, t):
    a = agi_base(p, t)
    ti = taxable(p, a, ("standard", t.std))
    tax = brackets(p, t.rows, ti)
    s = t.f("surtax")
    over = max(Q(0), ti - s["threshold"])
    f = t.f("exemption_credit_step_phaseout")
    steps = begun(a, f["start"], f["increment"])
    less = steps * f["per_step_per_exemption"]
    kids = p.labels.get("childrenUnder17", 0)
    credit = (f["count"] + p.n65) * max(Q(0), f["amount_per"] - less) + kids * max(Q(0), f["dependent_amount"] - less)
    p.say(f"exemption credits {money(credit)} ({steps} begun steps over {money(f['start'])})")
    if over:
        p.say(f"1% x {money(over)} over 1,000,000")
    return tax + s["rate"] * over - credit


def CO(p, t):
    ti = p.federal_ti()
    x = t.excluded()
    f = t.f("addback_federal_deduction_over")
    back = Q(0)
    if p.agi() >= f["agi_at_least"]:
        back = max(Q(0), p.federal_std() - f["exempt"])
        p.say(f"AGI at least {money(f['agi_at_least'])}: federal deduction over {money(f['exempt'])} added back, {money(back)}")
    base = max(Q(0), ti - x + back)
    p.say(f"taxable {money(base)}")
    return brackets(p, t.rows, base)


def CT(p, t):
    a = agi_base(p, t)
    f = t.f("ct_exemption")
    ex = max(Q(0), f["max"] - f["step"] * begun(a, f["start"], f["per"]))
    ti = taxable(p, a, ("exemption", ex))
    tax = brackets(p, t.rows, ti)
    for name in ("2pct_phaseout_addback", "recapture_low", "recapture_middle", "recapture_high"):
        r = t.f("step_recapture", name)
        steps = begun(a, r["start"], r["increment"])
        add = min(r["max"], steps * r["per_step"])
        if add:
            p.say(f"{name.replace('_', ' ')} {steps} steps x {money(r['per_step'])}, at most {money(r['max'])} = {money(add)}")
        tax += add
    share = Q(0)
    for over, s in t.f("ct_personal_credit_rate")["table"]:
        if a > over:
            share = s
    if share:
        p.say(f"personal credit {pct(share)}")
    return tax * (1 - share)


def DE(p, t):
    tax = usual(p, t)
    f = t.f("flat_credit_per_person")
    credit = f["amount"] * p.n + f["extra_60"] * p.n60
    p.say(f"personal credits {money(credit)}")
    return tax - credit


def TI_STATE(p, t):
    ti = p.federal_ti() - t.excluded()
    ti = max(Q(0), ti)
    p.say(f"taxable {money(ti)}")
    return brackets(p, t.rows, ti)


def IA(p, t):
    tax = TI_STATE(p, t)
    f = t.f("flat_credit_per_person")
    credit = f["amount"] * (f["hoh_count"] if p.status == "HOH" else p.n) + f["extra_65"] * p.n65
    p.say(f"exemption credits {money(credit)}")
    return tax - credit


def IL(p, t):
    a = agi_base(p, t)
    f = t.f("pex_cliff")
    ex = t.pex + t.pex65
    if p.agi() > f["agi_over"]:
        ex = Q(0)
        p.say(f"federal AGI over {money(f['agi_over'])}: no exemption")
    ti = taxable(p, a, ("exemption", ex))
    return brackets(p, t.rows, ti)


def KY(p, t):
    tax = usual(p, t)
    credit = t.f("flat_credit_per_person")["extra_65"] * p.n65
    if credit:
        p.say(f"65+ credits {money(credit)}")
    return tax - credit


def LA(p, t):
    if t.t.get("pex_as") != "lowest_bracket":
        return usual(p, t)
    a = agi_base(p, t)
    tax = brackets(p, t.rows, a)
    ex = t.pex + t.pex65
    off = t.rows[0]["rate"] * min(ex, a)
    p.say(f"exemption {money(ex)} out of the lowest bracket, {pct(t.rows[0]['rate'])}: {money(off)}")
    return tax - off


def ME(p, t):
    a = agi_base(p, t)
    f, g = t.f("std_linear_phaseout"), t.f("pex_linear_phaseout")
    std, pex = t.std + t.std65, t.pex
    sl = min(Q(1), max(Q(0), (a - f["start"]) / f["width"]))
    pl = min(Q(1), max(Q(0), (a - g["start"]) / g["width"]))
    p.say(f"standard {money(std)} less {float(sl):.6f}, exemption {money(pex)} less {float(pl):.6f}")
    ti = taxable(p, a, ("standard", std * (1 - sl)), ("exemption", pex * (1 - pl)))
    tax = brackets(p, t.rows, ti)
    s = t.f("surtax")
    if s and ti > s["threshold"]:
        p.say(f"surcharge {pct(s['rate'])} x {money(ti - s['threshold'])}")
        tax += s["rate"] * (ti - s["threshold"])
    return tax


def MD(p, t):
    a = agi_base(p, t)
    c = t.f("std_pct_clip")
    std = min(c["max"], max(c["min"], c["rate"] * a)) if c else t.std
    each = Q(0)
    for over, v in t.f("pex_per_person_by_agi")["table"]:
        if over is None or a > over:
            each = v
    ti = taxable(p, a, ("standard", std), (f"exemptions {p.n} x {money(each)} and 65+", each * p.n + t.pex65))
    tax = brackets(p, t.rows, ti)
    g = t.f("ltcg_surtax")
    if g and p.gains and a > g["agi_over"]:
        p.say(f"2% x {money(p.gains)} of gains, AGI over 350,000")
        tax += g["rate"] * p.gains
    return tax


def MA(p, t):
    a = agi_base(p, t)
    cap = t.f("fica_deduction")["cap_per_person"]
    pay = p.income
    # one earner; what each person paid, Additional Medicare from 200,000, far beyond the cap
    fica = min(cap, cent(Q(62, 1000) * min(pay, WAGE_BASE[p.year])) + cent(Q(145, 10000) * pay))
    ti = taxable(p, a, ("exemptions", t.pex + t.pex65), ("FICA, at most 2,000", fica))
    tax = brackets(p, t.rows, ti)
    s = t.f("surtax")
    if ti > s["threshold"]:
        p.say(f"surtax 4% x {money(ti - s['threshold'])}")
        tax += s["rate"] * (ti - s["threshold"])
    return tax


def MN(p, t):
    a = agi_base(p, t)
    f = t.f("mn_std_reduction")
    std = t.std + t.std65
    if a > f["full_reduction_over"]:
        red = f["max_share"] * std
    else:
        red = f["low_rate"] * max(Q(0), min(a, f["high"]) - f["low"]) + f["high_rate"] * max(Q(0), a - f["high"])
        red = min(red, f["max_share"] * std)
    p.say(f"standard {money(std)} reduced by {money(red)}")
    ti = taxable(p, a, ("standard", std - red))
    tax = brackets(p, t.rows, ti)
    g = t.f("niit_state")
    nii = p.gains + Q(p.labels.get("investmentIncome", 0))
    if nii > g["over"]:
        p.say(f"1% x {money(nii - g['over'])} of net investment income over 1,000,000")
        tax += g["rate"] * (nii - g["over"])
    return tax


def MO(p, t):
    a = agi_base(p, t)
    f = t.f("federal_tax_deduction_by_agi")
    share = Q(0)
    for over, v in f["table"]:
        if a > over or over == 0:
            share = v
    ftax = p.federal_tax()
    ded = min(f["cap"], share * ftax)
    p.say(f"{pct(share)} of it deductible: {money(ded)}")
    hoh = t.f("hoh_exemption")["amount"] if p.status == "HOH" else Q(0)
    ti = taxable(p, a, ("standard", t.std + t.std65), ("head of household", hoh), ("federal tax", ded))
    return brackets(p, t.rows, ti)


def MT(p, t):
    base = p.federal_ti()
    sub = t.f("subtraction_65")["amount"] * p.n65
    ti = taxable(p, base, ("65+ subtraction", sub))
    gains = min(p.gains, ti)
    tax = brackets(p, t.rows, ti - gains)
    if gains:
        edge = t.f("mt_ltcg_rates")["rates"][1][0]
        room = min(gains, max(Q(0), edge - (ti - gains)))
        p.say(f"gains on top: 3% x {money(room)} + 4.1% x {money(gains - room)}")
        tax += Q(3, 100) * room + Q(41, 1000) * (gains - room)
    return tax


def NE(p, t):
    tax = usual(p, t)
    credit = t.f("flat_credit_per_person")["amount"] * p.n
    p.say(f"personal credits {money(credit)}")
    return tax - credit


def NM(p, t):
    base = p.federal_ti()
    a = p.agi()
    f = t.f("nm_low_middle_exemption")
    ex = Q(0)
    if a <= f["limit"]:
        ex = max(Q(0), f["max"] - f["rate"] * max(Q(0), a - f["start"]))
    ti = taxable(p, base, ("low- and middle-income exemption", ex))
    return brackets(p, t.rows, ti)


def NY(p, t):
    a = agi_base(p, t)
    ti = taxable(p, a, ("standard", t.std))
    tax = brackets(p, t.rows, ti)
    f = t.f("ny_supplemental")
    if a > f["high_agi"]:
        p.say(f"AGI over 25,000,000: 10.9% of all = {money(t.rows[-1]['rate'] * ti)}")
        return t.rows[-1]["rate"] * ti
    if a <= f["min_agi"]:
        return tax
    row = [i for i, (edge, _) in enumerate(f["recapture_base"]) if ti > edge or edge == 0][-1]
    edge, paid = f["recapture_base"][row]
    benefit = f["incremental_benefit"][row][1]
    start = max(edge, f["min_agi"])
    share = min(Q(1), (a - start) / f["phase_in"])
    p.say(f"supplemental tax {money(paid)} + {money(benefit)} x {float(share):.6f} (AGI over {money(start)}, per 50,000)")
    return tax + paid + benefit * share


def OH(p, t):
    a = agi_base(p, t)
    each = Q(0)
    for frm, v in t.f("pex_per_person_by_agi")["table"]:
        start = frm - 1 if frm % 10 == 1 else frm
        if a > start or frm == 0:
            each = v
    ti = taxable(p, a, (f"exemptions {p.n} x {money(each)}", each * p.n))
    if a <= 26050 or ti <= 26050:
        p.say("26,050 or less: no tax")
        return Q(0)
    amount = t.f("flat_base_note")["amount"]
    rows = [r for r in t.rows if r["over"] >= 26050]
    tax = amount + sum_slices(rows, ti)
    p.say(f"{money(amount)} and the rates over 26,050 = {money(tax)}")
    return tax


def OR(p, t):
    a = agi_base(p, t)
    cap = [v for frm, v in t.f("federal_tax_deduction_capped")["cap"] if a >= frm][-1]
    ftax = p.federal_tax()
    ti = taxable(p, a, ("standard", t.std + t.std65), (f"federal tax, at most {money(cap)}", min(cap, ftax)))
    tax = brackets(p, t.rows, ti)
    f = t.f("credit_cliff_per_person")
    credit = Q(0) if a > f["agi_over"] else f["amount"] * p.n
    p.say(f"exemption credits {money(credit)}")
    return tax - credit


def PA(p, t):
    base = p.income + p.gains
    p.say(f"compensation and gains {money(base)}, the conversion not taxed")
    return brackets(p, t.rows, base)


def NJ(p, t):
    base = p.income + p.gains + p.conv
    p.say(f"gross income {money(base)}")
    ti = taxable(p, base, ("exemptions", t.pex + t.pex65))
    return brackets(p, t.rows, ti)


def RI(p, t):
    a = agi_base(p, t)
    f = t.f("std_step_pct_phaseout")
    steps = begun(a, f["start"], f["increment"])
    left = max(Q(0), 1 - f["pct"] * steps)
    p.say(f"{steps} begun steps over {money(f['start'])}: {pct(left)} of standard and exemption left")
    ti = taxable(p, a, ("standard", t.std * left), ("exemption", t.pex * left))
    return brackets(p, t.rows, ti)


def SC(p, t):
    if p.year < 2026:
        base = p.federal_ti() - t.excluded()
        f = t.f("addback_flat")
        if f:
            base += f["amount"]
            p.say(f"added back {money(f['amount'])}")
        base = max(Q(0), base)
        p.say(f"taxable {money(base)}")
        return brackets(p, t.rows, base)
    a = agi_base(p, t)
    f = t.f("std_linear_phaseout")
    share = min(Q(1), max(Q(0), (a - f["start"]) / f["width"]))
    red = t.std if share == 1 else Q(floor(t.std * share / 10) * 10)
    p.say(f"deduction {money(t.std)} reduced by {money(red)}")
    ti = taxable(p, a, ("deduction", t.std - red))
    return brackets(p, t.rows, ti)


def UT(p, t):
    a = agi_base(p, t)
    tax = brackets(p, t.rows, a)
    f = t.f("ut_taxpayer_credit")
    credit = max(Q(0), f["rate"] * p.federal_std() - f["phase_out_rate"] * max(Q(0), a - f["start"]))
    p.say(f"taxpayer credit 6% x {money(p.federal_std())} less 1.3% over {money(f['start'])} = {money(credit)}")
    return tax - credit


def VT(p, t):
    tax = usual(p, t)
    a = p.agi()
    if a > 150000 and Q(3, 100) * a > tax:
        p.say(f"at least 3% of AGI: {money(Q(3, 100) * a)}")
        return Q(3, 100) * a
    return tax


def VA(p, t):
    a = agi_base(p, t)
    f = t.f("va_age_deduction")
    old = max(Q(0), f["amount"] * p.n65 - max(Q(0), a - f["start"]))
    ti = taxable(p, a, ("standard", t.std), ("exemptions", t.pex + t.pex65), ("age deduction", old))
    tax = brackets(p, t.rows, ti)
    r = t.f("rebate_credit")
    if r:
        p.say(f"rebate {money(r['amount'])}")
        tax -= r["amount"]
    return tax


def WI(p, t):
    a = agi_base(p, t)
    scale = t.f("std_rate_reduction")["scale"]
    red = sum_slices([{"over": o, "rate": r} for o, r in scale], a)
    std = max(Q(0), t.std - red)
    p.say(f"standard {money(t.std)} - {money(red)}")
    ti = taxable(p, a, ("standard", std), ("exemptions", t.pex + t.pex65))
    return brackets(p, t.rows, ti)


RECIPE = dict(
    AL=AL, AR=AR, CA=CA, CO=CO, CT=CT, DE=DE, IA=IA, IL=IL, KY=KY, LA=LA, ME=ME, MD=MD, MA=MA, MN=MN, MO=MO, MT=MT, NE=NE,
    NM=NM, NY=NY, OH=OH, OR=OR, PA=PA, NJ=NJ, RI=RI, SC=SC, UT=UT, VT=VT, VA=VA, WI=WI, ID=TI_STATE, ND=TI_STATE,
)  # fmt: skip
for _st in ("AZ", "DC", "GA", "HI", "IN", "KS", "MI", "MS", "NC", "OK", "WV"):
    RECIPE[_st] = usual


# ---------------------------------------------------------------- where a feature turns
def turns(st, year, k):
    """(what, AGI at which it turns)"""
    t = STATES[st]["years"][str(year)]
    out = []
    base_ded = pick(t["std"], k) + pick(t["pex"], k)
    for x in t["features"]:
        f = {a: pick(b, k) for a, b in x.items()}
        kind = f["type"]
        if "start" in f and kind in ("std_linear_phaseout", "pex_linear_phaseout"):
            out += [(kind + " begins", f["start"]), (kind + " ends", f["start"] + f["width"])]
        elif kind == "ut_taxpayer_credit":
            out += [("credit phase-out begins", f["start"]), ("credit gone", f["start"] + FEDERAL[str(year)]["standard_deduction"]["values"][k] * Q(60, 13))]
        elif kind in ("std_step_reduction", "exemption_credit_step_phaseout", "ct_exemption", "step_recapture", "std_step_pct_phaseout", "nm_low_middle_exemption"):
            out.append((f.get("name", kind).replace("_", " "), f["start"]))
            if kind == "nm_low_middle_exemption":
                out.append(("exemption's limit", f["limit"]))
            if kind == "std_step_reduction":
                out.append(("standard at its least", f["start"] + f["increment"] * ceil((pick(t["std"], k) - f["minimum"]) / f["per_step"])))
            if kind == "step_recapture":
                out.append((f["name"].replace("_", " ") + " complete", f["start"] + f["increment"] * (f["max"] / f["per_step"])))
            if kind == "std_step_pct_phaseout":
                out.append(("second step", f["start"] + f["increment"]))
                out.append(("last step", f["start"] + 4 * f["increment"]))
            if kind == "exemption_credit_step_phaseout":
                out.append(("third step", f["start"] + 3 * f["increment"]))
                out.append(("credits gone", f["start"] + f["increment"] * ceil(f["amount_per"] / f["per_step_per_exemption"])))
        elif kind in ("pex_cliff", "credit_cliff_per_person", "minimum_pct_of_agi"):
            out.append((kind, f["agi_over"]))
        elif kind == "addback_federal_deduction_over":
            out.append((kind, f["agi_at_least"]))
        elif kind == "pex_per_person_by_agi":
            out += [("exemption row", r[0] - 1 if r[0] % 10 == 1 else r[0]) for r in f["table"] if r[0]]
        elif kind == "federal_tax_deduction_by_agi":
            out += [("share row", r[0]) for r in f["table"] if r[0]]
        elif kind == "federal_tax_deduction_capped":
            out += [("cap row", r[0]) for r in f["cap"] if r[0]]
        elif kind == "surtax":
            out.append(("surtax", f["threshold"] + (0 if st == "ME" else base_ded) + (2000 if st == "MA" else 0)))
        elif kind == "mn_std_reduction":
            std = pick(t["std"], k)
            end = f["high"] + (f["max_share"] * std - f["low_rate"] * (f["high"] - f["low"])) / f["high_rate"]
            out += [("3% reduction", f["low"]), ("10% reduction", f["high"]), ("80% reached", end), ("full reduction", f["full_reduction_over"])]
        elif kind == "ny_supplemental":
            out.append(("supplemental begins", f["min_agi"]))
            out += [("recapture row", r[0] + base_ded) for r in f["recapture_base"] if r[0]]
            out += [("all at the top rate", f["high_agi"])]
        elif kind == "std_rate_reduction":
            out += [("reduction", r[0]) for r in f["scale"] if r[0]]
            left = pick(t["std"], k)
            out.append(("standard gone", f["scale"][1][0] + left / f["scale"][1][1] if len(f["scale"]) == 2 else f["scale"][2][0] + 75000))
        elif kind == "zero_tax_below":
            out.append(("taxed from", Q(26050) + 2400))
        elif kind == "std_pct_clip":
            out += [("least standard", f["min"] / f["rate"]), ("most standard", f["max"] / f["rate"])]
        elif kind == "ct_personal_credit_rate":
            out.append(("personal credit gone", f["table"][-1][0]))
            out.append(("personal credit 14%", [r[0] for r in f["table"] if r[1] == Q(14, 100)][0]))
    if st == "AR":
        out += [("table recapture", t["tax_table_reduction"][5]["over"] + pick(t["std"], k)), ("table end", t["tax_table_reduction"][-1]["over"] + pick(t["std"], k))]
    return out


GENERIC = [(24000, 6000), (100000, 60000), (180000, 100000), (420000, 90000), (600000, 250000), (1200000, 100000)]


def points(st, year, status, full):
    """(name, income, conversion, labels)"""
    k = KEY[status]
    for income, conv in GENERIC:
        yield f"wages {income:,}", income, conv, {}
    if st not in RECIPE:
        return
    for what, at in turns(st, year, k):
        at = Q(round(at))  # a whole dollar, near enough for a turn in cents
        wide = int(min(10000, max(1000, at // 10)))
        at = int(at)
        yield f"{what} {at:,}: under", at - 2 * wide, wide, {}
        yield f"{what} {at:,}: across", at - wide // 2, wide, {}
        yield f"{what} {at:,}: over", at + wide // 2, wide, {}
        if full:
            yield f"{what} {at:,}: exactly", at - wide, wide, {}
            yield f"{what} {at:,}: one dollar more", at - wide, wide + 1, {}
    t = STATES[st]["years"][str(year)]
    for frm, _cap in t["retirement"]["steps"]:
        if frm:
            at = ceil(frm)
            yield f"a year before {at}", 90000, 30000, {"age": at - 1}
            yield f"age {at}", 90000, 30000, {"age": at}
            yield f"age {at}, a large conversion", 90000, 150000, {"age": at}
    yield "age 67", 50000, 25000, {"age": 67}
    if status == "MFJ":
        yield "ages 67 and 66", 60000, 40000, {"age": 67, "spouseAge": 66}
        yield "ages 50 and 66", 60000, 40000, {"age": 50, "spouseAge": 66}
    if st == "CA":
        yield "two children", 240000, 40000, {"childrenUnder17": 2}
    if st == "MT":
        yield "long-term gains", 30000, 20000, {"longTermGains": 40000}
        yield "gains and little else", 10000, 15000, {"longTermGains": 90000}
    if st == "MD":
        yield "gains, AGI under 350,000", 250000, 30000, {"longTermGains": 50000}
        yield "gains, AGI across 350,000", 280000, 40000, {"longTermGains": 50000}
        yield "gains, AGI over 350,000", 400000, 40000, {"longTermGains": 50000}
    if st == "MN":
        yield "investment income under a million", 300000, 50000, {"longTermGains": 900000}
        yield "investment income over a million", 300000, 50000, {"longTermGains": 1200000}


def run(st, year, status, income, conv, labels, as_given=False):
    p = P(st, year, status, income, conv, **labels)
    t = T(p, as_given)
    tax = RECIPE[st](p, t)
    return cent(max(Q(0), tax)), "; ".join(p.notes)


def cases(years, statuses, full):
    for st in STATES:
        for year in years:
            for status in statuses:
                seen = set()
                for name, income, conv, labels in points(st, year, status, full):
                    if income < 0 or (income, conv, str(labels)) in seen:
                        continue
                    seen.add((income, conv, str(labels)))
                    case = {
                        "authority": f"{STATES[st]['name']}, {year} table of states.json",
                        "case": name,
                        "year": year,
                        "status": status,
                        "state": st,
                        "income": income,
                        "conversion": conv,
                        **labels,
                    }
                    if st not in RECIPE:
                        case |= {"expectTax": 0, "expectIncrement": 0, "because": "no tax on wages or a conversion"}
                        yield case
                        continue
                    with_, why = run(st, year, status, income, conv, labels)
                    without, _ = run(st, year, status, income, 0, labels)
                    case |= {"expectTax": plain(with_), "expectIncrement": plain(with_ - without)}
                    if year == 2026 and st in ROUND_TO:
                        a, _ = run(st, year, status, income, conv, labels, True)
                        b, _ = run(st, year, status, income, 0, labels, True)
                        drift = max(abs(a - with_), abs((a - b) - (with_ - without)))
                        if drift:
                            case["asGiven"] = {"expectTax": plain(a), "expectIncrement": plain(a - b)}
                    case["because"] = f"{why}. Without the conversion {money(without)}"
                    yield case


def write(name, rows):
    rows = list(rows)
    with open(f"{OUT}/{name}", "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n]\n")
    print(name, len(rows))


write("stateCases.json", cases([2026, 2025], ["Single", "MFJ"], True))
write("stateCases.rest.json", list(cases([2024], list(KEY), False)) + list(cases([2026, 2025], ["MFS", "HOH", "QSS"], False)))
