"""The letters of languages beyond ASCII, the most frequent first, and words that give a language away.

Orders are those of running text, as any table of letter frequencies has them; they tell encodings apart, which give
the same bytes to other letters (`likelihood`).
"""

from dataclasses import dataclass
from enum import Enum


class Script(Enum):
    """A family of letters that stand in one word."""

    LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, THAI, KANA, HAN, HANGUL, OTHER = range(10)


EASTERN = frozenset({Script.KANA, Script.HAN, Script.HANGUL})  # may stand beside any other letter
RANGES: tuple[tuple[int, int, Script], ...] = (
    (0x41, 0x24F, Script.LATIN), (0x1E00, 0x1EFF, Script.LATIN), (0x370, 0x3FF, Script.GREEK),
    (0x400, 0x52F, Script.CYRILLIC), (0x590, 0x5FF, Script.HEBREW), (0x600, 0x6FF, Script.ARABIC),
    (0xE00, 0xE7F, Script.THAI), (0x3040, 0x30FF, Script.KANA), (0x4E00, 0x9FFF, Script.HAN),
    (0xAC00, 0xD7A3, Script.HANGUL),
)  # fmt: skip


@dataclass(frozen=True)
class Language:
    """A language's letters beyond ASCII in small type, the most frequent first, and frequent words in ASCII.

    `others` is the share of letters of its script that are not among `letters`, which are spread over `stock`.
    """

    name: str
    script: Script
    letters: str
    words: str = ""
    others: float = 0.0
    stock: int = 1


LANGUAGES = (
    Language("English", Script.LATIN, "éïñüöçãèáíóêâ", (
        "the and of to is in my for it you that with was are have i we he they had not on at what how this"
    )),
    Language("French", Script.LATIN, "éèàêçôîùâûœëïüÿ", "le la les de et est une pour des dans pas que du un je en"),
    Language("German", Script.LATIN, "üäößé", "der die und ist nicht ich das ein mit zu den auf es wie bitte wir"),
    Language("Spanish", Script.LATIN, "óáíéñúü", "el la los de que es una por con las para se en no mi y un"),
    Language("Portuguese", Script.LATIN, "ãçáéíêóõúâàôü", "o os que uma com por meu da do em para um e de no a se"),
    Language("Italian", Script.LATIN, "èàùòéì", "il di che non per una sono la con della un e mi ho del in"),
    Language("Dutch", Script.LATIN, "éëïöüè", "de het een van en niet is dat op ik in te mijn"),
    Language("Swedish", Script.LATIN, "äåöé", "och att det som en inte jag med av den till har"),
    Language("Finnish", Script.LATIN, "äöåšž", "on ja ei se oli kun ole mutta kuin en tai"),
    Language("Danish", Script.LATIN, "øåæé", "og det er ikke jeg til en for med af den har"),
    Language("Icelandic", Script.LATIN, "íðáóéöþúæý", "og er sem ekki um var til en"),
    Language("Estonian", Script.LATIN, "äõüöšž", "ja on ei see oma kui ma ta mis aga"),
    Language("Hungarian", Script.LATIN, "áéóöíőüúű", "a az nem van egy hogy meg ez is de mi ki"),
    Language("Polish", Script.LATIN, "łężąśóćńź", "nie jest na do i co jak za mi to w z moja"),
    Language("Czech", Script.LATIN, "íáéěýžčřšůúóňťď", "je na se to si ale jsem by v a mi za do jak"),
    Language("Slovak", Script.LATIN, "áíýúéčžľšťňôďäóĺŕ", "je na sa to si ale som by v a mi za do ako"),
    Language("Romanian", Script.LATIN, "ăîâşţșț", "nu este de cu pentru din mai ca sunt un la o a pe"),
    Language("Croatian", Script.LATIN, "čšžćđ", "je na se za i od su u ne da sam ni in"),
    Language("Turkish", Script.LATIN, "ıüşğöçâîİ", "bir ve bu da de mi ne benim en ben var"),
    Language("Latvian", Script.LATIN, "āīēšņūļžčķģ", "ir un ar par no uz ka es tas mans kur"),
    Language("Lithuanian", Script.LATIN, "ėšžųūįčąę", "ir kad su yra tai ar kaip mano ne"),
    Language("Vietnamese", Script.LATIN, "đưôâàơáêóạìíảăạ\u0323\u0301\u0300\u0309\u0303èéòùúã", "toi la cua ban"),
    Language("Greek", Script.GREEK, "αοιετσνηυρπκμλςίάόέήώγύδθφχβωξζψϊϋ"),
    Language("Russian", Script.CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
    Language("Ukrainian", Script.CYRILLIC, "оанивітерслкдумпязьбгчйхжїщшцюєфґё"),
    Language("Serbian", Script.CYRILLIC, "аоиенртсјвукдмплзбгчшжцћљхњђфџ"),
    Language("Hebrew", Script.HEBREW, "יוהלארתבמשנעםדחקפכטגזןצסךףץ"),
    Language("Arabic", Script.ARABIC, "اليمونرتبةعدسفهكقحجشطصخأإىذثئضزغءظؤآ،؟ًّ"),
    Language("Persian", Script.ARABIC, "اینردهمتوبسشکزلگخعقفچآپجحصطغضژئذثظ،ك؟"),
    Language("Thai", Script.THAI, "านรอกเ่งมยล้วดทีสตัะปบิคหแจพชขใไ์ุูโึซำถธณ็ผฟศภษญืฉฐฏฝฎๆ"),
    Language("Chinese", Script.HAN, (
        "的一是不了在我有人这他大来上个到说们为和你地出要时就以可会下也得那年生自着之能对过学好子里家多然没小心"
        "后么去天看起事还想道用法发作如只行成面开方样于前点都经中国很什请问吗怎卡钱给现买因被把动定工分本同进无"
        "但手从机最新高电话号服务客户物快慢退款产品质量喜欢非常错谢谁再见吃东西价格真太差帮知已收货今明网比让位"
    ), others=0.45, stock=3755),
    Language("Traditional Chinese", Script.HAN, (
        "的一是不了在我有人這他大來上個到說們為和你地出要時就以可會下也得那年生自著之能對過學好子裡家多然沒小心"
        "後麼去天看起事還想道用法發作如只行成面開方樣於前點都經中國很什請問嗎怎卡錢給現買因被把動定工分本同進無"
        "但手從機最新高電話號服務客戶物快慢退款產品質量喜歡非常錯謝誰再見吃東西價格真太差幫知已收貨今明網比讓位"
    ), others=0.45, stock=5401),
    Language("Japanese", Script.KANA, (
        "のいにはたてとをがしるなでかもすまれられこだりさっうんくあおきよけせつみえどわじばちやめげずぶごべひ"
        "ーンスルトラリイアクシドレフジタプコッロテカマキサバグメュビムニミ人日本大出来年何私一気今者行時中分"
        "上見品高間物事生手思思前後注文使買用商電話方店返金届"
    ), others=0.3, stock=2965),
    Language("Korean", Script.HANGUL, (
        "이다는에가을의고지도하한요어기아나를사은서로니그시자인있대해제라게안리정보주수스어일전부합습세했없면일"
        "들것말여오내되무만야상우원성너왜까물문좋으진연마카드구신동과신조할장거용금감아비번방청소예결배송불환"
    ), others=0.28, stock=2350),
)  # fmt: skip


def script_of(letter: str) -> Script:
    """Return the script of a letter."""
    point = ord(letter)
    return next((script for first, last, script in RANGES if first <= point <= last), Script.OTHER)
