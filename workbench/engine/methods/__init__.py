"""The ways of tuning: one row here and one file beside it for each."""

from workbench.engine.errors import N_, SpecError
from workbench.engine.method import Method
from workbench.engine.methods.full import Full
from workbench.engine.methods.last_layers import LastLayers
from workbench.engine.methods.lora import Lora
from workbench.engine.methods.probe import Probe

METHODS: dict[str, Method] = {method.name: method for method in (Probe(), Full(), LastLayers(), Lora())}


def find(name: str) -> Method:
    """Return the method of that name, or raise SpecError naming those there are."""
    if name not in METHODS:
        raise SpecError(
            N_("There is no method named {name!r}."), N_("Choose one of: {known}."), name=name, known=", ".join(METHODS)
        )
    return METHODS[name]
