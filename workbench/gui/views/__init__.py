"""How each kind of prediction is shown: one row here and one file beside it for each."""

from workbench.engine.predictions import LabelScores, MultiLabelScores, Number
from workbench.gui.views.label_scores_view import LabelScoresView
from workbench.gui.views.multi_label_view import MultiLabelView
from workbench.gui.views.number_view import NumberView

VIEWS = {LabelScores.kind: LabelScoresView, MultiLabelScores.kind: MultiLabelView, Number.kind: NumberView}
