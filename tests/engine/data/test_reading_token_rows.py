"""Tables with a row for each word are read as sentences; other tables stay as they are."""

import pytest

from workbench.engine import lists
from workbench.engine.data import guessing

KAGGLE = (
    "Sentence #,Word,POS,Tag\nSentence: 1,Anna,NN,B-PER\n,lives,VB,O\n,.,.,O\nSentence: 2,Eva,NN,B-PER\n,left,VB,O\n"
)
LONG = "sentence_id,word,tag\n7,Anna,B-PER\n7,lives,O\n7,here,O\n9,Eva,B-PER\n9,left,O\n"


def column(rows, name):
    return [lists.read(cell) for cell in rows.cells(name)]


def test_the_words_of_a_sentence_that_is_named_at_its_first_row_are_put_together(read):
    report, rows = read(KAGGLE)
    assert column(rows, "Word") == [["Anna", "lives", "."], ["Eva", "left"]]
    assert column(rows, "Tag") == [["B-PER", "O", "O"], ["B-PER", "O"]]
    assert column(rows, "POS") == [["NN", "VB", "."], ["NN", "VB"]]
    assert rows.cells("Sentence #") == ["Sentence: 1", "Sentence: 2"]
    assert (report.rows_in_file, report.rows_left_out, rows.line(1)) == (2, [], 5)
    assert str(report.notes[-1]).startswith(
        "Each row is a word: rows with the same “Sentence #” were put together to 2"
    )
    assert guessing.task_of(rows)[0] == "token-classification"


@pytest.mark.parametrize(
    "content", [LONG, LONG.replace(",", "\t"), LONG.replace("sentence_id,word,tag", "句子编号,字,标签")]
)
def test_the_words_of_a_sentence_whose_number_each_row_has_are_put_together(read, content):
    _, rows = read(content)
    assert column(rows, rows.names[1]) == [["Anna", "lives", "here"], ["Eva", "left"]]


def test_sentences_that_are_counted_anew_in_each_document_are_told_apart(read):
    _, rows = read(
        "doc_id,sent_id,word,tag\na,1,Anna,B-PER\na,1,left,O\nb,1,Eva,B-PER\nb,1,left,O\nb,2,So,O\nb,2,it,O\n"
    )
    assert column(rows, "word") == [["Anna", "left"], ["Eva", "left"], ["So", "it"]]


def test_a_sentence_that_lacks_a_tag_or_a_row_is_left_out_whole(read):
    extra = "11,So,O\n11,it,\n13,went,O\n13,x,O,O\n13,on,O\n15,all,O\n15,day,O\n"
    report, rows = read(LONG + extra)
    assert column(rows, "word") == [["Anna", "lives", "here"], ["Eva", "left"], ["all", "day"]]
    assert [(one["line"], str(one["reason"])) for one in report.rows_left_out] == [
        (8, "a token has no tag"), (10, "one of its rows can't be read: it has 4 cell(s) where the header has 3"),
    ]  # fmt: skip
    assert report.rows_in_file == 5


def test_a_format_that_is_named_keeps_each_row(read):
    assert len(read(LONG, format="csv")[1]) == 5


@pytest.mark.parametrize(
    "content",
    [
        "id,word,label\n1,good,pos\n2,bad,neg\n3,fine,pos\n4,awful,neg\n",  # words to be classified
        "sentence,word,tag\nAnna lives here,lives,verb\nEva left,left,verb\nso it is,is,aux\n",  # a word of each
        'text_id,tokens,tags\n1,"[""a"", ""b""]","[""O"", ""O""]"\n2,"[""c"", ""d""]","[""O"", ""O""]"\n',
        "sentence_id,word,tag\n1,Anna,B-PER\n2,Eva,B-PER\n1,left,O\n2,left,O\n",  # they do not stand together
        "document,text,label\na,one two three,x\na,four five six,y\nb,seven eight,x\nb,nine ten,y\n",
    ],
)
def test_other_tables_keep_their_rows(read, content):
    report, rows = read(content)
    assert len(rows) == report.rows_in_file == content.count("\n") - 1
