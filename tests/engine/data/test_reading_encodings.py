"""Texts in encodings that they do not name are read as they were written, or a person is asked; damage is said."""

import codecs
import random

import pytest

from workbench.engine.errors import DataError, SpecError

LANGUAGES = {  # language: the encodings it comes in, sentences with few of its letters
    "Hungarian": ("cp1250 iso8859_2", "Hol van a kulcsom?", "Nagyon örülök, hogy eljöttél", "Fűszeres étel, őszi idő"),
    "Polish": ("cp1250 iso8859_2", "Samolot jest spóźniony", "Chciałbym kupić nową książkę", "Dzieci się bawią"),
    "Czech": ("cp1250 iso8859_2", "Letadlo má dnes zpoždění", "Děti si hrají na zahradě", "Jablko je čerstvé"),
    "Romanian": ("cp1250 iso8859_2", "A nins toată noaptea", "Mărul este dulce şi proaspăt", "Aş vrea o carte în oraş"),
    "Latvian": ("cp1257", "Kur ir tuvākā slimnīca?", "Bērni spēlējas dārzā", "Es gribu nopirkt jaunu grāmatu"),
    "Lithuanian": ("cp1257", "Visą naktį snigo", "Lėktuvas šiandien vėluoja", "Noriu nusipirkti naują knygą, ačiū"),
    "Finnish": ("cp1252 iso8859_15", "Hyvää päivää", "Lentokone myöhästyi tänään", "Äiti keittää hyvää ruokaa"),
    "Estonian": ("cp1252 cp1257", "Öösel sadas lund", "Lapsed mängivad õues", "Ema keedab head sööki"),
    "Icelandic": ("cp1252", "Það snjóaði alla nóttina", "Börnin leika sér í garðinum", "Þetta er mjög gott"),
    "French": ("cp1252 cp850 mac_roman", "Où se trouve l'hôpital ?", "Le garçon joue près de l'étang", "Ça dépend"),
    "Greek": ("cp1253 iso8859_7", "Πού είναι το νοσοκομείο;", "Τα παιδιά παίζουν στον κήπο", "Άλλη μια φορά"),
    "Russian": ("cp1251 koi8_r cp866 iso8859_5", "Всю ночь шёл снег", "Где больница?", "Дети играют в саду"),
    "Ukrainian": ("cp1251 koi8_u", "Усю ніч йшов сніг", "Де найближча лікарня?", "Діти граються в саду"),
    "Thai": ("cp874", "หิมะตกทั้งคืน", "เครื่องบินล่าช้าวันนี้", "เด็กๆเล่นในสวน"),
    "Chinese": ("gbk", "昨晚下了一整夜的雪", "飞机今天晚点了", "苹果很甜"),
    "Japanese": ("cp932 euc_jp iso2022_jp", "一晩中雪が降りました", "飛行機は遅れています", "リンゴはとても甘い"),
    "Korean": ("cp949 iso2022_kr", "밤새 눈이 내렸습니다", "비행기가 오늘 늦습니다", "사과가 아주 달아요"),
}
CASES = [(language, encoding) for language, (encodings, *_) in LANGUAGES.items() for encoding in encodings.split()]


