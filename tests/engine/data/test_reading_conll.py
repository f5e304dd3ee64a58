"""Reading CoNLL: a row a sentence, every token as it is, what is left out named; nothing else is taken for it."""

import csv

import pytest

from tests.tiny_jobs import result
from workbench.engine import lists
from workbench.engine.data import table
from workbench.engine.data.reading import READERS
from workbench.engine.data.reading.decoding import Encoding
from workbench.engine.data.reading.files import read_file
from workbench.engine.data.reading.reader import Source
from workbench.engine.errors import DataError, Text
from workbench.engine.events import Progressed
from workbench.engine.spec import ReadingOptions

ANNA = "Anna B-PER\nlives O\nin O\nYork B-LOC\n. O\n"
EVA = "Eva B-PER\nleft O\n. O\n"
UD = """\
# sent_id = 1
# text = vámonos al mar
1-2\tvámonos\t_\t_\t_\t_\t_\t_\t_\t_
1\tvamos\tir\tVERB\tV\tMood=Imp\t0\troot\t_\t_
2\tnos\tnosotros\tPRON\tP\t_\t1\tobj\t_\t_
3-4\tal\t_\t_\t_\t_\t_\t_\t_\t_
3\ta\ta\tADP\tS\t_\t5\tcase\t_\t_
4\tel\tel\tDET\tD\t_\t5\tdet\t_\t_
5\tmar\tmar\tNOUN\tN\t_\t1\tobl\t_\tSpaceAfter=No
5.1\tcerca\tcerca\tADV\t_\t_\t_\t_\t1:advmod\t_

"""


def sentences(rows, *names):
    """Return the lists of these columns, a row after the other."""
    return [[lists.read(cell) for cell in row] for row in zip(*(rows.cells(name) for name in names), strict=True)]


@pytest.mark.parametrize("between", [" ", "\t", "   ", " \t"])
def test_a_sentence_is_a_row_and_blank_lines_part_them(read, between):
    text = f"\n\n{ANNA}\n \t \n\n{EVA}\n".replace(" B-", f"{between}B-").replace(" O", f"{between}O")
    report, rows = read(text)
    assert (report.format, report.columns, report.rows_in_file, report.rows_left_out) == (
        "conll", ["tokens", "tags"], 2, [],
    )  # fmt: skip
    assert report.notes == [
        "By its content this is a file in CoNLL's format, though its name ends in .csv; it was read as what it is."
    ]
    assert sentences(rows, "tokens", "tags") == [
        [["Anna", "lives", "in", "York", "."], ["B-PER", "O", "O", "B-LOC", "O"]],
        [["Eva", "left", "."], ["B-PER", "O", "O"]],
    ]
    assert (rows.line(0), rows.line(1)) == (3, 11)


def test_the_last_column_is_the_tag_and_those_between_are_kept(read):
    text = "-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\n\nPeter NNP B-NP B-PER\n"
    report, rows = read(text)
    assert report.columns == ["tokens", "tags", "column 2", "column 3"]
    assert sentences(rows, *report.columns) == [
        [["EU", "rejects"], ["B-ORG", "O"], ["NNP", "VBZ"], ["B-NP", "B-VP"]],
        [["Peter"], ["B-PER"], ["NNP"], ["B-NP"]],
    ]


def test_a_document_begins_a_sentence_without_a_blank_line(read):
    report, rows = read(f"-DOCSTART- O\n{ANNA}-DOCSTART- O\n{EVA}")
    assert (report.format, len(rows), rows.line(1)) == ("conll", 2, 8)


def test_conll_u_gives_its_columns_by_name_without_forms_of_several_words(read):
    report, rows = read(UD)
    assert report.columns == ["tokens", "tags", "lemma", "xpos", "feats", "head", "deprel", "deps", "misc"]
    assert sentences(rows, "tokens", "tags", "head") == [
        [["vamos", "nos", "a", "el", "mar"], ["VERB", "PRON", "ADP", "DET", "NOUN"], ["0", "1", "5", "5", "1"]]
    ]
    assert rows.line(0) == 4


def test_a_column_that_counts_the_tokens_is_no_token(read):
    text = "#\thttp://a.b\n1\tAnna\tB-PER\tB-X\n2\truft\tO\tO\n\n#\tx\n1\tEva\tB-PER\tO\n2\t.\tO\tO\n"
    report, rows = read(text)
    assert (report.columns, sentences(rows, "tokens", "column 3")[1]) == (
        ["tokens", "tags", "column 3"], [["Eva", "."], ["B-PER", "O"]],
    )  # fmt: skip


