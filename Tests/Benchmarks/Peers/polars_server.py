"""polars_server.py FOLDER: keeps the tables loaded. A line "joined Q1" or "flat Q1" is answered with milliseconds, then
rows; "size" with the bytes that a row of the dossiers takes."""
import sys, time
from datetime import date
import polars as pl

folder = sys.argv[1]
c = pl.col
p = pl.read_csv(f"{folder}/procedures.csv")
code, domain = pl.Enum(p["code"].sort()), pl.Enum(p["domain"].unique().sort())
channel = pl.Enum(["counter", "online", "post"])
quarters = pl.Enum([f"{year}Q{quarter}" for year in (2018, 2019, 2020) for quarter in (1, 2, 3, 4)])
p = p.with_columns(c("code").cast(code), c("domain").cast(domain), c("level").cast(pl.UInt8))
d = pl.read_csv(f"{folder}/dossiers.csv", schema_overrides={name: pl.Date for name in ("received", "due", "resolved")})
district = pl.Enum(d["district"].unique().sort())
d = d.with_columns(
    c("procedure").cast(code), c("district").cast(district), c("channel").cast(channel),
    c("return_channel").cast(channel), c("fee").cast(pl.Int32))
quarter_text = c("received").dt.year().cast(str) + "Q" + c("received").dt.quarter().cast(str)
f = d.join(p.select("code", "domain", "level"), left_on="procedure", right_on="code", how="left", maintain_order="left")
f = f.with_columns(
    quarter=quarter_text.cast(quarters), days=(c("resolved") - c("received")).dt.total_days().cast(pl.Int16),
    ontime=c("resolved") <= c("due"))

P, D, F = p.select("code", "domain", "level").lazy(), d.lazy(), f.lazy()
online = c("channel") == "online"
third = c("received").is_between(date(2020, 7, 1), date(2020, 9, 30))
nine_months = c("received").is_between(date(2020, 1, 1), date(2020, 9, 30))
label = (c("y").cast(str) + "Q" + c("q").cast(str)).alias("quarter")
year, quarter = c("received").dt.year().alias("y"), c("received").dt.quarter().alias("q")
parts = dict(n=online.sum(), total=pl.len())
quantiles = [c("days").quantile(0.5, "linear").alias("half"), c("days").quantile(0.9, "linear").alias("tenth")]

def joined(frame, procedures=P):
    return frame.join(procedures, left_on="procedure", right_on="code")

def with_online_dossier(frame):
    used = frame.filter(online & (c("received") >= date(2020, 1, 1))).select("procedure").unique().with_columns(used=1)
    procedures = p.lazy().filter("online").join(used, left_on="code", right_on="procedure", how="left")
    return procedures.group_by("domain").agg(n=c("used").sum(), total=pl.len()).sort("domain")

def on_time(frame, met):
    rates = frame.filter(third).group_by("district").agg(n=met.sum(), total=c("resolved").count())
    return rates.sort(c("n") / c("total"), "district", descending=[True, False]).head(10)

queries = {
    "joined": {
        "Q0": joined(D.filter(nine_months), P.filter(c("level").is_in([3, 4]))).group_by("domain").agg(**parts)
            .sort(c("n") / c("total"), descending=True),
        "Q1": joined(D.filter(third), P.filter((c("domain") == "Y tế") & (c("level") == 4))).select(pl.len()),
        "Q2": joined(D).group_by("domain", year, quarter).agg(**parts).sort("domain", "y", "q")
            .select("domain", label, "n", "total"),
        "Q3": on_time(D, c("resolved") <= c("due")),
        "Q4": with_online_dossier(D),
        "Q5": D.group_by("district", year, quarter).agg(different=c("procedure").n_unique()).sort("district", "y", "q")
            .select("district", label, "different"),
        "Q6": joined(D.filter(c("resolved").is_not_null()))
            .with_columns(days=(c("resolved") - c("received")).dt.total_days()).group_by("domain").agg(quantiles).sort("domain"),
    },
    "flat": {
        "Q0": F.filter(nine_months & c("level").is_in([3, 4])).group_by("domain").agg(**parts)
            .sort(c("n") / c("total"), descending=True),
        "Q1": F.filter((c("domain") == "Y tế") & (c("level") == 4) & third).select(pl.len()),
        "Q2": F.group_by("domain", "quarter").agg(**parts).sort("domain", "quarter"),
        "Q3": on_time(F, c("ontime")),
        "Q4": with_online_dossier(F),
        "Q5": F.group_by("district", "quarter").agg(different=c("procedure").n_unique()).sort("district", "quarter"),
        "Q6": F.filter(c("days").is_not_null()).group_by("domain").agg(quantiles).sort("domain"),
    },
}

def reply(lines):
    print(len(lines), *lines, sep="\n", flush=True)

for line in sys.stdin:
    words = line.split()
    if words[0] == "size":
        reply([str(d.estimated_size() / d.height)])
        continue
    query = queries[words[0]][words[1]]
    start = time.perf_counter()
    rows = query.collect(engine="streaming").rows()
    milliseconds = (time.perf_counter() - start) * 1e3
    reply([f"{milliseconds}"] + ["\t".join("" if x is None else str(x) for x in row) for row in rows])