def table_of(texts: list[str]) -> str:
    return "text,label\n" + "".join(f'"{text}",{place % 2}\n' for place, text in enumerate(texts))


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_a_languages_letters_tell_its_encoding(read, language, encoding):
    texts = list(LANGUAGES[language][1:]) * 3
    report, rows = read(table_of(texts).encode(encoding))
    assert ([cells[0] for cells in rows.rows(0, 9)], report.questions) == (texts, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", ["Russian", "Greek", "Thai", "Chinese", "Japanese", "Korean", "French"])
def test_wide_letters_without_a_mark_are_seen(read, language, encoding):
    texts = list(LANGUAGES[language][1:])
    report, rows = read(table_of(texts).encode(encoding))
    assert ([cells[0] for cells in rows.rows(0, 3)], report.encoding) == (texts, encoding)


def test_stray_nuls_make_no_wide_letters(read):
    report, rows = read("text,label\nIt is\0 here and there,a\nплохо\0,b\n")
    assert (report.encoding, rows.rows(0, 2)) == ("utf-8", [["It is here and there", "a"], ["плохо", "b"]])


@pytest.mark.parametrize(
    ("written", "given"), [("utf-16-le", "utf-16"), ("utf-16-be", "utf-16"), ("utf-32-le", "utf-32")]
)
def test_an_encoding_that_wants_a_mark_is_read_without_one(read, written, given):
    report, rows = read("text,label\nплохо,a\n".encode(written), encoding=given)
    assert (report.encoding, rows.rows(0, 1)) == (written, [["плохо", "a"]])


@pytest.mark.parametrize("given", ["idna", "punycode", "unicode_escape", "rot13", "no such"])
def test_what_is_no_encoding_of_texts_is_refused(read, given):
    with pytest.raises(SpecError, match="There is no character encoding named"):
        read("text,label\nhello,a\n", encoding=given)


def test_a_text_of_single_bytes_is_not_read_as_one_of_wide_letters(read):
    with pytest.raises(DataError, match="is not UTF-16"):
        read("text,label\nhello,a\nbye,b\n", encoding="utf-16")


@pytest.mark.parametrize("given", ["utf-16-le", "utf-8"])
def test_a_mark_that_says_what_a_person_says_is_no_word_worth(read, given):
    report, rows = read("\ufefftext,label\nhello,a\n".encode(given), encoding=given)
    assert (report.columns, rows.rows(0, 1), report.notes) == (["text", "label"], [["hello", "a"]], [])


def test_bytes_that_are_not_of_a_named_encoding_are_said(read):
    with pytest.raises(DataError, match="is not UTF-16"):
        read(b"text,label\n" + b"\xd8\xd8\xd8\xd8" * 20 + b"a\n", encoding="utf-16")


ENGLISH = "Nobody came to the door when we rang\n"


def test_where_few_letters_tell_little_a_person_is_asked_and_shown_what_it_would_be(read):
    content = "text,label\n" + "He left at noon,a\n" * 20 + "the cell 12č,a\n"
    asked = read(content.encode("cp1250"))[0].questions[0]
    answers = {one["reading"]["encoding"]: str(one["label"]) for one in asked["answers"]}
    assert answers["cp1250"] == "cp1250: “the cell 12č”"
    assert answers["cp1252"] == "cp1252: “the cell 12è”"
    answered, rows = read(content.encode("cp1250"), encoding="cp1250")
    assert (answered.questions, rows.rows(20, 21)) == ([], [["the cell 12č", "a"]])


@pytest.mark.parametrize(
    ("encoding", "word"), [("gbk", "天气很好"), ("cp1251", "погода"), ("big5", "天氣很好"), ("euc_kr", "날씨가 좋아요")]
)
def test_a_word_of_another_script_among_english_is_read(read, encoding, word):
    texts = [ENGLISH.strip()] * 30 + [f"They say {word} there"]
    report, rows = read(table_of(texts).encode(encoding))
    assert (rows.rows(30, 31)[0][0], report.questions) == (texts[-1], [])


@pytest.mark.parametrize("sign", ["£5", "20°", "½ cup", "naïve", "it’s", "“so”", "5 €", "wait—what"])
def test_a_sign_among_english_is_the_one_of_windows(read, sign):
    report, rows = read(table_of([ENGLISH.strip()] * 20 + [f"we had {sign} then"]).encode("cp1252"))
    assert (rows.rows(20, 21)[0][0], report.questions) == (f"we had {sign} then", [])


@pytest.mark.parametrize(("language", "encoding"), [("Chinese", "gbk"), ("Japanese", "cp932"), ("Korean", "cp949")])
@pytest.mark.parametrize("damage", [b"\x81", b"\x81 \x81"])
def test_a_few_bad_bytes_do_not_make_another_encoding(read, language, encoding, damage):
    head, *lines = table_of(list(LANGUAGES[language][1:]) * 9).encode(encoding).splitlines(keepends=True)
    report, rows = read(b"".join([head, *lines[:5], b"so " + damage + b" be it,a\n", *lines[5:]]))
    assert rows.rows(0, 1)[0][0] == LANGUAGES[language][1]
    assert "�" in rows.rows(5, 6)[0][0]
    assert "as all others are" in str(report.notes[0])


def test_a_text_cut_off_inside_a_letter_is_read(read):
    report, rows = read(table_of(list(LANGUAGES["Chinese"][1:]) * 9).encode("gbk") + "很长".encode("gbk")[:-1] + b",1")
    assert rows.rows(0, 1)[0][0] == LANGUAGES["Chinese"][1]
    assert "as all others are" in str(report.notes[0])


def test_a_mark_over_bytes_of_another_encoding_is_in_no_name(read):
    report, rows = read(codecs.BOM_UTF8 + table_of(["Le garçon est là"] * 9).encode("cp1252"))
    assert (report.columns, rows.rows(0, 1)) == (["text", "label"], [["Le garçon est là", "0"]])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_inside_joined_files_are_taken_out_and_said(read, encoding):
    one, two = (f"{text},a\n" for text in ("first", "second"))
    content = f"text,label\n{one}".encode(encoding) + two.encode(encoding) + one.encode(encoding)
    report, rows = read(content)
    assert [cells[0] for cells in rows.rows(0, 9)] == ["first", "second", "first"]
    assert "2 byte order mark(s)" in str(report.notes[0])


def test_a_mark_inside_a_line_is_left_as_it_is(read):
    assert read("text,label\nso\ufeff it is,a\n")[1].rows(0, 1) == [["so\ufeff it is", "a"]]


def test_texts_of_different_encodings_put_together_are_refused(read):
    one, other = table_of(list(LANGUAGES["Chinese"][1:]) * 9), table_of(["今天的天气非常好"] * 20)
    with pytest.raises(DataError, match="different encodings"):
        read(one.encode("gbk") + other.encode())


def test_bytes_of_no_language_are_refused(read):
    chance = random.Random(1)
    noise = bytes(chance.randrange(128, 256) for _ in range(4000))
    with pytest.raises(DataError, match="not a text or a table"):
        read(b"text,label\n" + noise)
