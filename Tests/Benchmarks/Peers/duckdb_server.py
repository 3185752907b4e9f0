"""Keeps a DuckDB database in memory. A line "do SQL" runs statements; "ask SQL" answers with milliseconds and those of the CPU, then rows."""
import resource, sys, time, duckdb

connection = duckdb.connect(":memory:")

def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime

def text(value):
    if isinstance(value, list): return "\t".join(map(text, value))
    return "" if value is None else str(value)

for line in sys.stdin:
    verb, sql = line.rstrip("\n").split(" ", 1)
    start, begun = time.perf_counter(), cpu()
    rows = connection.execute(sql).fetchall()
    milliseconds = (time.perf_counter() - start) * 1e3
    lines = [f"{milliseconds} {(cpu() - begun) * 1e3}"] + (["\t".join(map(text, row)) for row in rows] if verb == "ask" else [])
    print(len(lines), *lines, sep="\n", flush=True)