def test_a_number_sign_that_is_a_token_is_kept_and_comments_are_not(read):
    text = f"# id 7\n# sent_id = 3\n#\n# newdoc\n{ANNA}\n# O\n#rain O\n# O\n\n# B-TAG\n1 I-TAG\n\n{EVA}"
    _, rows = read(text)
    assert [tokens for (tokens,) in sentences(rows, "tokens")][1:3] == [["#", "#rain", "#"], ["#", "1"]]
    assert (len(rows), rows.line(0)) == (4, 5)


def test_odd_characters_stay_part_of_their_token(read):
    tokens = ["a\u00a0b", "wat\u200bch", "x\ufeff", "👩‍👩‍👧", "\u2028", "\u3000", "\x85", '"', "C:\\n", "ﷺ"]
    text = "".join(f"{token}\tB-X\n" for token in tokens)
    _, rows = read(f"{text}\n{text.replace('B-X', 'O')}")
    assert sentences(rows, "tokens") == [[tokens], [tokens]]


def test_cells_parted_by_tabs_may_hold_spaces(read):
    _, rows = read(("10 000\tB-NUM\nkm\tO\n" + ANNA.replace(" ", "\t") * 9 + "\n") * 2)
    assert sentences(rows, "tokens")[0][0][:2] == ["10 000", "km"]


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_and_crlf_are_no_part_of_a_cell(read, start):
    report, rows = read(start + f"{ANNA}\n{EVA}".replace("\n", "\r\n").encode())
    assert report.encoding == ("utf-8-sig" if start else "utf-8")
    assert [tags[-1] + tokens[0] for tokens, tags in sentences(rows, "tokens", "tags")] == ["OAnna", "OEva"]


FAULTY = {
    "no tag": ("left\n", "a token has no tag"),
    "no tag after the tab": ("left\t\n", "a token has no tag"),
    "no token": ("\tO\n", "a tag has no token"),
    "another column": ("left\tx\tO\n", "a line has 3 column(s) where the others have 2"),
    "a hashtag without a tag": ("#left\n", "a token has no tag"),
}


@pytest.mark.parametrize("case", FAULTY)
def test_a_sentence_with_a_line_that_cannot_be_read_is_left_out_and_named(read, case):
    line, reason = FAULTY[case]
    anna, eva = ANNA.replace(" ", "\t"), EVA.replace(" ", "\t")
    report, rows = read(f"{anna}\nEva\tB-PER\n{line}{line}.\tO\n\n{eva}\n{anna * 9}")
    assert report.rows_left_out == [{"line": 8, "reason": reason}]
    assert (report.rows_in_file, len(rows), [rows.line(row) for row in range(3)]) == (4, 3, [1, 12, 16])


def test_what_is_left_out_is_remembered_with_its_template(write, home):
    path = write(f"{ANNA}\n{EVA}rests\n\n{ANNA}")
    first, second = (result(read_file(path, ReadingOptions())) for _ in range(2))
    assert first == second
    assert isinstance(second.rows_left_out[0]["reason"], Text)


def test_a_file_without_a_sentence_that_can_be_read_is_refused_with_the_first_line(read):
    with pytest.raises(
        DataError, match="all 2 were left out, the first because of line 2: a token has no tag"
    ) as caught:
        read("a O\nb\n\nc O\nd\n\n", format="conll")
    assert caught.value.where.line == 2


def test_a_file_of_blank_lines_and_documents_has_no_rows(read):
    with pytest.raises(DataError, match="has no rows"):
        read("-DOCSTART- O\n\n-DOCSTART- O\n\n", format="conll")


def test_a_file_without_a_blank_line_is_one_sentence_where_its_format_is_named(read):
    report, rows = read(ANNA + EVA, format="conll")
    assert (report.rows_in_file, len(sentences(rows, "tokens")[0][0])) == (1, 8)


def test_tokens_alone_are_read_where_the_format_is_named(read):
    report, rows = read("# text = it rains\nIt\nrains\n\n# 2 words\nnow\n", format="conll")
    assert (report.columns, sentences(rows, "tokens")) == (["tokens"], [[["It", "rains"]], [["now"]]])


def test_an_encoding_is_found_and_a_named_one_used(read):
    content = f"Zoë B-PER\nlives O\n\n{ANNA}".encode("latin-1")
    assert read(content)[0].encoding == "latin-1"
    assert sentences(read(content, encoding="latin-1")[1], "tokens")[0] == [["Zoë", "lives"]]
    with pytest.raises(DataError, match=r"not UTF-8 .* in line 1"):
        read(content, encoding="utf-8")


def test_nul_characters_are_taken_out_and_counted(read):
    report, rows = read(f"Eva B-PER\n\nA\0dam O\n{ANNA}", "rows.conll", format="conll")
    assert sentences(rows, "tokens")[1][0][0] == "Adam"
    assert report.notes == ["1 NUL character(s) were taken out."]


