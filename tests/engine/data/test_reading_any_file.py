"""Any file a person has: encodings, archives, workbooks, JSON of every shape, headings, rows that are uneven."""

import gzip
import io
import json
import zipfile

import pytest

from tests.tiny_jobs import result
from tests.tiny_workbook import workbook
from workbench.engine.data import table
from workbench.engine.data.reading.files import read_file, read_plain
from workbench.engine.errors import DataError, SpecError
from workbench.engine.spec import ReadingOptions

TEXTS = {
    "cp1252": (
        "Der Kühlschrank läuft nicht mehr, bitte schicken Sie jemanden.",
        "La livraison coûte 5 €, merci à tous.",
    ),
    "latin-1": ("la réponse est à côté", "señor, mañana"),
    "cp1250": ("Zażółć gęślą jaźń, proszę o szybką odpowiedź.", "Příliš žluťoučký kůň úpěl ďábelské ódy."),
    "cp1251": ("Мой заказ не пришёл, верните деньги", "Спасибо, всё работает отлично"),
    "koi8_r": ("Мой заказ не пришёл, верните деньги", "Спасибо, всё работает отлично"),
    "cp1253": ("Η παραγγελία μου δεν έφτασε ακόμα", "Ευχαριστώ πολύ για τη βοήθεια"),
    "cp1254": ("Siparişim hâlâ gelmedi, lütfen iade yapın", "Teşekkürler, çok güzel çalışıyor, ışık"),
    "gbk": ("我的订单还没有到，请退款", "卡被吞了怎么办"),
    "big5": ("我的訂單還沒有到，請退款", "卡片被吞了怎麼辦"),
    "shift_jis": ("注文がまだ届いていません、返金してください", "ソフトの表示が変です"),
    "euc_jp": ("注文がまだ届いていません、返金してください", "ありがとうございます、とても良いです"),
    "euc_kr": ("주문이 아직 도착하지 않았습니다. 환불해 주세요", "감사합니다, 아주 좋아요"),
    "cp1255": ("ההזמנה שלי עדיין לא הגיעה ואני רוצה החזר", "תודה רבה על העזרה"),
    "cp1256": ("طلبي لم يصل بعد", "شكرا جزيلا على المساعدة"),
    "utf-16": ("早上好 😀", "naïve"),
    "utf-16-le": ("plain words and 早", "more plain words"),
    "utf-32": ("早上好 😀", "naïve"),
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_the_encoding_is_found(read, encoding):
    texts = TEXTS[encoding] * 3
    content = "text,label\n" + "".join(f'"{text}",{place % 2}\n' for place, text in enumerate(texts))
    report, rows = read(content.encode(encoding))
    assert ([cells[0] for cells in rows.rows(0, 6)], report.encoding) == (list(texts), encoding)
    assert bool(report.notes) == (not encoding.startswith("utf"))


@pytest.mark.parametrize("text", ["café", "ça m'inquiète, ma commande passée n'est pas là"])
def test_french_is_not_taken_for_hebrew_nor_for_polish(read, text):
    report, rows = read(("text,label\n" + f'"{text}",a\n' * 40).encode("latin-1"))
    assert (report.encoding, rows.rows(39, 40)) == ("latin-1", [[text, "a"]])


def test_utf_8_with_broken_bytes_is_not_taken_for_another_encoding(read):
    content = ("text,label\n" + "schöne Grüße,a\n" * 50).encode() + b"ab\xffc,b\n"
    report, rows = read(content)
    assert (report.encoding, rows.rows(50, 51)) == ("utf-8", [["ab�c", "b"]])
    assert "not UTF-8" in report.notes[0]


CSV = "text,label\none,a\ntwo,b\n"


def zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(CSV.encode()),
        zipped({"rows": CSV}),
        zipped({"a/rows": CSV, "__MACOSX/a/._rows": "x"}),
        gzip.compress(CSV.encode("utf-16")),
    ],
    ids=["gzip", "zip", "zip of a Mac", "gzip of UTF-16"],
)
def test_a_file_in_an_archive_is_unpacked(read, content, home):
    report, rows = read(content, "rows.csv.gz")
    assert (rows.rows(0, 2), report.source.name) == ([["one", "a"], ["two", "b"]], "rows.csv.gz")
    assert not list((home / "cache" / "tables").glob(".*"))


