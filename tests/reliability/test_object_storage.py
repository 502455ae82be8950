"""Documents from object storage and knowledge bases to it, against a real S3 server on this machine."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
import s3fs
from click.testing import CliRunner, Result
from moto.server import ThreadedMotoServer

from beleidsmijn.cli.main import cli


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    """A client of an S3 server that has a bucket "invoer" and a bucket "uitvoer"."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }.items():
        monkeypatch.setenv(name, value)
    urllib.request.urlopen(urllib.request.Request(f"http://{host}:{port}/moto-api/reset", method="POST")).close()
    s3fs.S3FileSystem.clear_instance_cache()  # which would go on with the server of another test
    client = boto3.client("s3")
    for bucket in ("invoer", "uitvoer"):
        client.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    yield client
    server.stop()


def mine(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["run", *arguments, "--set", "model=blank", "-j", "1"])


def on_store(store: Any, prefix: str) -> dict[str, bytes]:
    found = store.list_objects_v2(Bucket="uitvoer", Prefix=prefix).get("Contents", [])
    names = [item["Key"] for item in found if not item["Key"].endswith("/run.json")]
    return {name.removeprefix(prefix): store.get_object(Bucket="uitvoer", Key=name)["Body"].read() for name in names}


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "run.json"
    }


@pytest.fixture
def texts(store: Any, samples: Path, tmp_path: Path) -> Path:
    """A folder with texts and an archive that are on the store as well, at s3://invoer/map."""
    folder = tmp_path / "map"
    (folder / "sub").mkdir(parents=True)
    for path in [*sorted(samples.glob("*.txt"))[:4], samples / "bijlagen-nl.zip"]:
        place = folder / ("sub" if path.suffix == ".zip" else "") / path.name
        place.write_bytes(path.read_bytes())
        store.put_object(Bucket="invoer", Key=place.relative_to(tmp_path).as_posix(), Body=path.read_bytes())
    store.put_object(Bucket="invoer", Key="map/.verborgen", Body=b"x")
    return folder


def test_the_same_bytes_as_from_and_to_folders_and_only_changes_cost_work(store: Any, texts: Path, tmp_path: Path) -> None:
    mine(str(texts), "-o", str(tmp_path / "kb"))
    first = mine("s3://invoer/map", "-o", "s3://uitvoer/kennis/kb")
    assert first.exit_code == 0, first.output
    assert "written to  s3://uitvoer/kennis/kb (5 inputs mined)" in first.output
    assert on_store(store, "kennis/kb/") == files_of(tmp_path / "kb")
    assert "nothing has changed" in mine("s3://invoer/map/", "-o", "s3://uitvoer/kennis/kb").output
    changed, gone = sorted(texts.glob("*.txt"))[:2]
    changed.write_text(changed.read_text(encoding="utf-8") + "\nNog een regel.\n", encoding="utf-8")
    store.put_object(Bucket="invoer", Key=f"map/{changed.name}", Body=changed.read_bytes())
    gone.unlink()
    store.delete_object(Bucket="invoer", Key=f"map/{gone.name}")
    assert mine("s3://invoer/map", "-o", "s3://uitvoer/kennis/kb", "--dry-run").output.strip() == "0 new, 1 changed, 3 unchanged, 1 gone"
    mine(str(texts), "-o", str(tmp_path / "kb"))
    assert "1 inputs mined" in mine("s3://invoer/map", "-o", "s3://uitvoer/kennis/kb").output
    assert on_store(store, "kennis/kb/") == files_of(tmp_path / "kb")


def test_a_knowledge_base_that_is_taken_away_is_put_back_and_what_is_left_over_removed(store: Any, texts: Path) -> None:
    mine("s3://invoer/map/*.txt", "-o", "s3://uitvoer/kb")
    before = on_store(store, "kb/")
    store.delete_object(Bucket="uitvoer", Key="kb/manifest.json")
    store.put_object(Bucket="uitvoer", Key="kb/oud.jsonl", Body=b"{}")
    mine("s3://invoer/map/*.txt", "-o", "s3://uitvoer/kb")
    assert on_store(store, "kb/") == before


def test_what_is_not_there_is_named_and_costs_nothing_else(store: Any, texts: Path, tmp_path: Path) -> None:
    name = next(texts.glob("*.txt")).name
    result = mine(f"s3://invoer/map/{name}", "s3://invoer/weg", "s3://geen-emmer/map", "-o", str(tmp_path / "kb"))
    assert result.exit_code == 3
    assert "s3://invoer/weg: nothing is there [not_found]" in result.output
    assert "s3://geen-emmer/map: " in result.output
    assert f"s3://invoer/map/{name}" in (tmp_path / "kb" / "documents.jsonl").read_text(encoding="utf-8")


def test_a_store_that_cannot_be_written_is_one_line(store: Any, texts: Path) -> None:
    result = mine(str(texts), "-o", "s3://geen-emmer/kb")
    assert result.exit_code == 1
    assert "s3://geen-emmer/kb: cannot be written" in result.output
    assert "Traceback" not in result.output


def test_a_store_without_its_package_says_what_to_install(tmp_path: Path) -> None:
    result = mine("gs://emmer/map", "-o", str(tmp_path / "kb"))
    assert result.exit_code != 0
    assert "gcsfs" in result.output or "install" in result.output.lower()
