"""What a run needs of memory: the sums by hand, and the verdict against what is free."""

import pytest

from workbench.engine import memory, queries
from workbench.engine.memory import Learning, Shape
from workbench.engine.training_options import TrainingOptions

MINILM = Shape(22_713_216, 384, 6, 12)
NOTHING = Learning(0, 0)
MIB = 1024**2


def test_tuning_needs_weights_gradients_moments_and_what_a_step_keeps():
    need = memory.estimate(MINILM, MINILM.whole, rows=8, tokens=128, average=True)
    assert need.weights == need.gradients == need.average == 4 * 22_713_216
    assert need.moments == 2 * need.weights
    # 8 rows × (128 tokens × 6 layers × 76 × 384 + 128² × 6 layers × 12 × 12 heads)
    assert need.activations == 8 * (128 * 6 * 76 * 384 + 128**2 * 6 * 12 * 12)
    assert need.total == 5 * need.weights + need.activations


@pytest.mark.parametrize(
    ("rows", "tokens", "counted"), [(8, 32, 50.77), (8, 128, 287.97), (8, 256, 802.41), (4, 512, 1255.39)]
)
def test_the_activations_are_those_counted_in_torch(rows, tokens, counted):
    """In 10⁶ bytes: the storages autograd saves in a forward pass of the starter, parameters left out."""
    assert memory.estimate(MINILM, MINILM.whole, rows=rows, tokens=tokens).activations / 1e6 == pytest.approx(
        counted, rel=0.03
    )


def test_a_base_that_does_not_learn_only_weighs():
    need = memory.estimate(MINILM, NOTHING, rows=64, tokens=64)
    assert (need.gradients, need.moments, need.average) == (0, 0, 0)
    assert need.activations < memory.estimate(MINILM, MINILM.whole, rows=64, tokens=64).activations


def test_checkpointing_saves_memory():
    kept = [
        memory.estimate(MINILM, MINILM.whole, rows=8, tokens=64, checkpointing=one).activations for one in (False, True)
    ]
    assert kept[1] < kept[0] / 4


def test_layers_and_heads_that_are_not_said_are_worked_out():
    bert = Shape(109_482_240, 768)  # bert-base: 12 layers, 12 heads, and 24 M of words
    assert bert.depth == 15
    assert bert.kept_per_layer == (76 * 768, 12 * 12)


@pytest.mark.parametrize(("free", "verdict"), [(1000, "fits"), (500, "tight"), (300, "too large")])
def test_the_verdict_is_the_whole_batch_or_one_row(free, verdict):
    whole, smallest = (memory.estimate(MINILM, MINILM.whole, rows=rows, tokens=128) for rows in (16, 1))
    assert smallest.total / MIB == pytest.approx(381.4, abs=1)  # 4 × 86.6 + 34.9
    assert whole.total / MIB == pytest.approx(904.8, abs=1)  # 4 × 86.6 + 16 × 34.9
    assert memory.judge(whole, smallest, free * MIB) == verdict


def test_a_containers_share_counts(tmp_path):
    (tmp_path / "memory.max").write_text("1000\n")
    (tmp_path / "memory.current").write_text("700\n")
    (tmp_path / "memory.stat").write_text("anon 500\ninactive_file 150\n")
    assert memory._left_in_container(tmp_path) == 450
    (tmp_path / "memory.max").write_text("max\n")
    assert memory._left_in_container(tmp_path) is None
    assert memory._left_in_container(tmp_path / "none") is None


def test_the_query_weighs_a_base_against_what_is_free_now(tiny_base, home):
    found = queries.memory_need(queries.base(str(tiny_base)), TrainingOptions(), 32)
    assert found.need.weights == 4 * queries.base(str(tiny_base))["parameters"]
    assert found.available > 0
    assert found.verdict == "fits"