def test_archives_that_cannot_be_unpacked_are_said(read):
    with pytest.raises(DataError, match="damaged or incomplete"):
        read(gzip.compress(CSV.encode() * 500)[:60])
    with pytest.raises(DataError, match=r"2 files in .*: a\.csv, b\.csv"):
        read(zipped({"a.csv": CSV, "b.csv": CSV}))
    with pytest.raises(DataError, match="no file in"):
        read(zipped({"folder/": ""}))


JSON = {
    "objects": [{"text": "one", "n": 1.50}, {"text": "two", "n": 2}],
    "in a key": {"version": "1", "rows": [{"text": "one", "n": 1.50}, {"text": "two", "n": 2}]},
    "lists with a header": [["text", "n"], ["one", 1.50], ["two", 2]],
    "columns of lists": {"text": ["one", "two"], "n": [1.50, 2]},
    "columns of objects": {"text": {"0": "one", "1": "two"}, "n": {"0": 1.50, "1": 2}},
    "pandas' split": {"columns": ["text", "n"], "index": [0, 1], "data": [["one", 1.50], ["two", 2]]},
}


@pytest.mark.parametrize("shape", JSON)
@pytest.mark.parametrize("indent", [None, 1])
def test_json_is_read_in_the_shapes_programs_write(read, shape, indent):
    content = json.dumps(JSON[shape], indent=indent).replace("1.5", "1.50")
    report, rows = read(content, "rows.json")
    assert (report.format, report.columns, rows.rows(0, 2)) == ("json", ["text", "n"], [["one", "1.50"], ["two", "2"]])


def test_squads_shape_gives_a_row_for_each_question(read):
    answers = [{"text": "York", "answer_start": 3}]
    qas = [{"id": "1", "question": "Where?", "answers": answers}, {"id": "2", "question": "Who?", "answers": []}]
    document = {"version": "2", "data": [{"title": "t", "paragraphs": [{"context": "In York.", "qas": qas}]}]}
    report, rows = read(json.dumps(document), "squad.json")
    assert report.columns == ["context", "id", "question", "answers"]
    assert rows.rows(0, 2) == [["In York.", "1", "Where?", json.dumps(answers)], ["In York.", "2", "Who?", "[]"]]


def test_rows_of_a_json_list_know_their_lines_however_large_it_is(read):
    rows_of = [{"text": "x" * 3000 + str(number)} for number in range(1500)]
    report, rows = read("[\n" + ",\n".join(map(json.dumps, rows_of)) + "\n]\n", "rows.json")
    assert (report.rows_in_file, rows.line(0), rows.line(1499)) == (1500, 2, 1501)
    assert rows.rows(1499, 1500) == [["x" * 3000 + "1499"]]


@pytest.mark.parametrize(
    ("content", "said", "line"),
    [
        ('[{"a": 1},\n{"a": 2},\n{"a" 3}]', "Line 3 of .* is not JSON", 3),
        ('[{"a": 1},\n{"a": 2},\n', "ends before its list does", 3),
        ('{\n"a": 1,\n"b": }\n', "Line 3 of .* is not JSON", 3),
        ("[{}, {}]", "has no rows", None),
    ],
)
def test_json_that_is_none_is_named_by_its_line(read, content, said, line):
    with pytest.raises(DataError, match=said) as caught:
        read(content, "rows.json")
    assert caught.value.where.line == line


ROWS = [["text", "label", "n"], ["one", True, 1], ["zwei 早", False, 2.5], [None, None, None], ["three", True, 1e20]]


def test_a_workbook_gives_its_cells_as_text_with_their_rows(read):
    report, rows = read(workbook({"rows": ROWS}), "rows.xlsx")
    assert (report.format, report.sheet, report.columns) == ("excel", "rows", ["text", "label", "n"])
    assert rows.rows(0, 3) == [["one", "TRUE", "1"], ["zwei 早", "FALSE", "2.5"], ["three", "TRUE", "1e+20"]]
    assert ([rows.line(row) for row in range(3)], report.notes, report.questions) == ([2, 3, 5], [], [])


