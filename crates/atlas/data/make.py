#!/usr/bin/env python3
"""Makes counties.csv and zcta.csv; see README.md in this folder for where the input comes from.

    python3 make.py estimates.csv points.csv

estimates.csv: fips,state,name,pop2019,lat,lon   (Census CO-EST2019 with the names of 2017)
points.csv:    zcta,lat,lon,state,county_fips    (Census Gazetteer points)

The set of counties is that of counties-10m.json beside this script (2023). Names are the Census
Bureau's legal names, with the kind of area, because "Baltimore County" and "Baltimore city" are two
places. The kinds missing from the input are added here.
"""

import csv
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
KINDS = {"60": "District", "69": "Municipality", "72": "Municipio", "78": "Island"}
AFTER_2019 = {"09": "Planning Region", "02": "Census Area"}


def name(fips, atlas, estimate):
    if estimate is None:
        return f"{atlas} {AFTER_2019[fips[:2]]}"
    try:  # one name was decoded twice on its way here
        estimate = estimate.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        pass
    assert estimate.startswith(atlas), (fips, atlas, estimate)
    return f"{estimate} {KINDS[fips[:2]]}" if fips[:2] in KINDS else estimate


def main(estimates, points):
    atlas = json.loads((HERE / "counties-10m.json").read_text())
    atlas = {g["id"]: g["properties"]["name"] for g in atlas["objects"]["counties"]["geometries"]}
    rows = {r["fips"]: r for r in csv.DictReader(open(estimates, encoding="utf-8"))}
    with open(HERE / "counties.csv", "w", encoding="utf-8") as out:
        out.write("fips,name,population\n")
        for fips in sorted(atlas):
            row = rows.get(fips)
            text = name(fips, atlas[fips], row and row["name"])
            assert "," not in text
            out.write(f"{fips},{text},{row['pop2019'] if row else ''}\n")
    with open(HERE / "zcta.csv", "w", encoding="utf-8") as out:
        out.write("zcta,lat,lon\n")
        for row in sorted(csv.DictReader(open(points, encoding="utf-8")), key=lambda r: r["zcta"]):
            out.write(f"{row['zcta']},{row['lat']},{row['lon']}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
