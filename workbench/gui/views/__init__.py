"""How each kind of prediction is shown: one row here and one file beside it for each."""

from workbench.engine.predictions import LabelScores
from workbench.gui.views.label_scores_view import LabelScoresView

VIEWS = {LabelScores.kind: LabelScoresView}