def test_of_several_sheets_a_person_is_asked_which(read):
    content = workbook({"notes": [["made by me"]], "rows": ROWS})
    report, _ = read(content, "rows.csv")
    assert "an Excel workbook" in report.notes[0]
    (asked,) = report.questions
    assert [one["reading"] for one in asked["answers"]] == [{"sheet": "rows"}, {"sheet": "notes"}]
    assert (report.sheet, read(content, sheet="rows")[0].questions) == ("rows", [])
    assert report.sheets == read(content, sheet="rows")[0].sheets
    assert "rows" in report.sheets
    with pytest.raises(SpecError, match="no sheet 'other'"):
        read(content, sheet="other")


def test_a_file_that_asks_is_not_used_before_it_is_answered(write, home):
    path = write(workbook({"notes": [["made by me"]], "rows": ROWS}))
    with pytest.raises(DataError, match="Which sheet") as caught:
        result(read_plain(path, ReadingOptions()))
    assert 'reading = { sheet = "rows" } (--reading sheet=rows)' in caught.value.hint
    assert result(read_plain(path, ReadingOptions(sheet="rows"))).rows_in_file == 3


def test_a_title_above_a_workbooks_header_is_left_out(read):
    report, rows = read(workbook({"rows": [["Tickets of May"], [None], *ROWS]}), "rows.xlsx")
    assert (report.header_line, report.columns, rows.line(0)) == (3, ["text", "label", "n"], 4)
    assert report.notes == ["What stands above the header in line 3 was left out."]


def test_a_plain_text_is_a_text_a_line(read):
    report, rows = read("It was late, and dark.\n\nNobody was there.\n  The dog, though, slept on.\n", "notes.txt")
    assert (report.format, report.columns, rows.line(1)) == ("text", ["text"], 3)
    assert rows.rows(1, 3) == [["Nobody was there."], ["  The dog, though, slept on."]]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "Wow\nI love this movie a lot\nI really hated this one\n", "text"),
        ("a.csv", "remark\nI love this movie a lot\nI really hated this one\n", "csv"),
        ("a.txt", "Well, hello\nYes, sir\nNo, madam\nOh, my\n", "text"),
        ("a.txt", "text, label\nYes, a\nNo, b\n", "csv"),
    ],
)
def test_a_line_of_prose_is_no_header(read, name, text, expected):
    report, rows = read(text, name)
    assert (report.format, len(rows)) == (expected, text.count("\n") - (expected == "csv"))


def test_a_folder_gives_a_row_for_each_text_file(home, tmp_path):
    for name, content in {"pos/1.txt": b"good", "pos/2.txt": "schön".encode("latin-1"), "neg/1.txt": b"bad\n"}.items():
        path = tmp_path / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "texts" / "pos" / "picture.png").write_bytes(b"\x89PNG")
    report = result(read_file(tmp_path / "texts", ReadingOptions()))
    assert (report.format, report.columns) == ("folder", ["text", "label", "file"])
    assert table.open(report.table).rows(0, 3) == [
        ["bad", "neg", "neg/1.txt"], ["good", "pos", "pos/1.txt"], ["schön", "pos", "pos/2.txt"],
    ]  # fmt: skip


def test_uneven_rows_are_left_out_and_named_or_mended_as_a_person_says(read):
    content = "text,label\n" + "one,a\n" * 20 + "two\nthree, or four,b\nfive,c,,\n"
    report, rows = read(content)
    assert (report.rows_in_file, len(rows), rows.rows(20, 21)) == (23, 21, [["five", "c"]])
    assert [(one["line"], str(one["reason"])) for one in report.rows_left_out] == [
        (22, "it has 1 cell(s) where the header has 2"), (23, "it has 3 cell(s) where the header has 2"),
    ]  # fmt: skip
    report, rows = read(content, extra_cells="text", missing_cells="empty")
    assert rows.rows(20, 23) == [["two", ""], ["three, or four", "b"], ["five", "c"]]
    assert len(report.notes) == 3
    with pytest.raises(SpecError, match="no column 'body'"):
        read(content, extra_cells="body")


