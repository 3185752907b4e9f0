"""Makes files of one kind ("make KIND PATH ROWS"), or loads one in the ways that are there ("load KIND PATH").

Loading prints a line for each way: name, seconds, seconds of the CPU, rows."""
import csv, datetime, os, random, resource, sys, time

verb, kind, path = sys.argv[1:4]
words = "Sở Tài nguyên và Môi trường cấp giấy chứng nhận quyền sử dụng đất hồ sơ thủ tục đăng ký kinh doanh".split()
districts = ["Đống Đa", "Ba Đình", "Cầu Giấy", "Hoàn Kiếm"]

def day(): return datetime.date(2018, 1, 1) + datetime.timedelta(random.randrange(1095))

def cell(column, row):
    return (random.randrange(10**6), random.choice(districts), day().isoformat(), f"mã {random.randrange(10**7)}")[column % 4]

def table(path, names, rows):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(rows)

def note(row): return f'{" ".join(random.choices(words, k=18))}\nghi chú "{row}", xem thêm\n{" ".join(random.choices(words, k=9))}'

def make(rows):
    random.seed(5)
    names = ["id", "district", "note", "fee", "received"]
    if kind == "quoted":
        table(path, names, ([f"H{r:07}", random.choice(districts), note(r), r % 99 * 1000, day()] for r in range(rows)))
    elif kind == "text":
        table(path, names, ([f"H{r:07}", random.choice(districts), " ".join(random.choices(words, k=30)), r % 99, day()] for r in range(rows)))
    elif kind == "wide":
        table(path, [f"c{c}" for c in range(200)], ([cell(c, r) for c in range(200)] for r in range(rows // 20)))
    elif kind == "many":
        os.makedirs(path)
        for part in range(max(1, rows // 5000)):
            table(f"{path}/d{part:05}.csv", ["id", "district", "fee", "received"],
                  ([f"H{part}-{r}", random.choice(districts), r % 99 * 1000, day()] for r in range(5000)))
    elif kind in ("workbook", "wide_workbook"):
        import xlsxwriter
        rows, columns = (rows // 3, 10) if kind == "workbook" else (50, 16384)
        book = xlsxwriter.Workbook(path)
        sheet, format = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, [f"c{c}" for c in range(columns)])
        for r in range(1, rows + 1):
            for c in range(columns):
                if c % 4 == 2: sheet.write_datetime(r, c, datetime.datetime.combine(day(), datetime.time()), format)
                else: sheet.write(r, c, cell(c, r))
        book.close()

def duckdb_rows():
    import duckdb
    source = f"{path}/*.csv" if kind == "many" else path
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE t AS FROM read_csv('{source}')")
    return connection.execute("SELECT count(*) FROM t").fetchone()[0]

def polars_rows():
    import polars
    return polars.read_csv(f"{path}/*.csv" if kind == "many" else path, try_parse_dates=True).height

def calamine_rows():
    import python_calamine
    return len(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()) - 1

def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime

def load():
    ways = {"calamine": calamine_rows} if "workbook" in kind else {"DuckDB": duckdb_rows, "Polars": polars_rows}
    for name, rows in ways.items():
        try:
            best = None
            for _ in range(3):
                wall, begun = time.perf_counter(), cpu()
                count = rows()
                measured = (time.perf_counter() - wall, cpu() - begun)
                best = min(best or measured, measured)
            print(name, *best, count)
        except ImportError:
            continue

if verb == "make": make(int(sys.argv[4]))
else: load()
