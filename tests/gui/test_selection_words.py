"""What is picked of the test rows, said in the words that the report has for it."""

from workbench.engine import figure_words, selections
from workbench.engine.evaluation import report_examples
from workbench.gui import fate_words, selection_words


def test_the_window_and_the_report_have_one_word_for_what_became_of_a_row_and_of_a_span():
    assert selection_words.SPAN_FATES is figure_words.SPAN_FATES
    assert set(report_examples.LIMITS) == set(selections.FATES) - {selections.RIGHT}
    assert set(report_examples.LIMITS) <= fate_words.FATES.keys()