def test_where_many_rows_have_more_cells_a_person_is_asked_whose_they_are(read):
    rows_of = "".join(f"{'b' if n % 2 else 'a'},well, text {n}, and {n} more\n" for n in range(20))
    report, rows = read("label,text\n" + rows_of)
    assert rows.rows(0, 1) == [["a", "well, text 0, and 0 more"]]
    (asked,) = report.questions
    assert asked["answers"][0]["reading"] == {"extra_cells": "text"}
    assert asked["answers"][-1]["reading"] == {"extra_cells": "leave-out"}
    assert not read("label,text\n" + rows_of, extra_cells="text")[0].questions


def test_a_first_line_that_is_like_the_others_is_asked_about(read):
    content = "".join(f"this is text number {n},{'spam' if n % 2 else 'ham'}\n" for n in range(20))
    report, rows = read(content)
    assert (report.header_line, report.columns, len(rows)) == (0, ["column 1", "column 2"], 20)
    assert [one["reading"] for one in report.questions[0]["answers"]] == [{"header_line": 0}, {"header_line": 1}]
    assert len(read(content, header_line=1)[1]) == 19


def test_what_stands_above_the_header_is_left_out(read):
    content = "Export of tickets\nmade on 3 May\n\ntext,label\n" + "one,a\ntwo,b\n" * 5
    report, rows = read(content)
    assert (report.header_line, report.columns, rows.line(0), len(rows)) == (4, ["text", "label"], 5, 10)


def test_quotation_marks_after_a_backslash_are_read_and_other_backslashes_stay(read):
    report, rows = read('text,label\n"say \\"hi\\", C:\\new",a\n"\\\\ \\"x\\"",b\n')
    assert rows.rows(0, 2) == [['say "hi", C:\\new', "a"], ['\\ "x"', "b"]]
    assert (report.escape, read('text,label\n"C:\\new\\",a\n"b",c\n')[0].escape) == ("\\", "")


def test_cells_in_single_quotation_marks_are_read(read):
    report, rows = read("text;label\n'one; or two';'a'\n'it''s';'b'\n")
    assert (report.quote, rows.rows(0, 2)) == ("'", [["one; or two", "a"], ["it's", "b"]])


def test_nuls_and_columns_and_rows_without_anything_are_taken_out_and_said(read):
    report, rows = read("text,label,,\no\0ne,a,,\n,,,\ntwo,b,,\n")
    assert (report.columns, rows.rows(0, 2)) == (["text", "label"], [["one", "a"], ["two", "b"]])
    said = " ".join(report.notes)
    assert "1 NUL" in said
    assert "2 column(s) without a name and without anything" in said
    assert "1 row(s) with nothing" in said


def test_numbers_of_rows_as_r_writes_them_are_a_column_and_other_shifts_are_asked_about(read):
    report, rows = read('"text","label"\n"1","one","a"\n"2","two","b"\n')
    assert (report.columns, rows.rows(0, 1)) == (["column 1", "text", "label"], [["1", "one", "a"]])
    report, rows = read("text,label\n" + "".join(f"movie {n},{'ab'[n % 2]},\n" for n in range(9)))
    assert (report.columns, rows.rows(0, 1)) == (["text", "label"], [["movie 0", "a"]])
    report, rows = read("text,label\n" + "".join(f"movie {n}, good,{'ab'[n % 2]}\n" for n in range(9)))
    assert (rows.rows(0, 1), len(report.questions)) == ([["movie 0, good", "a"]], 1)


