#include "CLessons.h"

#include <stddef.h>

// `#embed` is C23; the compiler that comes with Swift has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char en_01_levels[] = {
#embed "../../Sessions/lessons/en/01-levels.md"
    , 0};
static const char en_02_ratio[] = {
#embed "../../Sessions/lessons/en/02-ratio.md"
    , 0};
static const char en_03_base[] = {
#embed "../../Sessions/lessons/en/03-base.md"
    , 0};
static const char en_04_periods[] = {
#embed "../../Sessions/lessons/en/04-periods.md"
    , 0};
static const char en_05_dates[] = {
#embed "../../Sessions/lessons/en/05-dates.md"
    , 0};
static const char en_06_on_time[] = {
#embed "../../Sessions/lessons/en/06-on_time.md"
    , 0};
static const char en_07_stock[] = {
#embed "../../Sessions/lessons/en/07-stock.md"
    , 0};
static const char en_08_change[] = {
#embed "../../Sessions/lessons/en/08-change.md"
    , 0};
static const char en_09_distinct[] = {
#embed "../../Sessions/lessons/en/09-distinct.md"
    , 0};
static const char en_10_time[] = {
#embed "../../Sessions/lessons/en/10-time.md"
    , 0};
static const char en_11_dirty[] = {
#embed "../../Sessions/lessons/en/11-dirty.md"
    , 0};
static const char en_12_today[] = {
#embed "../../Sessions/lessons/en/12-today.md"
    , 0};
static const char en_13_case[] = {
#embed "../../Sessions/lessons/en/13-case.md"
    , 0};
static const char vi_01_levels[] = {
#embed "../../Sessions/lessons/vi/01-levels.md"
    , 0};
static const char vi_02_ratio[] = {
#embed "../../Sessions/lessons/vi/02-ratio.md"
    , 0};
static const char vi_03_base[] = {
#embed "../../Sessions/lessons/vi/03-base.md"
    , 0};
static const char vi_04_periods[] = {
#embed "../../Sessions/lessons/vi/04-periods.md"
    , 0};
static const char vi_05_dates[] = {
#embed "../../Sessions/lessons/vi/05-dates.md"
    , 0};
static const char vi_06_on_time[] = {
#embed "../../Sessions/lessons/vi/06-on_time.md"
    , 0};
static const char vi_07_stock[] = {
#embed "../../Sessions/lessons/vi/07-stock.md"
    , 0};
static const char vi_08_change[] = {
#embed "../../Sessions/lessons/vi/08-change.md"
    , 0};
static const char vi_09_distinct[] = {
#embed "../../Sessions/lessons/vi/09-distinct.md"
    , 0};
static const char vi_10_time[] = {
#embed "../../Sessions/lessons/vi/10-time.md"
    , 0};
static const char vi_11_dirty[] = {
#embed "../../Sessions/lessons/vi/11-dirty.md"
    , 0};
static const char vi_12_today[] = {
#embed "../../Sessions/lessons/vi/12-today.md"
    , 0};
static const char vi_13_case[] = {
#embed "../../Sessions/lessons/vi/13-case.md"
    , 0};
static const char control_procedures[] = {
#embed "../../Sessions/lessons/control/procedures.csv"
    , 0};
static const char control_dossiers[] = {
#embed "../../Sessions/lessons/control/dossiers.csv"
    , 0};
static const char control_inspections[] = {
#embed "../../Sessions/lessons/control/inspections.csv"
    , 0};
static const char data_dirty[] = {
#embed "../../Sessions/lessons/data/dirty.csv"
    , 0};

// The lessons of a language stand in the order of the course.
static const struct {
  const char *name;
  const char *text;
} files[] = {
    {"en/01-levels.md", en_01_levels},
    {"en/02-ratio.md", en_02_ratio},
    {"en/03-base.md", en_03_base},
    {"en/04-periods.md", en_04_periods},
    {"en/05-dates.md", en_05_dates},
    {"en/06-on_time.md", en_06_on_time},
    {"en/07-stock.md", en_07_stock},
    {"en/08-change.md", en_08_change},
    {"en/09-distinct.md", en_09_distinct},
    {"en/10-time.md", en_10_time},
    {"en/11-dirty.md", en_11_dirty},
    {"en/12-today.md", en_12_today},
    {"en/13-case.md", en_13_case},
    {"vi/01-levels.md", vi_01_levels},
    {"vi/02-ratio.md", vi_02_ratio},
    {"vi/03-base.md", vi_03_base},
    {"vi/04-periods.md", vi_04_periods},
    {"vi/05-dates.md", vi_05_dates},
    {"vi/06-on_time.md", vi_06_on_time},
    {"vi/07-stock.md", vi_07_stock},
    {"vi/08-change.md", vi_08_change},
    {"vi/09-distinct.md", vi_09_distinct},
    {"vi/10-time.md", vi_10_time},
    {"vi/11-dirty.md", vi_11_dirty},
    {"vi/12-today.md", vi_12_today},
    {"vi/13-case.md", vi_13_case},
    {"control/procedures.csv", control_procedures},
    {"control/dossiers.csv", control_dossiers},
    {"control/inspections.csv", control_inspections},
    {"data/dirty.csv", data_dirty},
};

static const int fileCount = sizeof files / sizeof files[0];

const char *lessonFileName(int index) { return index < 0 || index >= fileCount ? NULL : files[index].name; }

const char *lessonFileText(int index) { return index < 0 || index >= fileCount ? NULL : files[index].text; }