def test_many_sentences_are_written_in_batches_and_progress_is_said(write, home):
    path = write(f"{EVA}\n" * 20_000)
    *events, report = list_with_result(read_file(path, ReadingOptions()))
    rows = table.open(report.table)
    assert (report.rows_in_file, len(rows), rows.line(19_999)) == (20_000, 20_000, 79_997)
    assert len([one for one in events if isinstance(one, Progressed) and one.stage == "reading"]) > 3


def list_with_result(job):
    """Return a job's events, and what it returns as the last."""
    events = []
    while True:
        try:
            events.append(next(job))
        except StopIteration as end:
            return [*events, end.value]


NO_CONLL = {
    "a table with blank lines": "text\tlabel\nhow do I pay\tPAY\n\nwhere is it\tORDER\n\nwho are you\tOTHER\n",
    "words and classes": "word\tclass\ngood\tpositive\nbad\tnegative\n\nfine\tpositive\nugly\tnegative\n",
    "words and classes in capitals": "good\tPOS\nbad\tNEG\n\nfine\tPOS\nugly\tNEG\n",
    "tagged texts a row": "Anna lives .\tB-PER O O\nEva left .\tB-PER O O\n\nBo sat .\tB-PER O O\n",
    "quoted lists": "tokens,tags\n\"['Anna', '.']\",\"['B-PER', 'O']\"\n\n\"['Eva', '.']\",\"['B-PER', 'O']\"\n",
    "prose": "It was late .\nNobody was there .\n\nThe dog slept on .\nRain fell all night .\n",
    "prose of as many words a line": "red dog\nblue cat\n\nold dog\ngreen cat\n\nold cat\n",
    "fields with spaces": "text,label\nred dog,x\nblue cat,y\n\nold dog,x\nnew cat,y\n",
    "fields in capitals with spaces": "RED -,X\nBLUE -,X\n\nOLD DOG,Y\nNEW CAT,Y\n",
    "numbers in blocks": "0.1 0.2 3\n0.4 0.5 3\n\n0.1 0.3 4\n0.2 0.4 4\n",
    "numbers with a class": "0.1\tA\n0.4\tA\n\n-\tB\n0.2\tB\n",
    "blood groups": "Anna\tO\nEva\tA\n\nBo\tO\nUlf\tO\n",
    "seats": "Anna\tB-12\nEva\tE-3\n\nBo\tB-12\nUlf\tE-4\n",
    "a list in capitals": "- RED\n- RED\n\n- BLUE\n- RED\n",
    "a blank line at the end": "word\tpos\nrun\tVERB\nsee\tVERB\n.\tPUNCT\n\n",
    "one column": "Anna\nlives\n.\n\nEva\n.\n",
    "json lines": '{"token": "Anna", "tag": "B-PER"}\n\n{"token": ".", "tag": "O"}\n',
    "no blank line": ANNA + EVA,
    "a table of ten columns": "".join(f"{row}\ta\tb\tX\te\tf\tg\th\ti\tj\n" for row in range(1, 9)) + "\n",
}


@pytest.mark.parametrize("case", NO_CONLL)
def test_other_texts_are_not_taken_for_conll(tmp_path, case):
    path, content = tmp_path / "train.conll", NO_CONLL[case]
    assert not READERS["conll"].recognises(Source(path, path, content.encode(), Encoding("utf-8"), content, True))


TAGGED = {
    "one sentence": f"{EVA}\n",
    "kinds without a scheme": "Anna PER\nlives O\nin O\nYork LOC\n. O\n\nEva PER\nleft O\n. O\n",
    "parts of speech": "She\tPRON\nruns\tVERB\n.\tPUNCT\n\nHe\tPRON\nruns\tVERB\n.\tPUNCT\n",
    "no word outside": "Main B-street\nStreet I-street\n7 B-number\n\nOak B-street\nRoad I-street\n",
    "characters": "我 O\n在 O\n北 B-LOC\n京 E-LOC\n。 O\n\n他 O\n来 O\n",
    "one sentence of CoNLL-U": UD,
}


@pytest.mark.parametrize("case", TAGGED)
def test_tagged_texts_are_known_by_their_content(read, case):
    assert read(TAGGED[case], "rows.csv")[0].format == "conll"


def test_real_files_give_the_rows_of_the_tables_beside_them(home, shared):
    for path in sorted((shared / "data" / "wnut17").glob("*.conll")):
        report = result(read_file(path, ReadingOptions()))
        found = [[" ".join(cells) for cells in row] for row in sentences(table.open(report.table), "tokens", "tags")]
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            assert [report.columns, *found] == list(csv.reader(file)), path.name


