"""Compares what programs of others read from a server's formats with what its JSON says."""

import csv
import io
import json
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import mapbox_vector_tile
from shapely.geometry import mapping, shape
from shapely.validation import explain_validity

SERVICE = "netflix"
URL = sys.argv[1]


def get(path: str) -> bytes:
    with urllib.request.urlopen(URL + path, timeout=60) as answer:
        return answer.read()


def heatmap(query: str) -> str:
    return f"/api/v1/services/{SERVICE}/heatmap?{query}"


def flat(region: dict) -> dict:
    """A region as the CSV and the tiles have it: the share written out, nothing that is null."""
    share = region.get("complete_share") or {}
    rest = {name: value for name, value in region.items() if name != "complete_share"}
    both = rest | {f"complete_{name}": value for name, value in share.items()}
    return {name: value for name, value in both.items() if value is not None}


def same(what: str, found: dict, expected: dict) -> None:
    assert found.keys() == expected.keys(), f"{what}: other regions"
    for region in expected:
        assert found[region] == expected[region], (
            f"{what}, {region}:\n{found[region]}\n{expected[region]}"
        )
    print(f"{what}: {len(found)} regions as in the JSON")


def geojson(query: str, expected: dict) -> None:
    document = json.loads(get(heatmap(query + "&format=geojson")))
    assert document["type"] == "FeatureCollection"
    found = {}
    for feature in document["features"]:
        name = feature["id"]
        area = shape(feature["geometry"])
        assert not area.is_empty and area.is_valid, f"{name}: {explain_validity(area)}"
        assert shape(json.loads(json.dumps(mapping(area)))).equals(area), name
        for polygon in area.geoms:
            assert polygon.exterior.is_ccw, f"{name}: an outer ring goes with the clock"
            assert not any(hole.is_ccw for hole in polygon.interiors), name
        west, south, east, north = area.bounds
        assert -180 <= west <= east <= 180 and -90 <= south <= north <= 90, name
        if box := feature.get("bbox"):
            # West is greater than east where the area lies on both sides of 180 degrees.
            assert box[0] > box[2] or tuple(box) == area.bounds, name
        found[name] = flat(feature["properties"])
    same(f"GeoJSON by shapely, {query}", found, expected)


def table(query: str, expected: dict) -> None:
    rows = csv.DictReader(io.StringIO(get(heatmap(query + "&format=csv")).decode()))
    found = {row["region"]: row for row in rows}
    assert found.keys() == expected.keys(), "CSV: other regions"
    for name, region in expected.items():
        for field, value in region.items():
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            if number and field in found[name]:
                assert float(found[name][field] or "nan") == float(value), (name, field)
    print(f"CSV, {query}: {len(found)} regions as in the JSON")


def tile(address: str, layer: str, expected: dict) -> dict:
    """The regions of a layer, by two programs."""
    body = get(address)
    layers = mapbox_vector_tile.decode(body)
    if layer not in layers:
        return {}
    found = {f["properties"]["id"]: f["properties"] for f in layers[layer]["features"]}
    same(f"mapbox-vector-tile, {layer} of {address}", found, {name: expected[name] for name in found})
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "tile.mvt"
        file.write_bytes(body)
        command = ["ogrinfo", "-ro", "-q", "-geom=NO", "-oo", "CLIP=NO", str(file), layer]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    counts, name = {}, ""
    for line in text.splitlines():
        field, _, value = line.strip().partition(" = ")
        if field == "id (String)":
            name = value
        if field.startswith("reports (Integer"):
            counts[name] = int(value)
    shown = {name: f["reports"] for name, f in found.items() if "reports" in f}
    same(f"ogrinfo, {layer} of {address}", counts, shown)
    return found


LEVELS = {
    "states": "level=state",
    "counties": "level=county&window=24h",
    "cells": "level=hex&resolution=3&window=24h",
}


def main() -> None:
    # One moment for all formats: what is true at it stays so when it has passed.
    at = json.loads(get(heatmap("level=state")))["at"]
    for layer, level in LEVELS.items():
        query = f"{level}&at={at}"
        document = json.loads(get(heatmap(query)))
        expected = {region["id"]: flat(region) for region in document["regions"]}
        # What is withheld has no shape in GeoJSON.
        shown = {name: r for name, r in expected.items() if not r["suppressed"]}
        geojson(query, shown)
        table(query, expected)
        window = "&window=24h" if "window" in query else ""
        found = {}
        for x in range(8):
            for y in range(8):
                address = f"/tiles/{SERVICE}/3/{x}/{y}.mvt?at={at}{window}"
                found |= tile(address, layer, expected)
        same(f"All tiles of zoom 3, {layer}", found, expected)
    assert sum(r["reports"] for r in json.loads(get(heatmap(LEVELS["states"])))["regions"]) > 0


main()