def test_quotation_marks_that_are_plain_characters_swallow_no_rows(read):
    lines = [f"{'ab'[n % 2]}\trow {n} of the table\n" for n in range(60)]
    lines[10], lines[40] = 'a\t"Great stuff\n', 'b\tsize 5"\n'
    report, rows = read("label\ttext\n" + "".join(lines))
    assert (report.quote, len(rows), rows.rows(10, 11)) == ("none", 60, [["a", '"Great stuff']])
    assert "plain characters" in " ".join(report.notes)
    report, rows = read("label\ttext\na\t\"Great\" stuff\nb\t'quoted'\nb\tmore\n")
    assert (report.quote, rows.rows(0, 2)) == ("none", [["a", '"Great" stuff'], ["b", "'quoted'"]])


@pytest.mark.parametrize("broken", ['bad,"neg\n', '""great"" movie,pos\n', 'a,"b"c\n'])
def test_marks_out_of_place_far_into_a_file_are_named_and_swallow_nothing(read, broken):
    rows = [f"row {n},{'pos' if n % 2 else 'neg'}\n" for n in range(30_000)]  # more than is looked at to tell the form
    report, found = read("text,label\n" + "".join([*rows[:25_000], broken, *rows[25_000:]]))
    assert [(one["line"], "out of place" in one["reason"]) for one in report.rows_left_out] == [(25002, True)]
    assert (len(found), found.rows(25_000, 25_001)) == (30_000, [["row 25000", "neg"]])


def test_lines_without_anything_above_the_header_are_none_of_the_table(read):
    for above in (",\n", "   \n", "\n\n"):
        report, rows = read(above + "text,label\ngood,pos\nbad,neg\n")
        assert (report.columns, len(rows)) == (["text", "label"], 2)


def test_headings_padded_with_delimiters_are_left_out(read):
    body = "".join(f"2024-01-{n:02},message {n} says much,{'ab'[n % 2]}\n" for n in range(1, 20))
    report, rows = read("Ticket export Q1,,\nprinted by,Anna Berg,\nCreated,Message,Team\n" + body)
    assert (report.header_line, report.columns, len(rows)) == (3, ["Created", "Message", "Team"], 19)
    report, rows = read("Report, made 2024, by me\nid,name,value\n" + body)
    assert (report.header_line, report.columns) == (2, ["id", "name", "value"])


def test_columns_of_the_same_name_are_numbered_and_said(read):
    report, rows = read("text,text,label\na,b,x\n")
    assert (report.columns, rows.rows(0, 1)) == (["text (2)", "text", "label"], [["a", "b", "x"]])
    assert "text (2)" in report.notes[0]


def test_a_word_of_a_class_is_no_header(read):
    rows = "".join(f"Where is my order {n},{'question' if n % 2 else 'other'}\n" for n in range(30))
    assert (len(read(rows)[1]), bool(read(rows)[0].questions)) == (30, True)


def test_a_header_that_comes_again_is_one(read):
    report, rows = read("body,kind\nmany words here,a\nother words,b\n" * 20)  # files put together with their headers
    assert (report.columns, report.questions, len(rows)) == (["body", "kind"], [], 40)


def test_a_workbooks_late_cells_and_empty_sheets(read):
    rows = [["text", "label"], *[[f"row {n}", "ab"[n % 2]] for n in range(250)], ["late", "a", "EXTRA"]]
    report, found = read(workbook({"rows": rows}), "rows.xlsx")
    assert (report.columns, found.rows(250, 251)) == (["text", "label", "column 3"], [["late", "a", "EXTRA"]])
    with pytest.raises(DataError, match="has no rows"):
        read(workbook({"rows": [[""], ["", ""]]}), "rows.xlsx")


def test_a_rare_delimiter_is_found(read):
    assert read("text^label\none^a\ntwo^b\n")[0].delimiter == "^"
    assert read("text\x01label\none, or\x01a\ntwo\x01b\n")[0].columns == ["text", "label"]


def test_a_file_that_lies_where_it_lay_is_not_read_again(write, home):
    path = write(CSV)
    first = result(read_file(path, ReadingOptions()))
    assert list(read_file(path, ReadingOptions())) == []
    assert [event.stage for event in read_file(path, ReadingOptions(), verified=True)] == ["hashing"]
    path.write_text(CSV + "three,c\n")
    assert result(read_file(path, ReadingOptions())).rows_in_file == first.rows_in_file + 1