def test_real_lines_without_a_tag_are_named(home, shared):
    path = shared / "data" / "hard" / "g05_ner_conll_missing_tag.conll"
    report = result(read_file(path, ReadingOptions()))
    lines = path.read_text(encoding="utf-8").split("\n")
    bare = [number for number, line in enumerate(lines, 1) if line.strip() and len(line.split()) == 1]
    assert (report.rows_in_file, [one["line"] for one in report.rows_left_out]) == (120, bare)
    assert len(table.open(report.table)) == 120 - len(bare)


@pytest.mark.parametrize(
    ("header", "line"),
    [("token tag", "{} {}"), ("Word\tLabel", "{}\t{}"), ("字 标签", "{} {}"), ("token,tag", "{},{}")],
)
def test_a_first_line_that_names_the_columns_is_no_token_and_is_said(read, header, line):
    lines = [line.format(*one.split()) if one else "" for one in f"{ANNA}\n{EVA}".splitlines()]
    report, rows = read("\n".join([header, *lines]) + "\n")
    assert (report.format, report.header_line, report.columns) == ("conll", 1, ["tokens", "tags"])
    assert [tokens for (tokens,) in sentences(rows, "tokens")] == [ANNA.split()[::2], EVA.split()[::2]]
    assert any(str(note).startswith("Line 1 names the columns: “") for note in report.notes)
    assert rows.line(0) == 2


def test_a_header_says_which_columns_are_tokens_and_tags(read):
    text = "id\tPOS\tWord\tNER\n" + "1\tNN\tAnna\tB-PER\n2\tVB\tlives\tO\n3\t.\t.\tO\n\n" * 2
    report, rows = read(text)
    assert report.columns == ["tokens", "tags", "POS"]
    assert sentences(rows, "tokens", "tags", "POS")[0] == [
        ["Anna", "lives", "."],
        ["B-PER", "O", "O"],
        ["NN", "VB", "."],
    ]


def test_a_token_named_word_is_no_header(read):
    _, rows = read("word O\nof O\nAnna B-PER\n. O\n\n" + EVA)
    assert sentences(rows, "tokens")[0] == [["word", "of", "Anna", "."]]


@pytest.mark.parametrize("tags", ["n v", "noun verb", "Noun Verb", "名词 动词", "nr vshi"])
def test_tags_of_words_need_no_capitals_where_lines_are_in_sentences(read, tags):
    noun, verb = tags.split()
    report, rows = read(f"我 {noun}\n爱 {verb}\n家 {noun}\n。 w\n\n你 {noun}\n爱 {verb}\n我 {noun}\n。 w\n\n" * 5)
    assert (report.format, len(rows)) == ("conll", 10)
    assert sentences(rows, "tags")[0] == [[noun, verb, noun, "w"]]


@pytest.mark.parametrize(
    "text",
    [
        "很好 pos\n\n太差 neg\n\n！ neg\n\n" * 20,  # a text a line, and blank lines between all of them
        "hund dog\nkatze cat\n! mark\n\nbaum tree\nhaus house\nweg way\n\n",  # a dictionary
        "text,label\n" + "fine,O\nbad,B\n\n" * 9,
        "text,label\none\ntwo\nthree\n",
        "text,label,x\none,two\n",
        'text,label\n"' + "long " * 30000 + '",B\n' * 3,
    ],
)
def test_words_with_classes_or_translations_are_no_tags(read, text):
    assert read(text)[0].format != "conll"


def test_commas_may_part_tokens_from_tags_and_be_tokens_themselves(read):
    sentence = "Anna,B-PER\n" + "lives,O\n" * 12 + '",",O\n,,O\n",O\n\n'
    _, rows = read(sentence * 3)
    assert sentences(rows, "tokens", "tags")[0] == [
        ["Anna", *["lives"] * 12, ",", ",", '"'], ["B-PER", *["O"] * 15],
    ]  # fmt: skip


def test_a_tag_may_stand_before_its_token_and_that_is_said(read):
    report, rows = read("B-PER\tAnna\nO\tlives\nO\there\n\nO\tso\nB-LOC\tYork\n\n")
    assert sentences(rows, "tokens", "tags")[1] == [["so", "York"], ["O", "B-LOC"]]
    assert "The first cell of each line is read as the tag, the second as the word." in report.notes


def test_of_several_columns_it_is_said_which_is_the_tag(read):
    assert (
        "Column 1 of each line is read as the word, column 3, the last, as its tag."
        in read("EU NNP B-ORG\nrejects VBZ O\n\nPeter NNP B-PER\n")[0].notes
    )
    assert any(str(note).startswith("By its columns this is CoNLL-U") for note in read(UD)[0].notes)
