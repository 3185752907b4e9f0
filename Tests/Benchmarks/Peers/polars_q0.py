"""polars_q0.py scan|load FOLDER: from the files to Q0's answer, reading what is needed (scan) or everything (load)."""
import sys
from datetime import date
import polars as pl

way, folder = sys.argv[1:]
c = pl.col
dates = {name: pl.Date for name in ("received", "due", "resolved")}
if way == "scan":
    p, d = pl.scan_csv(f"{folder}/procedures.csv"), pl.scan_csv(f"{folder}/dossiers.csv", schema_overrides=dates)
else:
    p, d = pl.read_csv(f"{folder}/procedures.csv").lazy(), pl.read_csv(f"{folder}/dossiers.csv", schema_overrides=dates).lazy()
rows = (
    d.filter(c("received").is_between(date(2020, 1, 1), date(2020, 9, 30)))
    .join(p.filter(c("level").is_in([3, 4])).select("code", "domain"), left_on="procedure", right_on="code")
    .group_by("domain").agg(n=(c("channel") == "online").sum(), total=pl.len())
    .sort(c("n") / c("total"), descending=True).collect(engine="streaming").rows())
for row in rows: print(*row, sep="\t")
