"""How many parameters a run's model has and how many of them learn, before it is loaded: from its shapes alone."""

from workbench.engine import methods, tasks
from workbench.engine.spec import RunSpec
from workbench.engine.task import BaseFacts, Plan


def known_labels(spec: RunSpec, base: BaseFacts) -> tuple[str, ...]:
    """Return the labels that the base knows already and a run keeps, whether rows have them or not."""
    return base.labels if spec.keeps_head and base.problem == tasks.find(spec.task).problem else ()


def count(spec: RunSpec, base: BaseFacts, plan: Plan) -> dict[str, int]:
    """Return `parameters` and `trainable_parameters`, as a run's event `started` will have them.

    The model is made as the run makes it, but without weights. Imports torch; raises WorkbenchError as the run would.
    """
    from workbench.engine.models import pretrained

    method, pooling = methods.find(spec.method), spec.options.head_pooling
    if known := known_labels(spec, base):
        plan = {**plan, "labels": sorted({*plan["labels"], *known})}
    with pretrained.shapes_alone():
        model = tasks.find(spec.task, spec.task_options).build(
            base, plan, pooling=base.pooling if pooling == "auto" else pooling, dropout=spec.options.dropout,
            seed=spec.seed,
        )  # fmt: skip
        method.apply(model, method.options(**spec.method_options))
        found, learning = method.count(model)
    return {"parameters": found, "trainable_parameters": learning}
