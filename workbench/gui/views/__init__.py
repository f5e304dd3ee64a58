"""How each kind of prediction is shown: one row here and one file beside it for each."""

from workbench.engine.predictions import Answer, Choice, LabelScores, MultiLabelScores, Number, Ranking, Relation, Spans
from workbench.gui.views.answer_view import AnswerView
from workbench.gui.views.choice_view import ChoiceView
from workbench.gui.views.label_scores_view import LabelScoresView
from workbench.gui.views.multi_label_view import MultiLabelView
from workbench.gui.views.number_view import NumberView
from workbench.gui.views.ranking_view import RankingView
from workbench.gui.views.relation_view import RelationView
from workbench.gui.views.spans_view import SpansView

VIEWS = {
    LabelScores.kind: LabelScoresView, MultiLabelScores.kind: MultiLabelView, Number.kind: NumberView,
    Ranking.kind: RankingView, Choice.kind: ChoiceView, Spans.kind: SpansView, Relation.kind: RelationView,
    Answer.kind: AnswerView,
}  # fmt: skip
