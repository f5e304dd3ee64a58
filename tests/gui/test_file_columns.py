"""Which column is what, and where answers go."""

from workbench.gui import file_columns

TASK = "text-classification"


def test_the_name_it_had_in_training_comes_first():
    assert file_columns.guess(["text"], ["text", "body"], {"text": "body"}, TASK) == {"text": "body"}


def test_else_a_name_that_suggests_it_else_the_first():
    assert file_columns.guess(["text"], ["id", "Message"], {"text": "gone"}, TASK) == {"text": "Message"}
    assert file_columns.guess(["text"], ["id", "q"], {}, TASK) == {"text": "id"}


def test_parts_of_a_text_have_a_column_only_where_a_name_suggests_one():
    trained = {"text": "note", "head": "who", "tail": "what"}
    roles = ["text", "head", "tail"]
    relations = "relation-extraction"
    assert file_columns.guess(roles, ["id", "note"], trained, relations) == {"text": "note", "head": "", "tail": ""}
    found = file_columns.guess(roles, ["note", "who", "e2", "id"], trained, relations)
    assert found == {"text": "note", "head": "who", "tail": "e2"}


def test_two_texts_take_two_columns():
    assert file_columns.guess(["text", "text_pair"], ["a", "b"], {}, TASK) == {"text": "a", "text_pair": "b"}
    assert file_columns.guess(["text", "text_pair"], ["a"], {}, TASK) == {"text": "a"}


def test_answers_go_beside_the_file_under_a_free_name(tmp_path):
    source = tmp_path / "in.TSV"
    assert file_columns.output_beside(source).name == "in.answered.tsv"
    (tmp_path / "in.answered.tsv").touch()
    assert file_columns.output_beside(source).name == "in.answered-2.tsv"
    assert file_columns.output_beside(tmp_path / "in.txt").name == "in.answered.csv"
